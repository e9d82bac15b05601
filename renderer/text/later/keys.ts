/** The keys of a screen. */
import { later } from '../later.ts';

export const keyTexts = later(
  async () => (await import('../en/keys.ts')).keys,
  async () => (await import('../zh/keys.ts')).keys,
);

export type Keys = ReturnType<typeof keyTexts>;
