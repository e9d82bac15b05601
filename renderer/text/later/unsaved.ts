/** Why something is not saved, and what is asked when the window is closed all the same. */
import { later } from '../later.ts';

export const unsavedTexts = later(
  async () => (await import('../en/unsaved.ts')).unsaved,
  async () => (await import('../zh/unsaved.ts')).unsaved,
);
