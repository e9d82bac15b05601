/** Open questions: where they are, and the ways to answer several or to keep what both said (SPEC Q1-Q4). */
import { placeOf } from '../plan/order.ts';
import type { Command, Context, Refusal } from './commands.ts';
import { SAME_AS } from '../plan/joined.ts';
import { DELETED, fieldsOf, isByHand, valueOf, replicaOf, type Sibling } from '../register/register.ts';
import { questionsAbout } from '../plan/asking-records.ts';
import type { CorrectionsApart, Question } from '../plan/questions.ts';
import { DESCRIPTORS, perSort } from '../kinds/descriptors.ts';
import { isReplacing } from '../plan/in-view.ts';
import {
  KINDS,
  type AnyRecord,
  type Id,
  type Kind,
  type KeyResult,
  type Objective,
  type Runs,
} from '../kinds/model.ts';
import { run } from './run-command.ts';
import { parentOf, patched, recordOf, type Workspace } from '../plan/workspace.ts';

/** One thing to decide. */
export interface OpenQuestion {
  readonly record: AnyRecord;
  readonly question: Question | CorrectionsApart;
}

/** The field, or that it is deleted or corrected apart: with the record's id the name of a question. */
export const nameOf = ({ record, question }: OpenQuestion): string =>
  `${record.id} ${question.about === 'field' ? question.field : question.about}`;

/** What is open in these records, in the order of the plan: what has no row first, then cycle by cycle, row by row. */
export function openQuestions(workspace: Workspace, asking: readonly AnyRecord[]): readonly OpenQuestion[] {
  return inOrder(workspace, asking).flatMap((record) =>
    questionsAbout(workspace, record).map((question) => ({ record, question })),
  );
}

/** Questions about one record together, in the order they came. */
export function byRecord(open: readonly OpenQuestion[]): readonly (readonly [OpenQuestion, ...OpenQuestion[]])[] {
  const groups = new Map<Id, [OpenQuestion, ...OpenQuestion[]]>();
  for (const one of open) {
    const group = groups.get(one.record.id);
    if (group) group.push(one);
    else groups.set(one.record.id, [one]);
  }
  return [...groups.values()];
}

/** These records from top to bottom. Each record on the way to them is passed once, however deep a file has put them. */
function inOrder(workspace: Workspace, asking: readonly AnyRecord[]): readonly AnyRecord[] {
  const under = new Map<Id | null, AnyRecord[]>();
  const placed = new Set<Id>();
  for (const record of asking) {
    let at: AnyRecord | undefined = record;
    while (at && !placed.has(at.id)) {
      placed.add(at.id);
      const home = parentOf(at);
      const above: AnyRecord | undefined = home ? recordOf(workspace, home) : undefined;
      const shelf = under.get(above?.id ?? null);
      if (shelf) shelf.push(at);
      else under.set(above?.id ?? null, [at]);
      at = above;
    }
  }
  const wanted = new Map(asking.map((record) => [record.id, record]));
  const ordered: AnyRecord[] = [];
  const walk = (tops: readonly AnyRecord[]) => {
    const next = inTurn(tops).toReversed();
    for (let at = next.pop(); at; at = next.pop()) {
      if (!placed.delete(at.id)) continue;
      const asked = wanted.get(at.id);
      if (asked) ordered.push(asked);
      for (const below of inTurn(under.get(at.id) ?? []).toReversed()) next.push(below);
    }
  };
  walk(under.get(null) ?? []);
  // What is its own home, however far round, hangs nowhere.
  for (const record of inTurn(asking.filter(({ id }) => placed.has(id)))) walk([record]);
  return ordered;
}

function inTurn(records: readonly AnyRecord[]): readonly AnyRecord[] {
  if (records.length < 2) return records;
  return records
    .map((record) => ({ record, step: stepOf(record) }))
    .toSorted((a, b) => (a.step < b.step ? -1 : 1))
    .map(({ record }) => record);
}

/** What a record is called among those beside it, as a text that sorts as they stand: rows before check-ins and comments. */
function stepOf(record: AnyRecord): string {
  return `${TURN[record.kind]}${placeOf(record) || '~'} ${record.id}`;
}

/** What comes along with every part of a plan is asked about first, then kind by kind in the order of a file. */
const TURN = perSort(({ home }, kind) => {
  const around = home.field === null && home.along === 'always' ? 0 : 1;
  return `${around}${String(KINDS.indexOf(kind)).padStart(3, '0')}`;
}, '2');

/** What is aimed at: two answers to one of these can be two rows. Everything else is one thing about a row, such as its owner. */
const AIMS = { objective: ['title'], keyResult: ['title', 'metric'] } as const satisfies {
  readonly [K in Kind]?: readonly string[];
};

