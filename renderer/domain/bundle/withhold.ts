/**
 * One record as it leaves with some of its values held back (SPEC H4-H6, M13). Nothing made from them stays behind: no value, no
 * further answer, no checksum, and no stamp of a change by hand, which is made from the value.
 */
import { ruleOf } from '../kinds/fields.ts';
import type { Disclosure } from '../kinds/kind.ts';
import type { Withheld, WithheldField } from '../register/withheld.ts';
import { isTombstone } from '../plan/questions.ts';
import {
  DELETED,
  siblingValuesOf,
  fieldsOf,
  isByHand,
  dotOf,
  mergeMetadataOf,
  valueOf,
  replicaOf,
  type Sibling,
  type MergeMetadata,
  type VersionVector,
} from '../register/register.ts';
import type { AnyRecord, Instant } from '../kinds/model.ts';

/** What leaves with a file, said of every disclosure: a new one does not compile until it is decided. */
export interface Withholding {
  readonly discloses: { readonly [D in Disclosure]: boolean };
  /** The words of deleted records. */
  readonly deleted: boolean;
  /** Fields and lists this version does not know. */
  readonly unknown: boolean;
}

/** The fields of a record this version does not know. */
export const unknownFieldsOf = (record: AnyRecord): readonly string[] =>
  [...new Set([...fieldsOf(record), ...Object.keys(record.marks?.by ?? {})])].filter(
    (field) => field !== DELETED && ruleOf(record.kind, field) === undefined,
  );

/** The record itself if nothing of it is held back. */
export function withheld(record: AnyRecord, { discloses, deleted, unknown }: Withholding): AnyRecord {
  const wordless = !deleted && isTombstone(record);
  const isAllTold = !wordless && Object.values(discloses).every(Boolean);
  if (isAllTold && (unknown || (record.kind !== 'foreign' && unknownFieldsOf(record).length === 0))) return record;
  const marks = mergeMetadataOf(record);
  const named = new Set([...Object.keys(marks.by), ...Object.keys(marks.held?.fields ?? {}), ...fieldsOf(record)]);
  const fields = [...named].filter((field) => field !== DELETED);
  const isKnown = (field: string) => ruleOf(record.kind, field) !== undefined;
  const left = fields.filter((field) => !isKnown(field) && (wordless || !unknown));
  const back = fields.filter((field) => {
    const rule = ruleOf(record.kind, field);
    return rule && ((wordless && rule.discloses !== 'joining') || !discloses[rule.discloses]);
  });
  return left.length + back.length > 0 ? thinned(record, marks, back, left, wordless) : record;
}

/** `back` are held back, `left` are not even named. */
function thinned(
  record: AnyRecord,
  marks: MergeMetadata,
  back: readonly string[],
  left: readonly string[],
  isTombstone: boolean,
): AnyRecord {
  const gone = new Set([...back, ...left]);
  const held: Record<string, WithheldField> = {};
  for (const [field, before] of Object.entries(marks.held?.fields ?? {})) if (!gone.has(field)) held[field] = before;
  const shown: Record<string, unknown> = {};
  for (const field of gone) {
    const answers: readonly Sibling[] = siblingValuesOf(record, field, marks);
    const stamps = [...answers.map(({ stamp }) => stamp), ...(marks.held?.fields[field]?.stamps ?? [])];
    if (left.includes(field)) continue;
    const value = valueOf(record, field);
    const isDay = !isTombstone && ruleOf(record.kind, field)?.discloses === 'moment' && typeof value === 'string';
    if (isDay) shown[field] = noonOf(value);
    held[field] = {
      stamps: [...new Set(stamps)].filter((stamp) => !isByHand(stamp)).toSorted(),
      knew: {},
      ...(isDay ? { about: noonOf(value) } : {}),
      ...(stamps.some(isByHand) || marks.held?.fields[field]?.untold ? { untold: true } : {}),
    };
  }
  const without = <V>(all: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name)));
  const { by, others, seen, saw, held: before, ...rest } = marks;
  const open = without(others ?? {});
  const standing = [
    ...Object.values(without(by)),
    ...Object.values(open).flatMap((answers) => answers.map(({ stamp }) => stamp)),
    ...Object.values(held).flatMap(({ stamps }) => stamps),
  ];
  const told = new Set(standing.map(replicaOf));
  // A change by hand that no longer stands does not say which field it was of, so all but those whose words are told stay home.
  const tellable = (all: VersionVector): VersionVector =>
    Object.fromEntries(Object.entries(all).filter(([replica]) => !isByHand(dotOf(replica, 1)) || told.has(replica)));
  for (const [field, one] of Object.entries(held)) held[field] = { ...one, knew: tellable(one.knew) };
  const thin: Withheld = {
    fields: held,
    ...(left.length > 0 ? { rest: {} } : before?.rest ? { rest: tellable(before.rest) } : {}),
  };
  return {
    ...without(record as unknown as Readonly<Record<string, unknown>>),
    ...shown,
    marks: {
      ...rest,
      seen: tellable(seen),
      by: without(by),
      ...(Object.keys(open).length > 0 ? { others: open } : {}),
      ...(saw
        ? { saw: Object.fromEntries(Object.entries(saw).map(([stamp, before]) => [stamp, tellable(before)])) }
        : {}),
      held: thin,
    },
  } as unknown as AnyRecord;
}

/** The day of a moment, as its beginning. */
export const dayOf = (at: Instant): Instant => `${at.slice(0, 10)}T00:00:00Z`;
/** The day of a moment as people are shown it: its noon is on that day nearly everywhere. */
const noonOf = (at: Instant): Instant => `${at.slice(0, 10)}T12:00:00Z`;
