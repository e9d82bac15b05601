/**
 * A laptop of the exchange histories: the functions behind editing, opening, undo and redo without a database, and beside them an
 * oracle that knows no stamps: who wrote what, having read what.
 */
import { editStep, type EditStep } from '../../renderer/app/editing/history.ts';
import {
  importStep,
  withImportAgain,
  withoutImport,
  type ImportAgain,
  type ImportStep,
} from '../../renderer/app/editing/import-step.ts';
import { setApart } from '../../renderer/app/editing/importing.ts';
import { make } from '../../renderer/app/editing/pending.ts';
import { Replica } from '../../renderer/app/session/replica.ts';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import type { Scope } from '../../renderer/domain/bundle/format.ts';
import { recordsIn } from '../../renderer/domain/bundle/scope.ts';
import { writeBundle } from '../../renderer/domain/bundle/write.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { previewMerge } from '../../renderer/domain/merge/preview.ts';
import { siblingValuesOf, numberOf, replicaOf } from '../../renderer/domain/register/register.ts';
import { newsOfRuns } from '../../renderer/domain/merge/runs.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { EMPTY, patched, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { plain } from '../domain/merge/compare.ts';
import type { Chance } from '../domain/merge/random.ts';
import { visible, type View } from '../domain/visible.ts';

export const FIELDS = ['title', 'why'] as const;
type Field = (typeof FIELDS)[number];
const HOUR = 3_600_000;

/** One value given to one field. Of the same step none replaces another. */
interface Writing {
  readonly field: Field;
  readonly value: unknown;
  readonly knew: ReadonlySet<Writing>;
}
type Past = ReadonlySet<Writing>;
type Pasts = ReadonlyMap<string, Past>;
const NONE: Past = new Set();

/** The values nobody has replaced who had read them. */
function standing(past: Past, field: Field): string[] {
  const about = [...past].filter((one) => one.field === field);
  const left = about.filter((one) => !about.some(({ knew }) => knew.has(one)));
  return distinct(left.map(({ value }) => value));
}
const distinct = (values: readonly unknown[]): string[] =>
  [...new Set(values.map(plain))].filter((text) => text !== 'undefined').toSorted();
const valuesIn = (record: AnyRecord, field: Field): string[] =>
  distinct(siblingValuesOf(record, field).map(({ value }) => value));

export interface File {
  readonly text: string;
  readonly pasts: Pasts;
}

/** A file somebody wrote by hand: an objective with a title, and other records in the places a hand gives them. */
export function fileByHand(id: string, title: string, places: Readonly<Record<string, unknown>>): File {
  const text = JSON.stringify({ format: 'okr-bundle', objectives: [{ id, title, ...places }] });
  return { text, pasts: new Map([[id, new Set([{ field: 'title', value: title, knew: NONE }])]]) };
}

/** What a plan says (D1). Which answer of an open question is shown meanwhile follows from stamps, of which redo makes new ones (M12). */
function said({ records, order }: View): string {
  const told = Object.entries(records).map(([id, { kind, values, questions }]) => {
    const asked = (field: string) => questions.some((question) => question.startsWith(`${field}: `));
    const settled = Object.entries(values).map(
      ([field, value]) => [field, asked(field) ? 'asked about' : value] as const,
    );
    return [id, { kind, questions, values: Object.fromEntries(settled) }] as const;
  });
  return plain({ order, records: Object.fromEntries(told) });
}

/** A step that can be taken back, with what was to be seen before and after it. */
interface Done {
  readonly views: readonly [View, View];
  readonly step:
    | { readonly is: 'edit'; readonly back: EditStep; readonly touched: readonly Touched[] }
    | { readonly is: 'import'; readonly back: ImportStep; readonly before: Pasts }
    | {
        readonly is: 'import-again';
        readonly back: ImportAgain;
        readonly pasts: Pasts;
        readonly said: readonly Touched[];
      };
}
/** What a field said before and after. */
interface Touched {
  readonly id: string;
  readonly field: Field;
  readonly had: readonly unknown[];
  readonly left: readonly unknown[];
}

/** What the histories have tried. */
export const newCount = () => ({
  edits: 0,
  undone: 0,
  redone: 0,
  imports: 0,
  undoneImports: 0,
  redoneImports: 0,
  questions: 0,
});
export type Count = ReturnType<typeof newCount>;

export class Laptop {
  plan: Workspace = EMPTY;
  pasts: Pasts = new Map();
  name = '';
  #clock: number;
  readonly #replica: Replica;
  #done: Done[] = [];
  #undone: Done[] = [];
  readonly #chance: Chance;
  readonly #count: Count;
  readonly #note: (text: string) => void;
  /** Whose hand each name of a run is; undefined where two laptops write under one. */
  readonly #signed: Map<string, string> | undefined;

