/** A plan as a page to read without the app. */
import { later } from '../later.ts';

export const readingCopyTexts = later(
  async () => (await import('../en/reading-copy.ts')).readingCopy,
  async () => (await import('../zh/reading-copy.ts')).readingCopy,
);
