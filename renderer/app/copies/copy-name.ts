/** What the copies here are called. */
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { copiesHere, isOpenIn, type CopiesHere, type CopyHere } from './registry.ts';

/** What a copy is called on the screen. Of several that are called the same, each but the first says which it is. */
export function copyName({ copies }: CopiesHere, { id, name }: Pick<CopyHere, 'id' | 'name'>, texts: Texts): string {
  const shown = name || texts.copies.unnamed;
  const alike = copies.filter((one) => (one.name || texts.copies.unnamed) === shown);
  const at = alike.findIndex((one) => one.id === id);
  return at > 0 ? texts.copies.numbered(shown, at + 1) : shown;
}

/** The copy this page works on. */
export const copyOf = (planner: Planner): CopyHere | undefined =>
  copiesHere.getState().copies.find(({ id }) => isOpenIn(planner.database, id));
