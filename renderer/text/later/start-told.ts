/** What a start has to say where something was not as it should be. */
import { later } from '../later.ts';

export const startTold = later(
  async () => (await import('../en/start-told.ts')).startTold,
  async () => (await import('../zh/start-told.ts')).startTold,
);
