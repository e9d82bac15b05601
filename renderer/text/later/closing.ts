/** The end of a cycle. */
import { later } from '../later.ts';

export const closingTexts = later(
  async () => (await import('../en/closing.ts')).closing,
  async () => (await import('../zh/closing.ts')).closing,
);
