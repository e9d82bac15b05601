/** Says where a record of the product differs from what the oracle expects, or null. */
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import {
  siblingValuesOf,
  isByHand,
  mergeMetadataOf,
  valueOf,
  type Registered,
} from '../../../renderer/domain/register/register.ts';
import { differing, fateOf, fieldsIn, highest, openFields, plainStamp, standing, type Past } from './oracle.ts';

/** A test record: the registers know no fields, so neither does this. */
export interface Doc extends Registered {
  readonly kind: 'doc' | 'keyResult' | 'checkIn';
  readonly [field: string]: unknown;
}

/** A value as one text, keys in order and absent parts left out: what "deeply equal" means in these tests. */
export function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  const object = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(object).toSorted())
    if (object[key] !== undefined) text += `${text && ','}"${key}":${plain(object[key])}`;
  return `{${text}}`;
}

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();

export function difference(record: Doc, past: Past, quiet: ReadonlySet<string>): string | null {
  const marks = mergeMetadataOf(record);
  const isQuiet = (field: string) => quiet.has(field);
  const problems: string[] = [];
  const check = (what: string, is: string, expected: string) => {
    if (is !== expected)
      problems.push(`${record.id}: ${what} is ${is || 'nothing'}, expected ${expected || 'nothing'}`);
  };
  const fields = sorted(fieldsIn(past));
  check('the list of fields', sorted(Object.keys(marks.by)).join(), fields.join());
  for (const field of fields) {
    const answers = siblingValuesOf(record, field, marks).map(({ stamp, value }) => `${stamp} ${plain(value)}`);
    const expected = standing(past, field).map(({ stamp, value }) => `${plainStamp(stamp)} ${plain(value)}`);
    check(`answers of ${field}`, answers.join(), sorted(expected).join());
    check(`presence of ${field}`, String(field in record), String(valueOf(record, field) !== undefined));
  }
  const known = highest(past);
  // Of what a record says under its own id those who replaced it remember what it said (M9).
  const seen = Object.entries(marks.seen).filter(
    ([replica]) => known[replica] !== undefined || !isByHand(`${replica}:1`),
  );
  check('seen', plain(Object.fromEntries(seen)), plain(known));
  const fate = fateOf(past, quiet);
  check('gone', String(isTombstone(record, isQuiet)), String(fate.is === 'gone'));
  const expected = openFields(past, quiet).map((field) => asking(field, differing(past, field).map(plain)));
  if (fate.is === 'disputed') expected.push(asking('deletion', fate.unseen));
  const asked = questionsOf(record, isQuiet).map((question) =>
    question.about === 'deletion'
      ? asking('deletion', question.fields)
      : asking(
          question.field,
          question.answers.map(({ value }) => plain(value)),
        ),
  );
  check('what is asked', sorted(asked).join(), sorted(expected).join());
  return problems[0] ?? null;
}

const asking = (about: string, what: readonly string[]): string => `${about}(${sorted(what).join(' or ')})`;

/**
 * M7, M9: of a check-in that hands have changed, every value nobody replaced who had read it. Under which stamps it stands is not
 * looked at, and a deletion may be asked about though its writer had read it all: it is known by the stamp alone.
 */
export function twinDifference(record: Doc, past: Past, quiet: ReadonlySet<string>): string | null {
  const isQuiet = (field: string) => quiet.has(field);
  for (const field of fieldsIn(past)) {
    const is = sorted(new Set(siblingValuesOf(record, field).map(({ value }) => plain(value)))).join();
    const expected = sorted(differing(past, field).map(plain)).join();
    if (is !== expected) return `${record.id}: ${field} is ${is}, expected ${expected}`;
  }
  const asked = questionsOf(record, isQuiet).flatMap((one) => (one.about === 'field' ? [one.field] : []));
  const expected = openFields(past, quiet);
  if (sorted(asked).join() !== sorted(expected).join())
    return `${record.id}: asks ${asked.join()}, not ${expected.join()}`;
  const fate = fateOf(past, quiet);
  if (isTombstone(record, isQuiet) && fate.is !== 'gone') return `${record.id}: gone, expected ${fate.is}`;
  return null;
}
