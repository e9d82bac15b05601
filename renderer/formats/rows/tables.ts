/** A plan as tables: what CSV files and the sheets of a workbook are written from. */
import type { Day, Id } from '../../domain/kinds/model.ts';
import { wordsOf } from '../../domain/plan/record-words.ts';
import { allThreads, threadsAbout, type SaidOnce, type Thread } from '../../domain/plan/threads.ts';
import { recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { measureColumns } from './measure-columns.ts';
import {
  line,
  lines,
  writtenPlan,
  type WrittenCycle,
  type WrittenInitiative,
  type WrittenKeyResult,
  type WrittenObjective,
  type WrittenPlan,
} from './written-plan.ts';

/** `share`: 1 is all of it. `count`: a whole number. `day` and `moment` are ISO 8601. */
export type Holds = 'text' | 'number' | 'count' | 'share' | 'day' | 'moment' | 'flag';
export type Value = string | number | boolean | undefined;
export type TableRow<C extends string = string> = Readonly<Partial<Record<C, Value>>>;

/** Names are part of the format: others have formulas and scripts that say them, so one is never renamed. */
export const COLUMNS = {
  rows: {
    number: 'text',
    cycle: 'text',
    cycle_start: 'day',
    cycle_end: 'day',
    objective_number: 'text',
    objective: 'text',
    why: 'text',
    ambition: 'text',
    focus: 'text',
    objective_owner: 'text',
    objective_contributors: 'text',
    team: 'text',
    serves: 'text',
    private: 'flag',
    objective_progress: 'share',
    objective_score: 'number',
    objective_open_questions: 'text',
    key_result: 'text',
    owner: 'text',
    contributors: 'text',
    measure: 'text',
    start: 'number',
    target: 'number',
    unit: 'text',
    levels: 'text',
    weight: 'number',
    value: 'number',
    confidence: 'number',
    progress: 'share',
    score: 'number',
    last_check_in: 'day',
    check_ins: 'count',
    open_questions: 'text',
    cycle_id: 'text',
    objective_id: 'text',
    key_result_id: 'text',
  },
  initiatives: {
    number: 'text',
    key_result: 'text',
    initiative: 'text',
    done: 'flag',
    owner: 'text',
    open_questions: 'text',
    key_result_id: 'text',
    initiative_id: 'text',
  },
  check_ins: {
    number: 'text',
    cycle: 'text',
    objective: 'text',
    key_result: 'text',
    day: 'day',
    value: 'number',
    unit: 'text',
    confidence: 'number',
    note: 'text',
    by: 'text',
    written: 'moment',
    late: 'flag',
    objective_id: 'text',
    key_result_id: 'text',
    check_in_id: 'text',
  },
  comments: {
    number: 'text',
    about: 'text',
    comment: 'text',
    by: 'text',
    written: 'moment',
    done: 'flag',
    replies_to: 'text',
    about_id: 'text',
    comment_id: 'text',
  },
} as const satisfies Record<string, Record<string, Holds>>;

export type TableName = keyof typeof COLUMNS;
export type ColumnOf<T extends TableName> = keyof (typeof COLUMNS)[T] & string;
export type Tables = { readonly [T in TableName]: readonly TableRow<ColumnOf<T>>[] };

/** The columns of a table in order, each with what it holds. */
export const columnsOf = (table: TableName): readonly (readonly [name: string, holds: Holds])[] =>
  Object.entries(COLUMNS[table]);

/** Between several names, or several fields, in one cell. */
const TOGETHER = '; ';

export function tablesOf(workspace: Workspace): Tables {
  const plan = writtenPlan(workspace);
  const all = keyResultsIn(plan);
  return {
    rows: rowsOf(plan).map(said),
    initiatives: [
      ...all.flatMap(({ keyResult }) => keyResult.initiatives.map((one) => initiativeRow(one, keyResult))),
      ...plan.initiatives.map((one) => initiativeRow(one, undefined)),
    ].map(said),
    check_ins: all.flatMap((one) => checkInRows(one)).map(said),
    comments: commentsOf(workspace, plan).map(said),
  };
}

/** What nobody has said is no cell, and a figure has no sign where it is nothing. */
function said<C extends string>(row: TableRow<C>): TableRow<C> {
  const kept: Partial<Record<C, Value>> = {};
  for (const [name, value] of Object.entries(row) as [C, Value][])
    if (value !== undefined && value !== '' && value !== false) kept[name] = value === 0 ? 0 : value;
  return kept;
}

interface Placed {
  readonly cycle: WrittenCycle | undefined;
  readonly objective: WrittenObjective | undefined;
  readonly keyResult: WrittenKeyResult;
}

const keyResultsIn = (plan: WrittenPlan): readonly Placed[] => [
  ...plan.cycles.flatMap((cycle) =>
    cycle.objectives.flatMap((objective) => objective.keyResults.map((keyResult) => ({ cycle, objective, keyResult }))),
  ),
  ...plan.keyResults.map((keyResult) => ({ cycle: undefined, objective: undefined, keyResult })),
];

/** One for each key result, and one for each objective that has none yet. */
const rowsOf = (plan: WrittenPlan): readonly TableRow<ColumnOf<'rows'>>[] => [
  ...plan.cycles.flatMap((cycle) =>
    cycle.objectives.flatMap((objective) => {
      const above = { ...cycleCells(cycle), ...objectiveCells(objective) };
      return objective.keyResults.length === 0
        ? [above]
        : objective.keyResults.map((one) => ({ ...above, ...keyResultCells(one) }));
    }),
  ),
  ...plan.keyResults.map((one) => keyResultCells(one)),
];

const cycleCells = ({ id, name, start, end }: WrittenCycle): TableRow<ColumnOf<'rows'>> => ({
  cycle: name,
  cycle_start: start,
  cycle_end: end,
  cycle_id: id,
});

const objectiveCells = (one: WrittenObjective): TableRow<ColumnOf<'rows'>> => ({
  number: one.number,
  objective_number: one.number,
  objective: one.title,
  why: one.why,
  ambition: one.ambition,
  focus: one.focus,
  objective_owner: one.owner,
  objective_contributors: one.contributors.join(TOGETHER),
  team: one.team,
  serves: one.serves,
  private: one.isPrivate,
  objective_progress: one.progress,
  objective_score: one.score,
  objective_open_questions: one.asks.join(TOGETHER),
  objective_id: one.id,
});

const keyResultCells = (one: WrittenKeyResult): TableRow<ColumnOf<'rows'>> => ({
  number: one.number,
  key_result: one.title,
  owner: one.owner,
  contributors: one.contributors.join(TOGETHER),
  ...measureColumns(one.metric),
  weight: one.weight,
  value: one.value,
  confidence: one.confidence,
  progress: one.progress,
  score: one.score,
  last_check_in: lastDay(one),
  check_ins: one.checkIns.length === 0 ? undefined : one.checkIns.length,
  open_questions: one.asks.join(TOGETHER),
  key_result_id: one.id,
});

const lastDay = ({ checkIns }: WrittenKeyResult): Day | undefined => checkIns.at(-1)?.day;

const initiativeRow = (
  one: WrittenInitiative,
  keyResult: WrittenKeyResult | undefined,
): TableRow<ColumnOf<'initiatives'>> => ({
  number: one.number,
  key_result: keyResult?.title,
  initiative: one.title,
  done: one.done,
  owner: one.owner,
  open_questions: one.asks.join(TOGETHER),
  key_result_id: keyResult?.id,
  initiative_id: one.id,
});

const checkInRows = ({ cycle, objective, keyResult }: Placed): readonly TableRow<ColumnOf<'check_ins'>>[] =>
  keyResult.checkIns.map(({ id, day, value, confidence, note, by, at, isLate }) => ({
    number: keyResult.number,
    cycle: cycle?.name,
    objective: objective?.title,
    key_result: keyResult.title,
    day,
    value,
    unit: measureColumns(keyResult.metric).unit,
    confidence,
    note,
    by,
    written: at,
    late: isLate,
    objective_id: objective?.id,
    key_result_id: keyResult.id,
    check_in_id: id,
  }));

/** Something people say something about: its number, what it is called, and its id. */
interface Place {
  readonly id: Id;
  readonly number: string;
  readonly title: string;
}

function placesIn(plan: WrittenPlan): readonly Place[] {
  const ofKeyResult = (one: WrittenKeyResult): readonly Place[] => [
    one,
    ...one.checkIns.map(({ id, day }) => ({ id, number: one.number, title: `${one.title} ${day ?? ''}`.trim() })),
    ...one.initiatives,
  ];
  return [
    ...plan.cycles.flatMap(({ id, name, objectives }) => [
      ...(id === undefined ? [] : [{ id, number: '', title: name }]),
      ...objectives.flatMap((one) => [one, ...one.keyResults.flatMap(ofKeyResult)]),
    ]),
    ...plan.keyResults.flatMap(ofKeyResult),
    ...plan.initiatives,
  ];
}

/** In the order of the rows they are about; what is about no row comes last. */
function commentsOf(workspace: Workspace, plan: WrittenPlan): readonly TableRow<ColumnOf<'comments'>>[] {
  const found = new Map<Id, readonly TableRow<ColumnOf<'comments'>>[]>();
  for (const place of placesIn(plan))
    for (const thread of threadsAbout(workspace, place.id)) found.set(thread.id, commentRows(thread, place));
  for (const thread of allThreads(workspace))
    if (!found.has(thread.id)) found.set(thread.id, commentRows(thread, elsewhere(workspace, thread)));
  return [...found.values()].flat();
}

function elsewhere(workspace: Workspace, { speaks: { about } }: Thread): Place {
  const record = about === undefined ? undefined : recordOf(workspace, about);
  return { id: about ?? '', number: '', title: line(record && wordsOf(record)) };
}

function commentRows(thread: Thread, { id, number, title }: Place): readonly TableRow<ColumnOf<'comments'>>[] {
  const once = (one: SaidOnce, repliesTo: Id | undefined, isDone: boolean) =>
    // Where corrections were made apart, all of them stand.
    (one.apart.length > 0 ? one.apart : [one.speaks]).map(({ text, by, at }) => ({
      number,
      about: title,
      comment: lines(text),
      by: line(by),
      written: at,
      done: isDone,
      replies_to: repliesTo,
      about_id: id,
      comment_id: one.id,
    }));
  return [
    ...once(thread, undefined, thread.isDone),
    ...thread.replies.flatMap((reply) => once(reply, thread.id, false)),
  ];
}
