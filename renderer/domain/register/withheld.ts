/**
 * What was held back from a copy (SPEC M13): of a field it may know under which stamps something stands and not what, and it
 * may have seen less of a field than of the record. `bundle/README.md` says how the two make merging free of order.
 */
import { canonical } from './canonical.ts';
import { DELETED, covered, including, joined, type VersionVector, type Dot } from './dots.ts';

export interface WithheldField {
  /** Under these something stands whose words this copy does not have; in order. */
  readonly stamps: readonly Dot[];
  /** What this copy has seen of the field. */
  readonly knew: VersionVector;
  /** What the record shows of it meanwhile: of a moment the day. */
  readonly about?: unknown;
  /** Not all stamps are told, since some are made from the words: nothing can say when all of it is known but a full file. */
  readonly untold?: true;
}

export interface Withheld {
  readonly fields: Readonly<Record<string, WithheldField>>;
  /** What this copy has seen of the fields that its marks do not name; absent: as much as of the record. */
  readonly rest?: VersionVector;
}

/** Of the marks of a record what is asked here. */
interface Marked {
  readonly seen: VersionVector;
  readonly by: Readonly<Record<string, Dot>>;
  readonly held?: Withheld;
}

const NONE: readonly Dot[] = [];

const heldIn = ({ held }: Marked, field: string): WithheldField | undefined =>
  held && Object.hasOwn(held.fields, field) ? held.fields[field] : undefined;

/** The stamps of a field whose words were held back. */
export const withheldDots = (marks: Marked, field: string): readonly Dot[] => heldIn(marks, field)?.stamps ?? NONE;

/** Whether something stands in this field, and nothing of it is known here. */
export const isWithheld = (marks: Marked | undefined, field: string): boolean =>
  marks !== undefined && heldIn(marks, field) !== undefined && !Object.hasOwn(marks.by, field);

/** What a record has seen of a field. */
export function sightOf(marks: Marked, field: string): VersionVector {
  const { held, by, seen } = marks;
  if (!held) return seen;
  const known = field === DELETED || Object.hasOwn(by, field);
  return heldIn(marks, field)?.knew ?? (known ? seen : (held.rest ?? seen));
}

/**
 * Whoever writes has seen what they wrote, and not what is held back: that stays beside it (M2). Of every other field they know that
 * these stamps wrote nothing there.
 */
export function withheldAfterWriting(
  marks: Marked,
  answers: Readonly<Record<string, unknown>>,
  seen: VersionVector,
): Withheld | undefined {
  const { held, by } = marks;
  if (!held) return undefined;
  const news = Object.entries(seen).filter(([replica, number]) => number > (marks.seen[replica] ?? 0));
  const also = (knew: VersionVector): VersionVector => joined(knew, Object.fromEntries(news));
  const fields: Record<string, WithheldField> = {};
  for (const [field, { about, ...before }] of Object.entries(held.fields)) {
    const isShown = about !== undefined && !Object.hasOwn(answers, field);
    fields[field] = { ...before, knew: also(before.knew), ...(isShown ? { about } : {}) };
  }
  for (const field of Object.keys(answers))
    if (held.rest && field !== DELETED && !Object.hasOwn(by, field) && !heldIn(marks, field))
      fields[field] = { stamps: NONE, knew: also(held.rest), untold: true };
  return { fields, ...(held.rest ? { rest: also(held.rest) } : {}) };
}

/** Whether something may stand in this field of which not even the stamps are told. */
const isUntoldIn = (marks: Marked, field: string): boolean =>
  heldIn(marks, field)?.untold ??
  (marks.held?.rest !== undefined && field !== DELETED && !Object.hasOwn(marks.by, field) && !heldIn(marks, field));

/** What both still do not know of it once they have met; `answered` is what stands in each field, `seen` what they saw. */
export function withheldAfterMerging(
  a: Marked,
  b: Marked,
  answered: ReadonlyMap<string, readonly { readonly stamp: Dot }[]>,
  seen: VersionVector,
): Withheld | undefined {
  const rest = joined(a.held?.rest ?? a.seen, b.held?.rest ?? b.seen);
  const fields: Record<string, WithheldField> = {};
  for (const [field, standing] of answered) {
    const [mine, theirs] = [heldIn(a, field), heldIn(b, field)];
    const [sightA, sightB] = [sightOf(a, field), sightOf(b, field)];
    const knew = standing.reduce((all, { stamp }) => including(all, stamp), joined(sightA, sightB));
    const isKnown = (stamp: Dot) => standing.some((one) => one.stamp === stamp);
    const stamps = [
      ...(mine?.stamps.filter((stamp) => theirs?.stamps.includes(stamp) || !covered(stamp, sightB)) ?? NONE),
      ...(theirs?.stamps.filter((stamp) => !mine?.stamps.includes(stamp) && !covered(stamp, sightA)) ?? NONE),
    ].filter((stamp) => !isKnown(stamp));
    const abouts = standing.length > 0 ? [] : [mine?.about, theirs?.about].filter((about) => about !== undefined);
    const [about] = abouts.toSorted((x, y) => (canonical(x) < canonical(y) ? -1 : 1));
    const isUntold = [a, b].some((one) => isUntoldIn(one, field)) && !areEqual(knew, seen);
    // Once every stamp is known or replaced, so is all that these replaced: the field is known as far as the record.
    if (stamps.length === 0 && !isUntold) continue;
    const entry: WithheldField = {
      stamps: stamps.toSorted(),
      knew,
      ...(about === undefined ? {} : { about }),
      ...(isUntold ? { untold: true } : {}),
    };
    if (standing.length > 0 || !saysNoMoreThan(rest, entry)) fields[field] = entry;
  }
  const isAll = areEqual(rest, seen);
  return isAll && Object.keys(fields).length === 0 ? undefined : { fields, ...(isAll ? {} : { rest }) };
}

/**
 * What an entry says of a field without an answer is what goes without saying of every field that is not named: it may hold something, and
 * so much of it was seen. Were both ways of saying it in use, one file merged twice would turn the one into the other.
 */
export const saysNoMoreThan = (rest: VersionVector, { stamps, knew, about, untold }: WithheldField): boolean =>
  untold === true && stamps.length === 0 && about === undefined && areEqual(knew, rest);

const areEqual = (a: VersionVector, b: VersionVector): boolean => joined(a, b) === a && joined(b, a) === b;
