/** A disk that takes nothing more: the fault lies below the database library, where the real one would. */
import { vi } from 'vitest';

/** Every write fails from now on; the answer lets them through again. */
export function fillDisk(): () => void {
  const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room is left.', 'QuotaExceededError');
  });
  return () => refused.mockRestore();
}
