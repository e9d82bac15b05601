/** When the plan is not where it was left, or cannot be opened. */
import { later } from '../later.ts';

export const recoveryTexts = later(
  async () => (await import('../en/recovery.ts')).recovery,
  async () => (await import('../zh/recovery.ts')).recovery,
);
