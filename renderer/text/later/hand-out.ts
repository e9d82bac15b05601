/** The room of sharing with care. */
import { later } from '../later.ts';

export const handOutTexts = later(
  async () => (await import('../en/hand-out.ts')).handOut,
  async () => (await import('../zh/hand-out.ts')).handOut,
);
