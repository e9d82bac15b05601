/** What is proposed and not decided: by the reader of the page and by others, whose proposals the plan holds. Pure. */
import type { Id, Proposed } from '../../../domain/kinds/model.ts';
import type { CopyData } from './copy-data.ts';
import { standing, type Kept } from './kept.ts';

export interface Wish {
  readonly about: Id;
  readonly change: Proposed;
  /** Null: the reader. */
  readonly by: string | null;
}

export const proposedIn = ({ open }: CopyData, kept: Kept): readonly Wish[] => [
  ...open,
  ...standing(kept).flatMap(({ about, said }): readonly Wish[] =>
    said.is === 'proposal' ? [{ about, change: said.change, by: null }] : [],
  ),
];
