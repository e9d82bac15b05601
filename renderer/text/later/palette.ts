/** The palette of commands. */
import { later } from '../later.ts';

export const paletteTexts = later(
  async () => (await import('../en/palette.ts')).palette,
  async () => (await import('../zh/palette.ts')).palette,
);
