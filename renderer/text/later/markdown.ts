/** What stands before the values of a plan in Markdown. */
import { later } from '../later.ts';

export const markdownTexts = later(
  async () => (await import('../en/markdown.ts')).markdown,
  async () => (await import('../zh/markdown.ts')).markdown,
);
