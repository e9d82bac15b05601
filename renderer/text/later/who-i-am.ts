/** Which of the people of a plan is writing here: asked in the room of check-ins and in the settings. */
import { later } from '../later.ts';

export const whoIAmTexts = later(
  async () => (await import('../en/who-i-am.ts')).whoIAm,
  async () => (await import('../zh/who-i-am.ts')).whoIAm,
);
