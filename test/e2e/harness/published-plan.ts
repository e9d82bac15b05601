/** A published plan typed into the app, and the same plan as it should come out again, field by field. */
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import type { AnyRecord, Id, Instant } from '../../../renderer/domain/kinds/model.ts';
import { childrenOf, find, EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { commandsOf } from '../../fixtures/plans/commands-of.ts';
import type { Plan, PlannedKeyResult } from '../../fixtures/plans/plan.ts';
import type { PlanPage, RowKind, SaidInCheckIn } from './plan-page.ts';

/** When the plan is written, and when the check-ins of a week are given. */
const firstDay = (plan: Plan): Instant => commandsOf(plan)[0]?.at ?? '';
export const dayOfWeek = (plan: Plan, week: number): Instant =>
  new Date(Date.parse(firstDay(plan)) + (week * 7 - 1) * 24 * 60 * 60 * 1000).toISOString();

/** Everything of the plan but its check-ins: who writes, what it is called, its cycle, its rows, and every field of every row. */
export async function typePlan(screen: PlanPage, plan: Plan, by: string): Promise<void> {
  const { settings } = screen.texts;
  await screen.page.clock.setFixedTime(firstDay(plan));
  await screen.goTo('settings');
  await screen.field(settings.name).fill(by);
  await screen.field(settings.planName).fill(plan.name);
  if (plan.purpose !== undefined) await screen.field(settings.purpose).fill(plan.purpose);
  await screen.goTo('plan');
  await screen.newCycle(plan.cycle.name, plan.cycle.start, plan.cycle.end);
  await screen.button(screen.texts.plan.empty.write).click();
  await screen.writeRows(rowsOf(plan));
  await screen.showPanel();
  for (const objective of plan.objectives) {
    await screen.details('objective', objective.title);
    await typeObjective(screen, plan, objective);
    for (const keyResult of objective.keyResults) await typeKeyResult(screen, plan, keyResult);
  }
  await screen.saved();
}

export const rowsOf = (plan: Plan): readonly { readonly kind: RowKind; readonly title: string }[] =>
  plan.objectives.flatMap(({ title, keyResults }) => [
    { kind: 'objective' as const, title },
    ...keyResults.flatMap((keyResult) => [
      { kind: 'keyResult' as const, title: keyResult.title },
      ...(keyResult.initiatives ?? []).map((initiative) => ({ kind: 'initiative' as const, title: initiative.title })),
    ]),
  ]);

async function typeObjective(screen: PlanPage, plan: Plan, objective: Plan['objectives'][number]): Promise<void> {
  const { answers, inspector, terms } = screen.texts;
  const { why, ambition, focus, owner, team, parent } = objective;
  if (why !== undefined) await screen.setText(inspector.why, why);
  if (ambition !== undefined) await screen.pick(inspector.ambition, terms.ambitions[ambition]);
  if (focus !== undefined) await screen.pick(inspector.focus, answers.focuses[focus]);
  if (owner !== undefined) await screen.choose(screen.texts.aroundOutline.owner, named(plan.people, owner));
  if (team !== undefined) await screen.choose(inspector.team, named(plan.teams, team));
  if (parent !== undefined) await screen.choose(inspector.serves, titled(plan, parent));
}

async function typeKeyResult(screen: PlanPage, plan: Plan, keyResult: PlannedKeyResult): Promise<void> {
  const { texts } = screen;
  await screen.details('keyResult', keyResult.title);
  await screen.setMetric(keyResult.metric);
  if (keyResult.weight !== undefined) await screen.setText(texts.inspector.weight, String(keyResult.weight));
  if (keyResult.owner !== undefined)
    await screen.choose(texts.aroundOutline.owner, named(plan.people, keyResult.owner));
  for (const { title, done } of keyResult.initiatives ?? [])
    if (done === true)
      await screen.page.getByRole('checkbox', { name: `${texts.plan.done}: ${title}`, exact: true }).check();
}

/** The check-ins of one week, on its last day. */
export async function checkInWeek(screen: PlanPage, plan: Plan, week: number): Promise<void> {
  await screen.setDay(dayOfWeek(plan, week));
  for (const keyResult of plan.objectives.flatMap(({ keyResults }) => keyResults)) {
    const told = keyResult.checkIns.find((checkIn) => checkIn.week === week);
    if (told) await screen.checkIn(keyResult.title, asTyped(screen, keyResult, told));
  }
  await screen.saved();
}

function asTyped(
  { texts }: PlanPage,
  { metric }: PlannedKeyResult,
  told: PlannedKeyResult['checkIns'][number],
): SaidInCheckIn {
  const { value, confidence, note } = told;
  const rest = { confidence, ...(note === undefined ? {} : { note }) };
  if (value === undefined) return rest;
  if (metric.type === 'yesNo') return { ...rest, choice: value === 1 ? texts.plan.yes : texts.plan.no };
  if (metric.type !== 'milestones') return { ...rest, value };
  const level = metric.levels[value - 1];
  return { ...rest, choice: level ? `${value}. ${level.text}` : texts.checkInForm.noLevel };
}

/** The plan as the file should hold it, ids replaced by the names they stand for. `by` checked in. */
export function meant(plan: Plan, by: string): unknown {
  return {
    plan: [{ name: plan.name, purpose: plan.purpose }],
    teams: plan.teams.map(({ name }) => ({ name })).toSorted(byName),
    people: plan.people.map(({ name }) => ({ name })).toSorted(byName),
    cycles: [
      {
        name: plan.cycle.name,
        dates: { start: plan.cycle.start, end: plan.cycle.end },
        objectives: plan.objectives.map(({ key: _, owner, team, parent, keyResults, ...rest }) => ({
          ...rest,
          owner: owner && named(plan.people, owner),
          team: team && named(plan.teams, team),
          parent: parent && titled(plan, parent),
          keyResults: keyResults.map((keyResult) => meantKeyResult(plan, keyResult, by)),
          comments: [],
        })),
      },
    ],
  };
}

function meantKeyResult(plan: Plan, keyResult: PlannedKeyResult, by: string): unknown {
  const { key: _, changed: _changed, owner, initiatives = [], checkIns, ...rest } = keyResult;
  return {
    ...rest,
    owner: owner && named(plan.people, owner),
    initiatives: initiatives.map(({ title, done }) => ({ title, done })),
    checkIns: checkIns.map(({ week, ...values }, at) => {
      const before = checkIns[at - 1];
      const followed = before ? { followed: [dayOfWeek(plan, before.week)] } : {};
      const moment = dayOfWeek(plan, week);
      return { ...values, by, at: moment, day: moment.slice(0, 10), ...followed };
    }),
    comments: [],
  };
}

/** A bundle in the same form: every field of every living record but its id, its order and its merge data. */
export function found(bundle: Bundle): unknown {
  const workspace = patched(EMPTY, bundle.records, bundle.runs);
  const name = (id: Id | undefined) => id && textOf(workspace, id);
  return {
    plan: childrenOf(workspace, null, 'workspace').map((one) => fieldsOf(one)),
    teams: childrenOf(workspace, null, 'team').map((one) => fieldsOf(one)),
    people: childrenOf(workspace, null, 'person').map((one) => fieldsOf(one)),
    cycles: childrenOf(workspace, null, 'cycle').map((cycle) => ({
      ...fieldsOf(cycle),
      objectives: childrenOf(workspace, cycle.id, 'objective').map((objective) => ({
        ...fieldsOf(objective, 'cycle', 'rank'),
        owner: name(objective.owner),
        team: name(objective.team),
        parent: name(objective.parent),
        keyResults: childrenOf(workspace, objective.id, 'keyResult').map((keyResult) => ({
          ...fieldsOf(keyResult, 'objective', 'rank'),
          owner: name(keyResult.owner),
          initiatives: childrenOf(workspace, keyResult.id, 'initiative').map((one) =>
            fieldsOf(one, 'keyResult', 'rank'),
          ),
          checkIns: childrenOf(workspace, keyResult.id, 'checkIn').map(({ followed, ...one }) => ({
            ...fieldsOf(one, 'keyResult'),
            ...(followed ? { followed: followed.map((id) => find(workspace, 'checkIn', id)?.at) } : {}),
          })),
          comments: childrenOf(workspace, keyResult.id, 'comment').map((one) => fieldsOf(one, 'about')),
        })),
        comments: childrenOf(workspace, objective.id, 'comment').map((one) => fieldsOf(one, 'about')),
      })),
    })),
  };
}

/** Reads a file as the app does; a file it would refuse fails the test. */
export function bundleOf(text: string): Bundle {
  const read = readBundle(text);
  if (!read.ok) throw new Error(`The gate refuses the file: ${JSON.stringify(read.problem)}`);
  return read.bundle;
}

/** The file without the line that says who wrote it and when: the same plan, the same bytes. */
export const withoutMade = (text: string): string => text.replace(/^ {2}"made": \{[^}]*\},\n/m, '');

const NOT_FIELDS: readonly string[] = ['kind', 'id', 'marks'];

/** Every field there is, known or not, so that one too many is found as well as one too few. */
function fieldsOf(record: AnyRecord, ...but: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !NOT_FIELDS.includes(name) && !but.includes(name)),
  );
}

function textOf(workspace: Workspace, id: Id): unknown {
  const record = workspace.records.get(id);
  return record && ('title' in record ? record.title : 'name' in record ? record.name : undefined);
}

const named = (all: Plan['people'] | Plan['teams'], key: string): string =>
  all.find((one) => one.key === key)?.name ?? `nobody with the key ${key}`;

const titled = (plan: Plan, key: string): string =>
  plan.objectives.find((one) => one.key === key)?.title ?? `no objective with the key ${key}`;

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
