/** The room of looking at files before they are merged. */
import { later } from '../later.ts';

export const mergeTexts = later(
  async () => (await import('../en/merge.ts')).merge,
  async () => (await import('../zh/merge.ts')).merge,
);
