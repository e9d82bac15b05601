/** Open questions, in their room and in the panel. */
import { later } from '../later.ts';

export const questionTexts = later(
  async () => (await import('../en/questions.ts')).questions,
  async () => (await import('../zh/questions.ts')).questions,
);
