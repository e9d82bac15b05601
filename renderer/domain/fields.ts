/**
 * Where every field of every record goes (habit 9): its shape at the gate, and whether a conflict over it is asked aloud or
 * settled quietly. A field missing here does not compile; the order here is the order in the file.
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

export interface FieldRule {
  readonly shape: Shape;
  /** `quiet`: two answers are settled alike on every machine and nobody is bothered (M10). */
  readonly conflict: 'ask' | 'quiet';
}

type FieldsOf<K extends Kind> = Exclude<keyof RecordOf<K>, 'kind' | 'id' | 'marks'>;
export type FieldTable = { readonly [K in Kind]: { readonly [F in FieldsOf<K>]-?: FieldRule } };

const ask = <S extends Shape>(shape: S) => ({ shape, conflict: 'ask' }) as const;
const quiet = <S extends Shape>(shape: S) => ({ shape, conflict: 'quiet' }) as const;

export const FIELDS = {
  workspace: { name: ask('line'), purpose: ask('note') },
  cycle: { name: ask('name'), dates: ask('dates'), guidance: ask('note'), sample: quiet('flag'), sameAs: quiet('id') },
  team: { name: ask('name'), sameAs: quiet('id') },
  person: { name: ask('name'), team: ask('id'), sameAs: quiet('id') },
  objective: {
    cycle: ask('id'),
    title: ask('line'),
    why: ask('note'),
    ambition: ask('ambition'),
    focus: ask('focus'),
    owner: ask('id'),
    team: ask('id'),
    parent: ask('id'),
    private: ask('flag'),
    rank: quiet('rank'),
    sameAs: quiet('id'),
  },
  keyResult: {
    objective: ask('id'),
    title: ask('line'),
    metric: ask('metric'),
    weight: ask('weight'),
    owner: ask('id'),
    rank: quiet('rank'),
    sameAs: quiet('id'),
  },
  initiative: {
    keyResult: ask('id'),
    title: ask('line'),
    done: ask('flag'),
    owner: ask('id'),
    rank: quiet('rank'),
  },
  checkIn: {
    keyResult: ask('id'),
    value: ask('number'),
    confidence: ask('percent'),
    note: ask('note'),
    by: ask('name'),
    at: ask('instant'),
    followed: quiet('ids'),
  },
  comment: { about: ask('id'), text: ask('note'), by: ask('name'), at: ask('instant') },
} as const satisfies FieldTable;

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

/** A field this version does not know is asked about: nobody can say it does not matter. */
export function isQuiet({ kind }: { readonly kind: string }, field: string): boolean {
  if (!isKind(kind)) return false;
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  return rules[field]?.conflict === 'quiet';
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(FIELDS, kind);
