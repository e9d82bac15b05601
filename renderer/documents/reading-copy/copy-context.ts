/** What every part of a reading copy is written from. */
import { createContext, useContext } from 'react';
import type { Id } from '../../domain/kinds/model.ts';
import type { Method } from '../../domain/plan/method.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanReader } from '../../wording/reader.ts';

export interface Copy {
  /** What leaves, and nothing else: read from the text of the bundle that would leave. */
  readonly workspace: Workspace;
  readonly numbers: ReadonlyMap<Id, string>;
  readonly method: Method;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
  /** The language of whoever makes it first. */
  readonly readers: readonly [PlanReader, PlanReader];
}

export const CopyContext = createContext<Copy | null>(null);

export function useCopy(): Copy {
  const copy = useContext(CopyContext);
  if (!copy) throw new Error('A part of a reading copy is written within one.');
  return copy;
}
