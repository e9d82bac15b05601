/** The words that stand in a record: those of every field of words its kind has, as the table of kinds says (SPEC F1). */
import { DESCRIPTORS, perKind } from '../kinds/descriptors.ts';
import type { Shape } from '../kinds/kind.ts';
import type { AnyRecord, Metric, ValueOfShape } from '../kinds/model.ts';
import { siblingValuesOf, valueOf } from '../register/register.ts';
import { unitOf } from './record-words.ts';

/** One answer of one field. Of an open question each answer that stands is one. */
export interface Words {
  readonly field: string;
  readonly text: string;
}

type Reading<Value> = (value: Value) => readonly string[];

const itself = (value: string): readonly string[] => [value];

/** What a measure counts in, and what is true at each of its levels. */
function inMetric(metric: Metric | undefined): readonly string[] {
  const unit = unitOf(metric);
  return [
    ...(unit === undefined ? [] : [unit]),
    ...(metric?.type === 'milestones' ? metric.levels : []).map(levelText),
  ];
}
const levelText = ({ text }: { readonly text: string }): string => text;

/** How words are read out of a value of each shape; null where a value of it holds none. A shape that is not decided here does not compile. */
const READINGS: { readonly [S in Shape]: Reading<ValueOfShape<S>> | null } = {
  line: itself,
  note: itself,
  name: itself,
  metric: inMetric,
  revised: (change) =>
    change.field === 'title'
      ? [change.from ?? '', change.to ?? '']
      : [...inMetric(change.from), ...inMetric(change.to)],
  proposed: (change) => {
    switch (change.does) {
      case 'title':
      case 'why':
        return [change.seen ?? '', change.to ?? ''];
      case 'metric':
        return [...inMetric(change.seen), ...inMetric(change.to)];
      case 'drop':
        return [change.seen ?? ''];
      case 'keyResult':
        return [change.title, ...inMetric(change.metric)];
    }
  },
  passage: (on) => (on.field === 'metric' ? [...inMetric(on.seen)] : [on.seen ?? '']),
  numbered: null,
  id: null,
  ids: null,
  day: null,
  dates: null,
  instant: null,
  rank: null,
  flag: null,
  number: null,
  percent: null,
  weight: null,
  ambition: null,
  focus: null,
  stage: null,
  weekday: null,
  localTime: null,
  minutes: null,
  ritualSort: null,
  learningSort: null,
  cadence: null,
  scoreBands: null,
  confidenceBands: null,
  confidenceScale: null,
  cap: null,
  term: ({ one, many = '' }) => [one, many],
  graded: ({ evidence = '', reason = '' }) => [evidence, reason],
  carried: ({ reason = '' }) => [reason],
};

interface WordField {
  readonly field: string;
  readonly read: Reading<never>;
}

/** Worked out once for each kind. What people are never shown (I8) has no words. */
const WORD_FIELDS = perKind(({ fields, told }): readonly WordField[] =>
  told === 'never'
    ? []
    : Object.entries(fields).flatMap(([field, { shape }]) => {
        const read = READINGS[shape];
        return read === null ? [] : [{ field, read }];
      }),
);

/** The field in which a record of each kind is signed with a name; null for those nobody signs. */
const SIGNED = perKind(({ written }) => (written === 'edited' ? null : (written.signed?.by ?? null)));

/** Whether a field says what a record is called, who signed it, or something else. */
export function roleOf({ kind }: AnyRecord, field: string): 'called' | 'signed' | 'says' {
  if (kind === 'foreign') return 'says';
  if (DESCRIPTORS[kind].title === field) return 'called';
  return SIGNED[kind] === field ? 'signed' : 'says';
}

/** In the order of the fields; empty for records of a kind this version does not know. */
export function wordsIn(record: AnyRecord): readonly Words[] {
  if (record.kind === 'foreign') return [];
  return WORD_FIELDS[record.kind].flatMap(({ field, read }) =>
    valuesIn(record, field)
      .flatMap((value) => read(value as never))
      .filter((text) => text !== '')
      .map((text) => ({ field, text })),
  );
}

/** The shown value first. What was emptied or held back says nothing. */
function valuesIn(record: AnyRecord, field: string): readonly unknown[] {
  if (record.marks?.others?.[field] === undefined) {
    const value = valueOf(record, field);
    return value === undefined ? [] : [value];
  }
  return siblingValuesOf(record, field).flatMap(({ value }) => (value === undefined ? [] : [value]));
}
