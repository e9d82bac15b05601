/** What is to be decided in the plan as it is shown, worked out once for each state of it. */
import { askingRecords } from '../../domain/plan/asking-records.ts';
import type { AnyRecord, Objective } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { PlanStateStore } from '../session/plan-state.ts';
import { ringsIn } from '../../domain/plan/rings.ts';

interface Asking {
  readonly plan: Workspace;
  /** Those that ask something. */
  readonly records: readonly AnyRecord[];
  /** Objectives that serve each other in a ring (Q5). */
  readonly rings: readonly (readonly Objective[])[];
}

/** What was found last in each plan: after an edit only what it touched is looked at. */
const known = new WeakMap<PlanStateStore, Asking>();

/** What is to be decided in a plan. */
export function askingIn(store: PlanStateStore, plan: Workspace): Asking {
  const before = known.get(store);
  if (before?.plan === plan) return before;
  const asking = { plan, records: askingRecords(plan, before), rings: ringsIn(plan, before) };
  known.set(store, asking);
  return asking;
}
