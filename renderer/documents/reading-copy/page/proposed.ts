/** What is proposed and not decided: by the reader of the page and by others, whose proposals the plan holds. Pure. */
import type { Id, Proposed } from '../../../domain/kinds/model.ts';
import type { CopyData } from './copy-data.ts';
import { standing, type Kept, type Remark } from './kept.ts';

export interface Wish {
  readonly about: Id;
  readonly change: Proposed;
  /** Null: the reader. */
  readonly by: string | null;
}

const known = new WeakMap<readonly Remark[], readonly Wish[]>();

export function proposedIn({ open }: CopyData, kept: Kept): readonly Wish[] {
  const remarks = standing(kept);
  const before = known.get(remarks);
  if (before) return before;
  const own = remarks.flatMap(({ about, said }): readonly Wish[] =>
    said.is === 'proposal' ? [{ about, change: said.change, by: null }] : [],
  );
  const all = [...open, ...own];
  known.set(remarks, all);
  return all;
}
