/** A window of the app without its screens: the real planner on a real database, on a pretended machine. */
import { boot } from '../../renderer/app/session/boot.ts';
import type { Planner } from '../../renderer/app/session/planner.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { questionsOf } from '../../renderer/domain/plan/questions.ts';
import { siblingValuesOf } from '../../renderer/domain/register/register.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import type { Platform } from '../../renderer/platform/platform.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { that } from '../storage/check.ts';
import { PLAN, textOf, textOnDisk } from '../storage/disk.ts';

export interface Desk {
  readonly planner: Planner;
  readonly machine: FakeDesktop;
  readonly database: string;
}

/** The same name again is another window on the same database. */
export async function openDesk(
  database: string = crypto.randomUUID(),
  machine = new FakeDesktop(),
  platform: Platform = machine.platform,
): Promise<Desk> {
  const booted = await boot(platform, database);
  that(booted.is !== 'failed', 'the database could not be opened');
  return { planner: booted.planner, machine, database };
}

export async function must(desk: Desk, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const result = await desk.planner.edit(command);
    that(result.ok, `${command.do}: ${JSON.stringify(result)}`);
  }
}

/** A desk with nine records on it. */
export async function deskWithPlan(machine = new FakeDesktop()): Promise<Desk> {
  const desk = await openDesk(crypto.randomUUID(), machine);
  await must(desk, ...PLAN);
  return desk;
}

export const shown = ({ planner }: Desk): Workspace => planner.plan.getState().workspace;
export const shownText = (desk: Desk): string => textOf(shown(desk));
export const saving = ({ planner }: Desk) => planner.plan.getState().saving;
export const onDisk = ({ database }: Desk): Promise<string> => textOnDisk(database);

/** What the newest backup holds. */
export const textInBackup = ({ machine }: Desk): string => machine.textOf(machine.backups[0]?.id ?? '') ?? '';

export function record(desk: Desk, id: string): AnyRecord {
  const found = shown(desk).records.get(id);
  that(found !== undefined, `${id} is not there`);
  return found;
}

/** What stands in a field, every answer. */
export const answers = (desk: Desk, id: string, field: string): string[] =>
  siblingValuesOf(record(desk, id), field)
    .map(({ value }) => String(value))
    .toSorted();
export const value = (desk: Desk, id: string, field: string): unknown =>
  siblingValuesOf(record(desk, id), field)[0]?.value;

/** The runs that have written into the plan. */
export const replicas = (desk: Desk): readonly string[] => [...shown(desk).runs.keys()];

/** Every question in the plan, as `id field`. */
export const questions = (desk: Desk): string[] =>
  [...shown(desk).records.values()]
    .flatMap((one) =>
      questionsOf(one).map((question) => `${one.id} ${question.about === 'field' ? question.field : 'deleted'}`),
    )
    .toSorted();

export const setTitle = (id: string, title: string, kind: 'objective' | 'keyResult' = 'objective'): Command => ({
  do: 'set',
  kind,
  id,
  values: { title },
});

/** The plan of a desk as a file. */
export const asFile = async ({ planner }: Desk, name = 'plan.okr') => ({
  name,
  text: await planner.text(),
});
