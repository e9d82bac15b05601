/** One person at one laptop: runs commands, remembers them for undo, and exchanges bundles as text, like the app does. */
import type { PartOfPlan, Scope } from '../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { bundleText } from '../../renderer/domain/bundle/write.ts';
import type { Command, Outcome, PutBack } from '../../renderer/domain/commands/commands.ts';
import { previewMerge, type MergePreview } from '../../renderer/domain/merge/preview.ts';
import type { AnyRecord, Id, Kind, RecordOf } from '../../renderer/domain/kinds/model.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import { inverseOf } from '../../renderer/domain/commands/undo.ts';
import { EMPTY, patched, type Workspace } from '../../renderer/domain/plan/workspace.ts';

/** 09:00 on the first of October and a minute for each number. */
export const instant = (minute: number): string => new Date(Date.UTC(2026, 9, 1, 9, minute)).toISOString();

/** The day of a moment for somebody whose clock is that of UTC, or so many hours before it. */
export const dayAtHours =
  (east: number) =>
  (at: string): string =>
    new Date(Date.parse(at) + east * 3_600_000).toISOString().slice(0, 10);
export const dayInUtc = dayAtHours(0);

export const WHOLE: PartOfPlan = { of: 'plan' };

export class Author {
  plan: Workspace;
  readonly replica: string;
  readonly by: string;
  #number = 1;
  #minute = 0;
  #ids = 0;
  readonly #done: PutBack[][] = [];
  readonly #undone: PutBack[][] = [];

  constructor(replica: string, plan: Workspace = EMPTY, by = replica) {
    this.replica = replica;
    this.plan = plan;
    this.by = by;
  }

  freshId(letter = 'r'): Id {
    this.#ids += 1;
    return `${letter}${this.#ids}-${this.replica}`;
  }

  /** Runs a command as a step that can be undone; a refusal changes nothing. */
  do(command: Command): Outcome {
    const { outcome, back } = this.#run(command);
    if (outcome.ok && outcome.changed.length > 0) {
      this.#done.push(back);
      this.#undone.length = 0;
    }
    return outcome;
  }

  /** Runs a command that must not be refused. */
  must(command: Command): readonly AnyRecord[] {
    const outcome = this.do(command);
    if (!outcome.ok) throw new Error(`${command.do} was refused: ${outcome.refusal}`);
    return outcome.changed;
  }

  get steps(): number {
    return this.#done.length;
  }

  undo(): Outcome {
    return this.#turn(this.#done, this.#undone);
  }

  redo(): Outcome {
    return this.#turn(this.#undone, this.#done);
  }

  write(scope: Scope = WHOLE): string {
    return bundleText(this.plan, scope, { by: this.by, at: instant(0), app: '1.0.0' });
  }

  /** Reads a bundle through the gate and merges it. */
  receive(text: string): MergePreview {
    const read = readBundle(text);
    if (!read.ok) throw new Error(`the gate said ${JSON.stringify(read.problem)}`);
    const merge = previewMerge(this.plan, read.bundle);
    this.plan = patched(this.plan, merge.records, merge.runs);
    return merge;
  }

  record<K extends Kind>(kind: K, id: Id): RecordOf<K> {
    const record = this.plan.records.get(id);
    if (record?.kind !== kind) throw new Error(`${id} is ${record?.kind ?? 'not there'}, not ${kind}`);
    return record as RecordOf<K>;
  }

  #turn(from: PutBack[][], to: PutBack[][]): Outcome {
    const records = from.pop();
    if (!records) return { ok: false, refusal: 'changed-since' };
    const { outcome, back } = this.#run({ do: 'put-back', records });
    if (outcome.ok) to.push(back);
    return outcome;
  }

  #run(command: Command): { readonly outcome: Outcome; readonly back: PutBack[] } {
    this.#minute += 1;
    const at = instant(this.#minute);
    const outcome = run(this.plan, command, { replica: this.replica, number: this.#number, at, by: this.by });
    if (!outcome.ok) return { outcome, back: [] };
    const before = this.plan;
    this.#number += outcome.numbers;
    this.plan = patched(before, outcome.changed, new Map([[this.replica, { by: this.by, at: instant(0) }]]));
    return { outcome, back: outcome.changed.map((record) => inverseOf(before.records.get(record.id), record)) };
  }
}

/** A small whole plan: a cycle, an objective with two key results, an initiative, a check-in and a comment. */
export function smallPlan(author: Author): Author {
  author.must({ do: 'name-plan', name: 'Library', purpose: 'Why we read' });
  author.must({
    do: 'add',
    kind: 'cycle',
    id: 'c1',
    values: { name: 'Autumn', dates: { start: '2026-10-01', end: '2026-12-31' } },
  });
  author.must({ do: 'add', kind: 'team', id: 't1', values: { name: 'Reading room' } });
  author.must({ do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana', team: 't1' } });
  author.must({
    do: 'add',
    kind: 'objective',
    id: 'o1',
    cycle: 'c1',
    values: { title: 'Readers find their book at once', why: 'They leave', ambition: 'committed', owner: 'p1' },
  });
  author.must({
    do: 'add',
    kind: 'keyResult',
    id: 'k1',
    objective: 'o1',
    values: { title: 'Time to find', metric: { type: 'lower', start: 9, target: 3, unit: 'min' }, weight: 2 },
  });
  author.must({ do: 'add', kind: 'keyResult', id: 'k2', objective: 'o1', values: { title: 'Shelves labelled' } });
  author.must({
    do: 'add',
    kind: 'initiative',
    id: 'i1',
    keyResult: 'k1',
    values: { title: 'Print labels', done: false },
  });
  author.must({
    do: 'add',
    kind: 'checkIn',
    id: 'ci1',
    keyResult: 'k1',
    values: { value: 7, confidence: 60, note: 'Slow' },
  });
  author.must({ do: 'add', kind: 'comment', id: 'n1', about: 'o1', values: { text: 'Which readers?' } });
  return author;
}
