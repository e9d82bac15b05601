/** What the kinds say of themselves, for whoever asks about any of them. */
import { ALL } from './all.ts';
import type { Descriptor, Fields } from './kind.ts';
import { KINDS, type AnyRecord, type Kind } from './model.ts';

/** A home of a kind that is not in the list does not compile. */
export const DESCRIPTORS: { readonly [K in Kind]: Descriptor<string, Kind> & { readonly fields: Fields } } = ALL;

/** Of records of a kind this version does not know nothing is said. */
export const isKind = (kind: string): kind is Kind => Object.hasOwn(ALL, kind);

/** One value for each kind, worked out once from what the kind says. */
export const perKind = <V>(
  work: (descriptor: (typeof DESCRIPTORS)[Kind], kind: Kind) => V,
): { readonly [K in Kind]: V } =>
  Object.fromEntries(KINDS.map((kind) => [kind, work(DESCRIPTORS[kind], kind)])) as { readonly [K in Kind]: V };

/** The same, with a value for records of a kind this version does not know. */
export const perSort = <V>(
  work: (descriptor: (typeof DESCRIPTORS)[Kind], kind: Kind) => V,
  foreign: V,
): { readonly [K in AnyRecord['kind']]: V } => ({ ...perKind(work), foreign });

/** The kinds of which this can be said. */
export const kindsThat = (says: (descriptor: (typeof DESCRIPTORS)[Kind]) => boolean): ReadonlySet<AnyRecord['kind']> =>
  new Set(KINDS.filter((kind) => says(DESCRIPTORS[kind])));
