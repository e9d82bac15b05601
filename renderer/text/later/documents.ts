/** What can be made of a plan for people without the app. */
import { later } from '../later.ts';

export const documentTexts = later(
  async () => (await import('../en/documents.ts')).documents,
  async () => (await import('../zh/documents.ts')).documents,
);
