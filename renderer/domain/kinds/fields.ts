/**
 * Where every field of every record goes (habit 9): its shape at the gate, whether a conflict over it is asked aloud or settled
 * quietly, and what it discloses when a plan is handed out (SPEC H8). A field missing here, or one that does not say all of it,
 * does not compile; the order here is the order in the file.
 */
import { KINDS, type Kind, type RecordOf } from './model.ts';

/** What a value may look like. `bundle/shapes.ts` has the check for each; the limits stand in `limits.ts`. */
export type Shape =
  | 'line' // one line of text
  | 'note' // several lines
  | 'name'
  | 'id'
  | 'ids'
  | 'dates'
  | 'instant'
  | 'rank'
  | 'flag'
  | 'number'
  | 'percent'
  | 'weight'
  | 'metric'
  | 'ambition'
  | 'focus';

/** What somebody learns from a value. What a file holds back follows from it (H8). */
export const DISCLOSURES = [
  'plain', // what the plan says: it leaves with its record
  'name', // who somebody is: held back without names
  'moment', // when somebody did something: a day without names
  'score', // how well it goes: held back without check-ins
  'joining', // which records are one: merge data rather than words, so that a deletion carries it too
  'private', // meant for its writer: held back unless what is private is asked for
] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export interface FieldRule {
  readonly shape: Shape;
  /** `quiet`: two answers are settled alike on every machine and nobody is bothered (M10). */
  readonly conflict: 'ask' | 'quiet';
  readonly discloses: Disclosure;
}

type FieldsOf<K extends Kind> = Exclude<keyof RecordOf<K>, 'kind' | 'id' | 'marks'>;
export type FieldTable = { readonly [K in Kind]: { readonly [F in FieldsOf<K>]-?: FieldRule } };

const ask = <S extends Shape, D extends Disclosure>(shape: S, discloses: D) =>
  ({ shape, conflict: 'ask', discloses }) as const;
const quiet = <S extends Shape, D extends Disclosure>(shape: S, discloses: D) =>
  ({ shape, conflict: 'quiet', discloses }) as const;

export const FIELDS = {
  workspace: { name: ask('line', 'plain'), purpose: ask('note', 'plain') },
  cycle: {
    name: ask('name', 'plain'),
    dates: ask('dates', 'plain'),
    guidance: ask('note', 'plain'),
    sample: quiet('flag', 'plain'),
    sameAs: quiet('id', 'joining'),
  },
  team: { name: ask('name', 'plain'), sameAs: quiet('id', 'joining') },
  person: { name: ask('name', 'name'), team: ask('id', 'plain'), sameAs: quiet('id', 'joining') },
  objective: {
    cycle: ask('id', 'plain'),
    title: ask('line', 'plain'),
    why: ask('note', 'plain'),
    ambition: ask('ambition', 'plain'),
    focus: ask('focus', 'plain'),
    owner: ask('id', 'name'),
    team: ask('id', 'plain'),
    parent: ask('id', 'plain'),
    private: ask('flag', 'plain'),
    rank: quiet('rank', 'plain'),
    sameAs: quiet('id', 'joining'),
  },
  keyResult: {
    objective: ask('id', 'plain'),
    title: ask('line', 'plain'),
    metric: ask('metric', 'plain'),
    weight: ask('weight', 'plain'),
    owner: ask('id', 'name'),
    rank: quiet('rank', 'plain'),
    sameAs: quiet('id', 'joining'),
  },
  initiative: {
    keyResult: ask('id', 'plain'),
    title: ask('line', 'plain'),
    done: ask('flag', 'plain'),
    owner: ask('id', 'name'),
    rank: quiet('rank', 'plain'),
  },
  checkIn: {
    keyResult: ask('id', 'plain'),
    value: ask('number', 'score'),
    confidence: ask('percent', 'score'),
    note: ask('note', 'score'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    followed: quiet('ids', 'plain'),
  },
  comment: {
    about: ask('id', 'plain'),
    text: ask('note', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
  },
} as const satisfies FieldTable;

/**
 * What a record discloses by being there: it stays home whole where that is held back. A person is a name, and a check-in tells
 * how well it goes whatever is in it.
 */
export const RECORDS_DISCLOSE = {
  workspace: 'plain',
  cycle: 'plain',
  team: 'plain',
  person: 'name',
  objective: 'plain',
  keyResult: 'plain',
  initiative: 'plain',
  checkIn: 'score',
  comment: 'plain',
} as const satisfies { readonly [K in Kind]: Disclosure };

/** Written once, never edited: they may stand in a file without merge data. */
export const WRITE_ONCE: readonly Kind[] = ['checkIn', 'comment'];

/** The name of each kind's list in a bundle. */
export const LISTS: { readonly [K in Kind]: string } = {
  workspace: 'workspace',
  cycle: 'cycles',
  team: 'teams',
  person: 'people',
  objective: 'objectives',
  keyResult: 'keyResults',
  initiative: 'initiatives',
  checkIn: 'checkIns',
  comment: 'comments',
};

const KIND_OF_LIST = new Map(KINDS.map((kind) => [LISTS[kind], kind]));
export const kindOfList = (list: string): Kind | undefined => KIND_OF_LIST.get(list);

/** The rule of a field; undefined for one this version does not know. */
export function ruleOf(kind: string, field: string): FieldRule | undefined {
  if (!isKind(kind)) return undefined;
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  return Object.hasOwn(rules, field) ? rules[field] : undefined;
}

/** A field this version does not know is asked about: nobody can say it does not matter. */
export const isQuiet = ({ kind }: { readonly kind: string }, field: string): boolean =>
  ruleOf(kind, field)?.conflict === 'quiet';

const isKind = (kind: string): kind is Kind => Object.hasOwn(FIELDS, kind);