/** Q3: whether each answer in this field can become a row of its own. */
export function canBeTwo(record: AnyRecord, field: string): record is Objective | KeyResult {
  const aims: { readonly [K in AnyRecord['kind']]?: readonly string[] } = AIMS;
  return aims[record.kind]?.includes(field) ?? false;
}

/**
 * Q3: keeps the first answer, and makes a row of its own of each other one, right after it and alike in all else. What stands
 * under the row stays with it. `newId` is asked once for each.
 */
export function keepAll(
  record: Objective | KeyResult,
  { field, answers }: Extract<Question, { about: 'field' }>,
  newId: () => Id,
): Command {
  const [first, ...others] = answers;
  const keep: readonly Command[] = first ? [{ do: 'answer', id: record.id, field, stamp: first.stamp }] : [];
  // From the last to the first, since each is put right after the row.
  const more = others.toReversed().map(({ value }) => twin(record, field, value, newId()));
  return { do: 'all', commands: [...keep, ...more] };
}

/** What a row of its own does not take over: its place, that it was deleted once, and what it is one with. */
const NOT_ALIKE: readonly string[] = ['rank', DELETED, SAME_AS];

function twin(record: Objective | KeyResult, field: string, value: unknown, id: Id): Command {
  // Whatever it says, in fields nobody here knows as well; a place of its own it gets by being added.
  const values = (home: string) =>
    Object.fromEntries(
      [...new Set([...fieldsOf(record), field])].flatMap((name) => {
        const own = name === field ? value : valueOf(record, name);
        return own === undefined || name === home || NOT_ALIKE.includes(name) ? [] : [[name, own]];
      }),
    );
  const after = record.id;
  return record.kind === 'objective'
    ? { do: 'add', kind: 'objective', id, cycle: record.cycle ?? '', values: values('cycle'), after }
    : { do: 'add', kind: 'keyResult', id, objective: record.objective ?? '', values: values('objective'), after };
}

/**
 * K6: a further record, under `id`, that says what one of these says, or what is said `instead`, and replaces them all. Null for a kind
 * that replaces nothing.
 */
export function correctedAs(
  one: AnyRecord,
  all: readonly AnyRecord[],
  id: Id,
  instead: Readonly<Record<string, unknown>> = {},
): Command | null {
  if (!isReplacing(one.kind)) return null;
  const { home, written } = DESCRIPTORS[one.kind];
  if (written === 'edited' || written.corrects === null) return null;
  const own: readonly (string | null)[] = [home.field, ...Object.values(written.signed ?? {}), 'followed', DELETED];
  const said = fieldsOf(one).filter((field) => !own.includes(field));
  const values = Object.fromEntries(said.map((field) => [field, valueOf(one, field)]));
  const at = home.field === null ? {} : { [home.field]: parentOf(one) };
  const corrects = { [written.corrects]: all.map((record) => record.id) };
  // The compiler cannot follow which fields a kind has that is only known here; the command refuses what does not fit.
  return { do: 'add', kind: one.kind, id, ...at, values: { ...values, ...instead, ...corrects } } as unknown as Command;
}

/** Whose answer it is: a name, the empty text for somebody without one, null for a change by hand. */
export const authorOf = ({ stamp }: Sibling, runs: Runs): string | null =>
  isByHand(stamp) ? null : (runs.get(replicaOf(stamp))?.by ?? '');

/** Q4: of each question the one answer of this person; questions in which they gave none, or several, are left open. */
export function answersBy(questions: readonly OpenQuestion[], author: string, runs: Runs): readonly Command[] {
  return questions.flatMap(({ record, question }): Command[] => {
    if (question.about !== 'field') return [];
    const own = question.answers.filter((answer) => authorOf(answer, runs) === author);
    const [only] = own;
    return only && own.length === 1 ? [{ do: 'answer', id: record.id, field: question.field, stamp: only.stamp }] : [];
  });
}

/** An answer, and why it cannot be kept. */
export interface RefusedAnswer {
  readonly command: Command;
  readonly refusal: Refusal;
}

/** Q4: which of these can be carried out one upon the other, and which are refused and why. Nothing is changed by asking. */
export function whatCanBeKept(
  workspace: Workspace,
  commands: readonly Command[],
): { readonly kept: readonly Command[]; readonly refused: readonly RefusedAnswer[] } {
  const kept: Command[] = [];
  const refused: RefusedAnswer[] = [];
  let plan = workspace;
  let { number } = ASKING;
  for (const command of commands) {
    const outcome = run(plan, command, { ...ASKING, number });
    if (outcome.ok) {
      kept.push(command);
      number += outcome.numbers;
      plan = patched(plan, outcome.changed);
    } else refused.push({ command, refusal: outcome.refusal });
  }
  return { kept, refused };
}

/** Nobody: what comes of it is thrown away. */
const ASKING: Context = { replica: 'asking0000', number: 1, at: '', by: '' };
