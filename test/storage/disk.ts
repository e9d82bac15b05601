/** A person at a disk: commands of the domain, committed through the store as the app commits them. */
import { bundleText } from '../../renderer/domain/bundle/write.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import type { AnyRecord, Runs } from '../../renderer/domain/kinds/model.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import { PlanStore, type Change } from '../../renderer/storage/plan-store.ts';
import { WHOLE, instant } from '../domain/author.ts';
import { that } from './check.ts';

export async function opened(name: string): Promise<PlanStore> {
  const result = await PlanStore.open(name, () => Promise.resolve());
  that(result.ok, `${name} could not be opened: ${result.ok ? '' : result.problem}`);
  return result.store;
}

/** The plan as text, equal for equal plans. */
export const textOf = (plan: Workspace): string => bundleText(plan, WHOLE, { by: '', at: instant(0), app: '1.0.0' });

/** What a fresh window would read. */
export async function textOnDisk(name: string): Promise<string> {
  const store = await opened(name);
  const text = textOf(store.workspace);
  store.close();
  return text;
}

export class Hand {
  readonly store: PlanStore;
  replica: string;
  #number = 1;

  constructor(store: PlanStore, replica = 'ana') {
    this.store = store;
    this.replica = replica;
  }

  /** Decides upon whatever the store holds at that moment. */
  do(command: Command) {
    return this.store.commit((plan) => {
      const context = { replica: this.replica, number: this.#number, at: instant(this.#number), by: this.replica };
      const outcome = run(plan, command, context);
      if (!outcome.ok) return { refusal: outcome.refusal };
      this.#number += outcome.numbers;
      return { change: { records: outcome.changed, runs: this.#introduction } };
    });
  }

  async must(command: Command): Promise<void> {
    const committed = await this.do(command);
    that(committed.ok, `${command.do} was not committed: ${committed.ok ? '' : committed.problem}`);
    const { refusal } = committed.decision;
    that(refusal === undefined, `${command.do} was refused: ${refusal ?? ''}`);
  }

  get #introduction(): Runs {
    return new Map([[this.replica, { by: this.replica, at: instant(0) }]]);
  }
}

export const put = (store: PlanStore, change: Change) => store.commit(() => ({ change }));
export const records = (plan: Workspace): readonly AnyRecord[] => [...plan.records.values()];

/** A cycle, two objectives, two key results, an initiative, a check-in, a comment and a person: nine records. */
export const PLAN: readonly Command[] = [
  { do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn', dates: { start: '2026-10-01', end: '2026-12-31' } } },
  { do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana' } },
  {
    do: 'add',
    kind: 'objective',
    id: 'o1',
    cycle: 'c1',
    values: { title: 'Readers find their book at once', owner: 'p1' },
  },
  { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: '让新读者留下来' } },
  { do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: { title: 'Time to find', weight: 2 } },
  { do: 'add', kind: 'keyResult', id: 'k2', objective: 'o2', values: { title: 'Shelves labelled' } },
  { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'k1', values: { title: 'Print labels' } },
  { do: 'add', kind: 'checkIn', id: 'ci1', keyResult: 'k1', values: { value: 7, confidence: 60, note: 'Slow' } },
  { do: 'add', kind: 'comment', id: 'n1', about: 'o1', values: { text: 'Which readers?' } },
];

export async function withPlan(name: string): Promise<Hand> {
  const hand = new Hand(await opened(name));
  for (const command of PLAN) await hand.must(command);
  return hand;
}
