/**
 * Stands in for `fflate` in what is built (`build/vite.renderer.ts`). Its `zip` starts workers at addresses of its own, which the content policy
 * refuses from a few hundred kilobytes on; the writer of workbooks runs in our worker already, so it is packed there and then.
 */
import { zipSync, type AsyncZippable, type FlateCallback } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

export function zip(files: AsyncZippable, ...rest: readonly [FlateCallback] | readonly [unknown, FlateCallback]): void {
  const tell = rest.length === 1 ? rest[0] : rest[1];
  tell(null, zipSync(files));
}
