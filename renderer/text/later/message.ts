/** A plan as lines for a mail. */
import { later } from '../later.ts';

export const messageTexts = later(
  async () => (await import('../en/message.ts')).message,
  async () => (await import('../zh/message.ts')).message,
);
