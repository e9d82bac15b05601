/** An empty plan beside one that cannot be opened. There is no planner then, and nothing to be written before one goes. */
import { newId } from '../session/ids.ts';
import { changeCopies, withCopy } from './registry.ts';

/** The next start opens it; what cannot be opened stays where it is. False where the page may store nothing. */
export function beginBeside(): boolean {
  const id = newId();
  return changeCopies((here) => ({ ...withCopy(here, { id }), open: id }));
}
