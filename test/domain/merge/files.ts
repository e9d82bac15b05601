/** The files of the histories: real bundles through the real gate, and beside each what the oracle says is in it. */
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import type { ParseCache } from '../../../renderer/domain/bundle/parse-cache.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { writeBundle } from '../../../renderer/domain/bundle/write.ts';
import { siblingValuesOf, isByHand, type Sibling } from '../../../renderer/domain/register/register.ts';
import type { Run } from '../../../renderer/domain/kinds/model.ts';
import { list, object, type Json } from '../bundle/bundles.ts';
import { asDoc, asRecord, written, type State } from './copy.ts';
import { plain, type Doc } from './compare.ts';
import { ownStamp, stampsIn, type Past } from './oracle.ts';
import type { Chance } from './random.ts';

export interface File {
  readonly text: string;
  readonly pasts: ReadonlyMap<string, Past>;
  /** What was changed by hand since the app wrote it: all of it together is one edit, since nobody can tell it apart. */
  readonly byHand?: ReadonlyMap<string, ByHand>;
}

interface ByHand {
  /** What whoever held the file knew, and what the app had written into it. */
  readonly before: Past;
  readonly values: Json;
}

export const instant = (clock: number): string => new Date(clock).toISOString();

/** These records of a state, as somebody hands them out; `clock` is what theirs says. */
export function fileOf(
  { records, pasts }: State,
  ids: readonly string[],
  runs: ReadonlyMap<string, Run>,
  clock: number,
): File {
  const chosen = ids.flatMap((id) => records.get(id) ?? []).map(asRecord);
  const text = writeBundle(chosen, runs, { of: 'plan' }, { by: 'A', at: instant(clock), app: '1.0.0' });
  return { text, pasts: new Map([...pasts].filter(([id]) => ids.includes(id))) };
}

/** With `known`, as one of several files that are read together. */
export function opened({ text }: File, known?: ParseCache): Bundle {
  const read = readBundle(text, known);
  if (!read.ok) throw new Error(`the gate said ${JSON.stringify(read.problem)} of\n${text}`);
  return read.bundle;
}

/** A file as a copy holds what it carries. */
export const stateOf = (file: File): State => ({
  records: new Map(opened(file).records.map((record) => [record.id, asDoc(record)])),
  pasts: file.pasts,
});

/** The same file after an editor has saved it in its own way. */
function saved(document: Json, chance: Chance): string {
  const text = JSON.stringify(document, null, chance.pick([2, 0, '\t']));
  return (chance.in100(20) ? '\uFEFF' : '') + (chance.in100(20) ? text.replaceAll('\n', '\r\n') : text);
}

const parsed = ({ text }: File): Json => object(JSON.parse(text.replace(/^\uFEFF/, '')));

const itemOf = (document: Json, name: string, id: string): Json => {
  const item = list(document[name]).find((one) => one['id'] === id);
  if (!item) throw new Error(`${id} is not in the file`);
  return item;
};

/**
 * Somebody changes fields of a record in a text editor (M9): they saw what was shown, not the other answers. A value of
 * undefined takes the field out. What the gate makes of it is read from the file, and must be one new answer a field.
 */
export function editedByHand(file: File, id: string, values: Json, chance: Chance, clock: number): File {
  const document = parsed(file);
  const item = itemOf(document, 'keyResults', id);
  const base = file.byHand?.get(id) ?? { before: file.pasts.get(id) ?? new Set(), values: { ...item } };
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) delete item[field];
    else item[field] = value;
  }
  return reread(file, saved(document, chance), id, base, item, clock);
}

/** Somebody takes the merge data of a record out of the file: what is left is what a hand wrote that had seen nothing (M9). */
export function withoutBlock(file: File, id: string, chance: Chance, clock: number): File {
  const document = parsed(file);
  delete object(object(document['merge'])['records'])[id];
  const base = { before: new Set<never>(), values: { id } };
  return reread(file, saved(document, chance), id, base, itemOf(document, 'keyResults', id), clock);
}

/** The file as it is now, with what the oracle makes of it: new answers where an item does not say what the app wrote. */
function reread(file: File, text: string, id: string, base: ByHand, item: Json, clock: number): File {
  const record = recordIn({ text, pasts: file.pasts }, id);
  const known = stampsIn(base.before);
  const answers: Record<string, readonly Sibling[]> = {};
  for (const field of new Set([...Object.keys(base.values), ...Object.keys(item)])) {
    if (plain(item[field]) === plain(base.values[field])) continue;
    const standing = siblingValuesOf(record, field);
    const [one, ...more] = standing.filter(({ stamp }) => !known.has(stamp));
    if (!one || more.length > 0 || !isByHand(one.stamp) || plain(one.value) !== plain(item[field]))
      throw new Error(`${id}: ${field} was made ${plain(item[field])} by hand, and the gate read ${plain(standing)}`);
    answers[field] = standing;
  }
  return {
    text,
    pasts: new Map(file.pasts).set(id, written(base.before, answers, clock)),
    byHand: new Map(file.byHand).set(id, base),
  };
}

export const recordIn = (file: File, id: string): Doc => {
  const record = stateOf(file).records.get(id);
  if (!record) throw new Error(`${id} is not in the file`);
  return record;
};

/** Somebody changes a check-in: it has no merge data that could tell, so the same stamp gets another value (M7). */
export function tampered(file: File, id: string, value: number, chance: Chance): File {
  const document = parsed(file);
  itemOf(document, 'checkIns', id)['value'] = value;
  const past = [...(file.pasts.get(id) ?? [])].map((one) =>
    one.field === 'value' ? { ...one, value, stamp: ownStamp(id, value) } : one,
  );
  return { ...file, text: saved(document, chance), pasts: new Map(file.pasts).set(id, new Set(past)) };
}
