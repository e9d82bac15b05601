/** Says where a record of the product differs from what the oracle expects, or null. */
import { isDeepStrictEqual } from 'node:util';
import { isGone, questionsOf } from '../../../renderer/domain/merge/questions.ts';
import { answersOf, isByHand, marksOf, valueOf, type Registered } from '../../../renderer/domain/merge/register.ts';
import { differing, fateOf, fieldsIn, highest, openFields, standing, type Past } from './oracle.ts';

/** A test record: the registers know no fields, so neither does this. */
export interface Doc extends Registered {
  readonly kind: 'doc' | 'checkIn';
  readonly [field: string]: unknown;
}

/** A value as one text, keys in order and absent parts left out: what "deeply equal" means in these tests. */
export function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .map(([key, part]) => `${JSON.stringify(key)}:${plain(part)}`)
    .toSorted()
    .join()}}`;
}

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();

export function difference(record: Doc, past: Past, quiet: ReadonlySet<string>): string | null {
  const marks = marksOf(record);
  const differ = (what: string, is: unknown, expected: unknown) =>
    isDeepStrictEqual(is, expected)
      ? null
      : `${record.id}: ${what} is ${JSON.stringify(is)}, expected ${JSON.stringify(expected)}`;
  const fields = sorted(fieldsIn(past));
  const problems = [differ('fields', sorted(Object.keys(marks.by)), fields)];
  for (const field of fields) {
    const is = answersOf(record, field, marks).map(({ stamp, value }) => `${stamp} ${plain(value)}`);
    const expected = standing(past, field).map(({ stamp, value }) => `${stamp} ${plain(value)}`);
    problems.push(differ(`answers of ${field}`, is, sorted(expected)));
    problems.push(differ(`presence of ${field}`, field in record, valueOf(record, field) !== undefined));
  }
  problems.push(differ('seen', plain(marks.seen), plain(highest(past))));
  const fate = fateOf(past);
  problems.push(differ('gone', isGone(record), fate.is === 'gone'));
  const expected = [
    ...openFields(past, quiet).map((field) => `${field}: ${sorted(differing(past, field).map(plain)).join(' | ')}`),
    ...(fate.is === 'disputed' ? [`deletion: ${sorted(fate.unseen).join(' | ')}`] : []),
  ];
  const asked = questionsOf(record, (field) => quiet.has(field)).map((question) =>
    question.about === 'deletion'
      ? `deletion: ${sorted(question.fields).join(' | ')}`
      : `${question.field}: ${sorted(question.answers.map(({ value }) => plain(value))).join(' | ')}`,
  );
  problems.push(differ('questions', sorted(asked), sorted(expected)));
  return problems.find((problem) => problem !== null) ?? null;
}

/** M7: every value somebody put under one stamp stands; the one that sorts first keeps the stamp, the others say "by hand". */
export function twinDifference(record: Doc, past: Past): string | null {
  const expected = sorted(differing(past, 'value').map(plain));
  const answers = answersOf(record, 'value').toSorted((a, b) => (plain(a.value) < plain(b.value) ? -1 : 1));
  const is = answers.map(({ value }) => plain(value));
  if (!isDeepStrictEqual(is, expected)) return `${record.id}: values are ${is.join()}, expected ${expected.join()}`;
  const named = answers.every(({ stamp }, at) => (at === 0 ? stamp === `${record.id}:1` : isByHand(stamp)));
  return named ? null : `${record.id}: stamps are ${answers.map(({ stamp }) => stamp).join()}`;
}
