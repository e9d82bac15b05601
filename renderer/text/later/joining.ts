/** What two people made apart, offered for joining. */
import { later } from '../later.ts';

export const joiningTexts = later(
  async () => (await import('../en/joining.ts')).joining,
  async () => (await import('../zh/joining.ts')).joining,
);
