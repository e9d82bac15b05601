/** Of the example in front of an empty plan. */
import { later } from '../later.ts';

export const exampleTexts = later(
  async () => (await import('../en/example.ts')).example,
  async () => (await import('../zh/example.ts')).example,
);
