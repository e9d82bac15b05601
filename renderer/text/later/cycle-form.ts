/** The form of a cycle. */
import { later } from '../later.ts';

export const cycleFormTexts = later(
  async () => (await import('../en/cycle-form.ts')).cycleForm,
  async () => (await import('../zh/cycle-form.ts')).cycleForm,
);
