/** When nobody is expected to check in. */
import type { DateRange, Id } from '../kinds/model.ts';
import { childrenOf, type Workspace } from './workspace.ts';

/** The days on which nobody is expected to check in for this key result: its own pauses and those of its cycle (P19). */
export const pausesOf = (workspace: Workspace, cycle: Id, keyResult: Id): readonly DateRange[] =>
  [cycle, keyResult].flatMap((about) => childrenOf(workspace, about, 'pause').flatMap(({ dates }) => dates ?? []));
