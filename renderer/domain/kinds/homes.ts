/** Where records stand, by what their kinds say: which field names their home, and of which kind that has to be. */
import type { ALL } from './all.ts';
import { DESCRIPTORS, kindsThat, perSort } from './descriptors.ts';
import { KINDS, type AnyRecord, type Kind, type RecordOf } from './model.ts';

type FieldOfHome<K extends Kind> = (typeof ALL)[K]['home']['field'];
/** The kinds that live under another record. */
export type ChildKind = { readonly [K in Kind]: FieldOfHome<K> extends string ? K : never }[Kind];
export type ChildRecord = RecordOf<ChildKind>;

/** The field that names the home of a record of each kind; null for those at the top of the plan. */
export const PARENT_FIELD = perSort<string | null>(({ home }) => home.field, null) as {
  readonly [K in Kind]: FieldOfHome<K>;
} & { readonly foreign: null };

/** The kind of record each kind lives under; null for those that live at the top or may be about anything. */
export const PARENT_KIND = perSort<Kind | null>(
  ({ home }) => (home.field === null || home.kind === 'any' ? null : home.kind),
  null,
) as {
  readonly [K in Kind]: (typeof ALL)[K]['home'] extends { readonly kind: infer H extends Kind } ? H : null;
} & { readonly foreign: null };

export const CHILD_KINDS = KINDS.filter((kind): kind is ChildKind => PARENT_FIELD[kind] !== null);
const HOUSED_KINDS: ReadonlySet<string> = new Set(CHILD_KINDS);
export const hasParent = (record: AnyRecord): record is ChildRecord => HOUSED_KINDS.has(record.kind);

const SAID_ABOUT = kindsThat(({ home }) => home.field !== null && home.kind === 'any');
/** Whether it is said about another record, of whatever kind. */
export const isSaidAbout = ({ kind }: { readonly kind: AnyRecord['kind'] }): boolean => SAID_ABOUT.has(kind);

const OUTLIVING = kindsThat(({ home }) => home.field !== null && home.kind === 'any' && home.outlives === true);
/** Whether it stays when what it is about is deleted (G8). */
export const outlives = ({ kind }: { readonly kind: AnyRecord['kind'] }): boolean => OUTLIVING.has(kind);

/** The kinds that a difference tells of as one more about what they stand below (D2). */
export type RemarkKind = {
  readonly [K in ChildKind]: (typeof ALL)[K]['told'] extends 'with-home' ? K : never;
}[ChildKind];
export type Remark = RecordOf<RemarkKind>;
export const REMARKS = CHILD_KINDS.filter((kind): kind is RemarkKind => DESCRIPTORS[kind].told === 'with-home');
const REMARK_KINDS: ReadonlySet<string> = new Set(REMARKS);
export const isRemark = (record: AnyRecord): record is Remark => REMARK_KINDS.has(record.kind);

type UntoldKind = { readonly [K in Kind]: (typeof ALL)[K]['told'] extends 'never' ? K : never }[Kind];
export type Untold = RecordOf<UntoldKind>;
const UNTOLD: ReadonlySet<string> = kindsThat(({ told }) => told === 'never');
/** Whether people are never shown it (I8). */
export const isUntold = (record: { readonly kind: string }): record is Untold => UNTOLD.has(record.kind);
/** The kinds people are shown, in the order of their lists in a file. */
export const SHOWN_KINDS = KINDS.filter((kind): kind is Exclude<Kind, UntoldKind> => !UNTOLD.has(kind));

/** The kinds whose records stand where people put them among their siblings. */
export type RankedKind = {
  readonly [K in ChildKind]: (typeof ALL)[K]['order'] extends 'rank' ? K : never;
}[ChildKind];
const RANKED = kindsThat(({ order }) => order === 'rank');
export const isRanked = (record: AnyRecord | undefined): record is RecordOf<RankedKind> =>
  record !== undefined && RANKED.has(record.kind);