  constructor(chance: Chance, count: Count, note: (text: string) => void, signed: Map<string, string> | undefined) {
    this.#chance = chance;
    this.#count = count;
    this.#note = note;
    this.#signed = signed;
    this.#clock = Date.UTC(2026, 9, 1, chance.under(24));
    this.#replica = new Replica(
      () => new Date(this.#clock).toISOString(),
      () => this.name,
    );
  }

  pass(): void {
    this.#clock += this.#chance.under(9) * HOUR;
  }

  #past(id: string): Past {
    return this.pasts.get(id) ?? NONE;
  }

  /** The oracle: somebody who knew all that is here gave these values to fields. */
  #wrote(
    touched: readonly { readonly id: string; readonly field: Field; readonly values: readonly unknown[] }[],
  ): void {
    const pasts = new Map(this.pasts);
    for (const { id, field, values } of touched) {
      const knew = this.#past(id);
      const news = values.map((value): Writing => ({ field, value, knew }));
      pasts.set(id, new Set([...(pasts.get(id) ?? NONE), ...news]));
    }
    this.pasts = pasts;
  }

  edit(command: Command): void {
    const [before, view] = [this.plan, visible(this.plan)];
    const made = make(command, before, this.#replica);
    if (!made.ok || made.change.records.length === 0) return;
    const back = editStep(before, made.change.records, this.#clock);
    if (!back) return;
    this.#note(`${this.name} ${JSON.stringify(command)}`);
    this.plan = made.change.after;
    this.#sign(before);
    const touched = this.#touched(before, made.change.records);
    this.#wrote(touched.map(({ id, field, left }) => ({ id, field, values: left })));
    // What was made goes back by being deleted; its words stay.
    const changed = touched.filter(({ id }) => before.records.has(id));
    this.#done.push({ views: [view, visible(this.plan)], step: { is: 'edit', back, touched: changed } });
    this.#undone = [];
    this.#count.edits++;
  }

  /** Who wrote what is new: one name of a run stands for one person. */
  #sign(before: Workspace): void {
    for (const record of this.plan.records.values()) {
      const known = before.records.get(record.id);
      if (record === known || !record.marks) continue;
      for (const field of Object.keys(record.marks.by))
        for (const { stamp } of siblingValuesOf(record, field)) {
          const replica = replicaOf(stamp);
          if (
            !this.#replica.wrote(replica) ||
            (known && siblingValuesOf(known, field).some((one) => one.stamp === stamp))
          )
            continue;
          const signed = this.#signed?.get(replica) ?? '';
          if (signed !== '' && signed !== this.name) throw new Error(`${stamp} is by two people`);
          this.#signed?.set(replica, this.name);
        }
    }
  }

  #touched(before: Workspace, changed: readonly AnyRecord[]): Touched[] {
    return changed.flatMap((record) => {
      const was = before.records.get(record.id);
      return FIELDS.flatMap((field): Touched[] => {
        const [had, left] = [was ? siblingValuesOf(was, field) : [], siblingValuesOf(record, field)];
        if (plain(had) === plain(left)) return [];
        const said = (answers: typeof had) => (answers.length > 0 ? answers.map(({ value }) => value) : [undefined]);
        return [{ id: record.id, field, had: said(had), left: said(left) }];
      });
    });
  }

  /** A file with all words, also of what is deleted; what is held back from others is another matter. */
  file(scope: Scope, withNames = true): File {
    const made = { by: this.name, at: new Date(this.#clock).toISOString(), app: '1.0.0' };
    const unnamed = [...this.plan.runs].map(
      ([replica, { at }]) => [replica, { by: '', at: `${at.slice(0, 10)}T00:00:00Z` }] as const,
    );
    const runs = withNames ? this.plan.runs : new Map(unnamed);
    return { text: writeBundle(recordsIn(this.plan, scope), runs, scope, made), pasts: this.pasts };
  }

  take(file: File): void {
    const read = readBundle(file.text);
    if (!read.ok) throw new Error(`the gate said ${JSON.stringify(read.problem)}`);
    const [before, view] = [this.plan, visible(this.plan)];
    const { bundle, shared } = setApart(read.bundle, this.#replica.written, before);
    const plan = previewMerge(before, bundle);
    this.#replica.meet(shared);
    this.#note(`${this.name} merges ${read.bundle.records.map(({ id }) => id).join(' ')}`);
    this.plan = patched(before, plan.records, plan.runs);
    const pasts = new Map(this.pasts);
    for (const { id } of read.bundle.records)
      pasts.set(id, new Set([...this.#past(id), ...(file.pasts.get(id) ?? NONE)]));
    const earlier = this.pasts;
    this.pasts = pasts;
    if (plan.records.length === 0) return;
    const back = importStep(before, plan.records, { names: [], runs: plan.runs });
    this.#done.push({ views: [view, visible(this.plan)], step: { is: 'import', back, before: earlier } });
    this.#undone = [];
    this.#count.imports++;
    this.#count.questions += plan.asking.length;
  }

  walk(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    // What a copied run asks once more would have to be written anew, and the oracle does not know it.
    if (!this.#signed && from.at(-1)?.step.is === 'import-again') return;
    const done = from.pop();
    if (!done) return;
    this.#note(`${this.name} ${way} ${done.step.is}`);
    const step = this.#walked(done);
    to.push({ views: [done.views[1], done.views[0]], step });
    if (way === 'undo') this.#count.undone++;
    else this.#count.redone++;
    const [now, then] = [said(visible(this.plan)), said(done.views[0])];
    if (now !== then) throw new Error(`${way} of ${done.step.is} shows\n${now}\nand not\n${then}`);
  }

  #walked({ step }: Done): Done['step'] {
    const before = this.plan;
    switch (step.is) {
      case 'edit': {
        const made = make({ do: 'put-back', records: step.back.putBack }, before, this.#replica);
        if (!made.ok) throw new Error(`was refused: ${made.refusal}`);
        const back = editStep(before, made.change.records, this.#clock);
        if (!back) throw new Error('put nothing back');
        this.plan = made.change.after;
        this.#sign(before);
        this.#wrote(step.touched.map(({ id, field, had }) => ({ id, field, values: had })));
        const touched = step.touched.map((one) => ({ ...one, had: one.left, left: one.had }));
        return { is: 'edit', back, touched };
      }
      case 'import': {
        this.#count.undoneImports++;
        const { plan, back, stays } = withoutImport(before, step.back, this.#replica.wrote);
        if (!plan || !back || stays.length > 0) throw new Error(`left ${stays.map(({ id }) => id).join(' ')}`);
        this.plan = patched(EMPTY, plan.records, plan.runs);
        this.#replica.renew();
        const pasts = new Map(this.pasts);
        const said = step.back.brought.flatMap(({ id }) =>
          FIELDS.map((field) => ({
            id,
            field,
            had: this.#values(before, id, field),
            left: this.#values(this.plan, id, field),
          })),
        );
        for (const { id } of step.back.brought) {
          const past = step.before.get(id);
          if (past) pasts.set(id, past);
          else pasts.delete(id);
        }
        const forgotten = this.pasts;
        this.pasts = pasts;
        return { is: 'import-again', back, pasts: forgotten, said };
      }
      case 'import-again': {
        this.#count.redoneImports++;
        const context = this.#replica.context();
        const { records, numbers } = withImportAgain(before, step.back, context, this.#replica.wrote);
        this.#replica.signed(records, numbers, context);
        const told = newsOfRuns(before.runs, step.back.runs);
        this.plan = patched(before, records, new Map([...told, ...this.#replica.introduction(before.runs, records)]));
        const earlier = this.pasts;
        const pasts = new Map(this.pasts);
        for (const { record } of step.back.forgotten)
          pasts.set(record.id, new Set([...this.#past(record.id), ...(step.pasts.get(record.id) ?? NONE)]));
        this.pasts = pasts;
        // What merging alone would not have shown as it was is written once more, which replaces what stood there.
        const isFresh = (stamp: string) => replicaOf(stamp) === context.replica && numberOf(stamp) >= context.number;
        const anew = step.said.filter(({ id, field }) => {
          const record = this.plan.records.get(id);
          return record && siblingValuesOf(record, field).some(({ stamp }) => isFresh(stamp));
        });
        this.#wrote(anew.map(({ id, field, had }) => ({ id, field, values: had })));
        return { is: 'import', back: importStep(before, records, { names: [], runs: told }), before: earlier };
      }
    }
  }

  #values(plan: Workspace, id: string, field: Field): readonly unknown[] {
    const record = plan.records.get(id);
    const answers = record ? siblingValuesOf(record, field) : [];
    return answers.length > 0 ? answers.map(({ value }) => value) : [undefined];
  }

  /** Whether the plan says what the oracle says; `atLeast` where nobody can know all that was read. */
  judge(atLeast: boolean): void {
    for (const record of this.plan.records.values())
      for (const field of FIELDS) {
        const [is, expected] = [valuesIn(record, field), standing(this.#past(record.id), field)];
        const wrong = atLeast ? !expected.every((one) => is.includes(one)) : plain(is) !== plain(expected);
        if (wrong) throw new Error(`${record.id} ${field} is ${is.join(' or ')}, expected ${expected.join(' or ')}`);
      }
    for (const [replica, { by }] of this.#signed ? this.plan.runs : []) {
      const name = this.#signed?.get(replica);
      if (by !== '' && name !== undefined && by !== name) throw new Error(`${replica} is ${by}, expected ${name}`);
    }
  }
}
