/** What a step back or forth took along unseen, and a question that was answered by the way. */
import { later } from '../later.ts';

export const stepsTold = later(
  async () => (await import('../en/steps-told.ts')).stepsTold,
  async () => (await import('../zh/steps-told.ts')).stepsTold,
);
