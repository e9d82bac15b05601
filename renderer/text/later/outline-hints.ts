/** What stands in the outline for a moment. */
import { later } from '../later.ts';

export const outlineHintTexts = later(
  async () => (await import('../en/outline-hints.ts')).outlineHints,
  async () => (await import('../zh/outline-hints.ts')).outlineHints,
);
