/** Rows whose home is gone, or never came. */
import { later } from '../later.ts';

export const homelessTexts = later(
  async () => (await import('../en/homeless.ts')).homeless,
  async () => (await import('../zh/homeless.ts')).homeless,
);
