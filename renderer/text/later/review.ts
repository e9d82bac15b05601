/** What reviewers propose and answer, wherever it is read and decided. */
import { later } from '../later.ts';

export const reviewTexts = later(
  async () => (await import('../en/review.ts')).review,
  async () => (await import('../zh/review.ts')).review,
);
