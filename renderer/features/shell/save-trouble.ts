/** What the save state has come from: trouble lasts until everything is written, and that it was is worth a word. */
import type { SaveState } from '../../app/session/plan-state.ts';

export interface SaveStory {
  readonly saving: SaveState;
  /** What was not saved, from the failure until everything is written, the attempts in between included. */
  readonly trouble: Extract<SaveState, { is: 'unsaved' }> | null;
  /** Everything is saved after trouble, and nothing has been written since. */
  readonly mended: boolean;
}

export const storyOf = (saving: SaveState): SaveStory => ({
  saving,
  trouble: saving.is === 'unsaved' ? saving : null,
  mended: false,
});

export function goOn({ trouble, mended }: SaveStory, saving: SaveState): SaveStory {
  if (saving.is === 'unsaved') return storyOf(saving);
  if (saving.is === 'saving') return { saving, trouble, mended: false };
  return { saving, trouble: null, mended: mended || trouble !== null };
}
