/** What the kinds say of their fields, lists and disclosure, for whoever looks it up (habit 9, SPEC H8). */
import type { ALL } from './all.ts';
import { isKind, kindsThat, perKind, perSort } from './descriptors.ts';
import type { Apart, FieldRule } from './kind.ts';
import { KINDS, type AnyRecord, type Kind, type RecordOf } from './model.ts';

export const FIELDS = perKind(({ fields }) => fields) as { readonly [K in Kind]: (typeof ALL)[K]['fields'] };

/** What a record discloses by being there: it stays home whole where that is held back. */
export const RECORDS_DISCLOSE = perKind(({ discloses }) => discloses);

const WRITTEN_ONCE = kindsThat(({ written }) => written !== 'edited');
/** Written once, never edited: they may stand in a file without merge data. */
export const isWrittenOnce = (kind: AnyRecord['kind']): boolean => WRITTEN_ONCE.has(kind);

/** The kinds that are edited field by field. */
export type EditedKind = {
  readonly [K in Kind]: (typeof ALL)[K]['written'] extends 'edited' ? K : never;
}[Kind];
export const isEdited = (record: AnyRecord): record is RecordOf<EditedKind> =>
  record.kind !== 'foreign' && !isWrittenOnce(record.kind);

/** Whether records of a kind follow each other, and what holds of several that nobody followed. */
export const FOLLOWS = perSort<Apart | null>(({ written }) => (written === 'edited' ? null : written.follows), null);

const SIGNED = kindsThat(({ written }) => written !== 'edited' && written.signed !== null);
/** Whether who writes such a record signs it. */
export const isSigned = (kind: AnyRecord['kind']): boolean => SIGNED.has(kind);

const IN_A_PACKET = kindsThat(({ inPacket }) => inPacket === true);
/** Whether a packet of remarks may hold it (G2). */
export const mayBeInPacket = ({ kind }: { readonly kind: AnyRecord['kind'] }): boolean => IN_A_PACKET.has(kind);

/** The name of each kind's list in a bundle. */
export const LISTS = perKind(({ list }) => list);

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

/** Whether a field names a person by id: without names it is held back, and a person named in it belongs to the plan. */
export function namesPerson(kind: string, field: string): boolean {
  const rule = ruleOf(kind, field);
  return rule?.discloses === 'name' && (rule.shape === 'id' || rule.shape === 'ids');
}
