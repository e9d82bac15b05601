/** What a page that begins anew with another copy tells the next one. It lies in the storage of this window alone. */
import type { CopyId } from '../../storage/database-names.ts';

export type Happened =
  | { readonly is: 'opened' | 'new' | 'beside' | 'brought-back' }
  | { readonly is: 'deleted'; readonly copy: CopyId }
  /** Another window did it, and this one followed; `copy` is the one it was in. */
  | { readonly is: 'opened-elsewhere' | 'deleted-elsewhere'; readonly copy: CopyId };

const KEY = 'whetstone-happened';

export function tellNextPage(happened: Happened): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(happened));
  } catch {
    // Then the next page begins without a word about it.
  }
}

/** What the page before this one left to be said, once. */
export function takeHappened(): Happened | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    sessionStorage.removeItem(KEY);
    return isHappened(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isHappened(kept: unknown): kept is Happened {
  const { is, copy } = (kept ?? {}) as { readonly is?: unknown; readonly copy?: unknown };
  return ['deleted', 'opened-elsewhere', 'deleted-elsewhere'].includes(String(is))
    ? typeof copy === 'string'
    : ['opened', 'new', 'beside', 'brought-back'].includes(String(is));
}
