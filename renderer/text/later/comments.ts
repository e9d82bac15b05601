/** What people say about the plan, wherever it is read and written. */
import { later } from '../later.ts';

export const commentTexts = later(
  async () => (await import('../en/comments.ts')).comments,
  async () => (await import('../zh/comments.ts')).comments,
);
