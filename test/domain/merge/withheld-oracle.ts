/**
 * What merging full and redacted files must come to, written down the slow and obvious way; it shares no code with the registers.
 * Of each field a copy holds the writings it has received with their words, and those of which it only heard that they stand.
 * Both sets only grow, and merging is their union, so it cannot hang on any order.
 */

/** One field given one answer. */
export interface Told {
  readonly stamp: string;
  readonly field: string;
  readonly value: unknown;
  /** Stamps whose words the writer had in this field and replaced. */
  readonly replaced: ReadonlySet<string>;
  /** Of a deletion: every stamp of the record its writer had heard of. */
  readonly saw: ReadonlySet<string>;
}

export interface Memory {
  /** With their words. */
  readonly told: ReadonlySet<Told>;
  /** Field and stamp of what was held back. */
  readonly heard: ReadonlySet<string>;
  /** Fields of which something was held back under a stamp that is not told either. */
  readonly untold: ReadonlySet<string>;
  /** Every stamp of the record that reached this copy in any way. */
  readonly stamps: ReadonlySet<string>;
}

export const BLANK: Memory = { told: new Set(), heard: new Set(), untold: new Set(), stamps: new Set() };

export const heardOf = (field: string, stamp: string): string => `${field} ${stamp}`;

export const united = (a: Memory, b: Memory): Memory => ({
  told: new Set([...a.told, ...b.told]),
  heard: new Set([...a.heard, ...b.heard]),
  untold: new Set([...a.untold, ...b.untold]),
  stamps: new Set([...a.stamps, ...b.stamps]),
});

/** The answers with words that nobody, as far as this copy knows the field, has replaced. */
export function answersIn({ told }: Memory, field: string): Told[] {
  const all = [...told].filter((one) => one.field === field);
  // One writing may have come twice, once with less of what its writer had replaced or seen.
  const once = [...new Map(all.map((one) => [one.stamp, one])).values()];
  return once.filter(({ stamp }) => !all.some(({ replaced }) => replaced.has(stamp)));
}

/** The stamps that stand in a field without words: whatever came with its words is not one of them, replaced or not. */
export function heldIn({ told, heard }: Memory, field: string): string[] {
  const known = new Set([...told].map((one) => heardOf(one.field, one.stamp)));
  return [...heard]
    .filter((one) => one.startsWith(`${field} `) && !known.has(one))
    .map((one) => one.split(' ')[1] ?? '');
}

export const fieldsOf = ({ told, heard, untold }: Memory): Set<string> =>
  new Set([...[...told].map(({ field }) => field), ...[...heard].map((one) => one.split(' ')[0] ?? ''), ...untold]);

/** Deleted, and every deletion that stands together saw all that stands elsewhere; order among siblings does not count. */
export function isGone(memory: Memory): boolean {
  const verdicts = answersIn(memory, 'deleted');
  const deletions = verdicts.filter(({ value }) => value === true);
  const saws = [...memory.told].filter(({ stamp }) => deletions.some((one) => one.stamp === stamp));
  if (deletions.length === 0 || deletions.length < verdicts.length) return false;
  return [...fieldsOf(memory)]
    .filter((field) => field !== 'deleted' && field !== 'rank')
    .flatMap((field) => [...answersIn(memory, field).map(({ stamp }) => stamp), ...heldIn(memory, field)])
    .every((stamp) => saws.some(({ saw }) => saw.has(stamp)));
}

/**
 * What a file carries of it: of the fields held back only what stands, of those left out nothing. A stamp made from words, as of
 * a change by hand, stays home but where those words are told, wherever else it is named: it does not say whose words it is of.
 */
export function redacted(
  memory: Memory,
  isBack: (field: string) => boolean,
  isOut: (field: string) => boolean,
  isMadeFromWords: (stamp: string) => boolean,
): Memory {
  const fields = [...fieldsOf(memory)];
  const isTold = (field: string) => !isBack(field) && !isOut(field);
  if (fields.every(isTold)) return memory;
  const shown = new Set(fields.filter(isTold).flatMap((field) => answersIn(memory, field).map(({ stamp }) => stamp)));
  const without = (stamps: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...stamps].filter((stamp) => !isMadeFromWords(stamp) || shown.has(stamp)));
  const told = [...memory.told]
    .filter(({ field, stamp }) => isTold(field) && (!isMadeFromWords(stamp) || shown.has(stamp)))
    .map((one): Told => ({ ...one, replaced: without(one.replaced), saw: without(one.saw) }));
  const heard = fields.flatMap((field) => {
    const standing = isTold(field)
      ? heldIn(memory, field)
      : [...answersIn(memory, field).map(({ stamp }) => stamp), ...heldIn(memory, field)];
    return isOut(field) ? [] : standing.filter((stamp) => !isMadeFromWords(stamp)).map((one) => heardOf(field, one));
  });
  const untold = fields.filter(
    (field) =>
      !isOut(field) &&
      (memory.untold.has(field) ||
        (isBack(field) && answersIn(memory, field).some(({ stamp }) => isMadeFromWords(stamp)))),
  );
  return { told: new Set(told), heard: new Set(heard), untold: new Set(untold), stamps: without(memory.stamps) };
}
