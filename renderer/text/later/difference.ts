/** What is different between two states of a plan. */
import { later } from '../later.ts';

export const differenceTexts = later(
  async () => (await import('../en/difference.ts')).difference,
  async () => (await import('../zh/difference.ts')).difference,
);
