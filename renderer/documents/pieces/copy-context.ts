/** What every piece of a document is written from. */
import { createContext, useContext } from 'react';
import type { Bundle } from '../../domain/bundle/format.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { methodIn, type Method } from '../../domain/plan/method.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { rowNumbers } from '../../domain/plan/row-numbers.ts';
import { EMPTY, patched, type Workspace } from '../../domain/plan/workspace.ts';
import { inMethod } from '../../text/in-method.ts';
import { inPersonal } from '../../text/in-personal.ts';
import type { Texts } from '../../text/texts.ts';
import type { PlanReader } from '../../wording/reader.ts';

export interface Copy {
  /** What leaves, and nothing else: read from the text of the bundle that would leave. */
  readonly workspace: Workspace;
  readonly numbers: ReadonlyMap<Id, string>;
  readonly method: Method;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
  /** In which languages each sentence is said, that of whoever makes it first. */
  readonly readers: readonly [PlanReader, ...PlanReader[]];
  /** Paper has nothing that can be pressed, and is in one language. */
  readonly isPaper: boolean;
}

export const CopyContext = createContext<Copy | null>(null);

export function useCopy(): Copy {
  const copy = useContext(CopyContext);
  if (!copy) throw new Error('A piece of a document is written within one.');
  return copy;
}

/** `bundle` is what leaves: all that a document says is read from it. */
export function copyOf(
  bundle: Pick<Bundle, 'records' | 'runs'>,
  said: readonly [Texts, ...Texts[]],
  rest: Pick<Copy, 'now' | 'isPaper'>,
): Copy {
  const workspace = patched(EMPTY, bundle.records, bundle.runs);
  const method = methodIn(workspace);
  const reader = (texts: Texts): PlanReader => {
    const words = inMethod(texts, method);
    return { workspace, language: texts.language, texts: isPersonal(workspace) ? inPersonal(words) : words };
  };
  const [first, ...others] = said;
  return {
    workspace,
    numbers: rowNumbers(workspace),
    method,
    readers: [reader(first), ...others.map(reader)],
    ...rest,
  };
}
