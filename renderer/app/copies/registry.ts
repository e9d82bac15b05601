/**
 * The copies of plans on this machine: which there are, what they are called and which one is open. It lies in the small storage of the
 * page, so every window of this profile reads the same. Each copy has a database to itself (`storage/database.ts`); a registry that is
 * lost costs names and nothing else, since the databases are found again by their own names.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { COPIES_GONE } from '../../platform/limits.ts';
import { copyWith, FIRST_COPY, isCopyId, type CopyId } from '../../storage/database-names.ts';

export interface CopyHere {
  readonly id: CopyId;
  /** What its plan was called when it was last open; empty where it has no name. */
  readonly name: string;
  /** ISO 8601. It can be brought back for 30 days. */
  readonly deletedAt?: string;
}

export interface CopiesHere {
  /** The one every window of this profile works on. */
  readonly open: CopyId;
  /** In the order in which they were made. */
  readonly copies: readonly CopyHere[];
  /** Deleted, and removed for good when their 30 days were over. Main removes backups only of those named here. */
  readonly gone?: readonly CopyId[];
}

const KEY = 'whetstone-copies';

const ALONE: CopiesHere = { open: FIRST_COPY, copies: [{ id: FIRST_COPY, name: '' }] };

/** As this page knows them; the screens read this. */
export const copiesHere: StoreApi<CopiesHere> = createStore(readCopies);

/** Those that are not deleted. */
export const living = ({ copies }: CopiesHere): readonly CopyHere[] => copies.filter((one) => !one.deletedAt);

/** Whether a window that works on this database works on that copy. A database of no copy stands for the first. */
export const isOpenIn = (database: string, id: CopyId): boolean => (copyWith(database) ?? FIRST_COPY) === id;

export const deleted = ({ copies }: CopiesHere): readonly CopyHere[] => copies.filter((one) => one.deletedAt);

/**
 * The copies main may remove the backups of, the last ones where there are many. One that was found here again is not among them; and
 * none is where the registry was lost, so that no backup is removed for want of it.
 */
export const goneForGood = ({ copies, gone = [] }: CopiesHere): readonly CopyId[] =>
  gone.filter((id) => !copies.some((one) => one.id === id)).slice(-COPIES_GONE);

/** Without that copy, which is gone for good. */
export const withoutCopy = (here: CopiesHere, id: CopyId): CopiesHere => ({
  ...here,
  copies: here.copies.filter((one) => one.id !== id),
  gone: [...(here.gone ?? []).filter((one) => one !== id), id],
});

export function readCopies(): CopiesHere {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isCopies(kept) ? kept : ALONE;
  } catch {
    return ALONE;
  }
}

/** Changes what stands there now, whichever window wrote it. False where the page may store nothing: then nothing was changed. */
export function changeCopies(change: (copies: CopiesHere) => CopiesHere): boolean {
  const before = readCopies();
  const after = change(before);
  try {
    if (after !== before) localStorage.setItem(KEY, JSON.stringify(after));
  } catch {
    return false;
  }
  copiesHere.setState(after, true);
  return true;
}

/** That copy as `values` say, at the end if it was not known. */
export function withCopy(here: CopiesHere, { id, ...values }: Partial<CopyHere> & Pick<CopyHere, 'id'>): CopiesHere {
  const known = here.copies.find((one) => one.id === id);
  const next = { id, name: '', ...known, ...values };
  return {
    ...here,
    copies: known ? here.copies.map((one) => (one === known ? next : one)) : [...here.copies, next],
  };
}

/** Called when another window of this profile has changed them. */
export function onCopiesChanged(told: (copies: CopiesHere) => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    copiesHere.setState(readCopies(), true);
    told(copiesHere.getState());
  });
}

/**
 * The copy to open at a start: the one that was open, unless it was deleted. `make` names a new one where all are deleted.
 */
export function copyToOpen(make: () => CopyId): CopyId {
  const here = readCopies();
  const left = living(here);
  const open = left.find(({ id }) => id === here.open) ?? left[0];
  if (open) return open.id;
  const id = make();
  return changeCopies((copies) => ({ ...withCopy(copies, { id }), open: id })) ? id : here.open;
}

function isCopies(kept: unknown): kept is CopiesHere {
  const { open, copies, gone = [] } = (kept ?? {}) as Partial<Record<keyof CopiesHere, unknown>>;
  return (
    typeof open === 'string' &&
    Array.isArray(copies) &&
    copies.length > 0 &&
    copies.every(isCopy) &&
    Array.isArray(gone) &&
    gone.every(isCopyId)
  );
}

function isCopy(kept: unknown): kept is CopyHere {
  const { id, name, deletedAt } = (kept ?? {}) as Partial<Record<keyof CopyHere, unknown>>;
  const isDate = typeof deletedAt === 'string' && !Number.isNaN(Date.parse(deletedAt));
  return isCopyId(id) && typeof name === 'string' && (deletedAt === undefined || isDate);
}
