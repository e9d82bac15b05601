/** What was done with the plans on this machine, here or in another window. */
import { later } from '../later.ts';

export const copiesTold = later(
  async () => (await import('../en/copies-told.ts')).copiesTold,
  async () => (await import('../zh/copies-told.ts')).copiesTold,
);
