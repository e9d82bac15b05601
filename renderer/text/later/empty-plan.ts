/** A plan, or a cycle, without a line. */
import { later } from '../later.ts';

export const emptyPlanTexts = later(
  async () => (await import('../en/empty-plan.ts')).emptyPlan,
  async () => (await import('../zh/empty-plan.ts')).emptyPlan,
);
