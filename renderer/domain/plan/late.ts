/** Which check-ins came too late for a closed cycle, and what was told without them (SPEC L11). */
import { LIMITS } from '../kinds/limits.ts';
import type { CheckIn, Cutoff, Id, KeyResult } from '../kinds/model.ts';
import { cycleAbove } from './above.ts';
import { isClosed } from './closed.ts';
import { leadingIds } from './holding.ts';
import { inView } from './in-view.ts';
import { before } from './order.ts';
import { isTombstone } from './questions.ts';
import { keyResultsIn } from './rows.ts';
import { leadingSteps } from './stage.ts';
import { childIndexKey, childrenOf, resolved, type Workspace } from './workspace.ts';

/**
 * L11: what a closing sets down of a key result's check-ins: those that led, and those behind none, which no later one names; so each that
 * was there is named or stands behind one that is. Of more than a list holds the earliest are left out.
 */
export function ledNow(workspace: Workspace, keyResult: Id): readonly Id[] {
  const leading = leadingIds(workspace, 'checkIn', keyResult);
  const unnamed = checkInsOf(workspace, keyResult).filter((one) => !isTombstone(one) && isNamedByNone(one));
  const others = unnamed.toSorted(before).flatMap(({ id }) => (leading.includes(id) ? [] : [id]));
  return [...others, ...leading].slice(-LIMITS.ids);
}

/** No later check-in says that its writer had seen it: a correction, and one from before that was written down. */
const isNamedByNone = ({ corrects, followed }: CheckIn): boolean => corrects !== undefined || followed === undefined;

/** L11: those of a key result's check-ins of which whoever closed its cycle knew nothing, by id; none while it is not closed. */
export function lateFor(workspace: Workspace, keyResult: Id, cycle: Id | undefined): ReadonlySet<Id> {
  const seen = cycle === undefined || !isClosed(workspace, cycle) ? null : seenAtClose(workspace, cycle);
  if (seen === null) return NONE;
  const late = checkInsOf(workspace, keyResult).filter((one) => !seen.has(one.id) && !isTombstone(one));
  return new Set(late.map(({ id }) => id));
}

/**
 * L11: what was told of a key result until its cycle was closed, in order, as it was shown then: a late correction leaves standing what it
 * corrects. All that is shown, while the cycle is not closed.
 */
export function toldInTime(workspace: Workspace, keyResult: KeyResult): readonly CheckIn[] {
  const late = lateFor(workspace, keyResult.id, cycleAbove(workspace, keyResult)?.id);
  if (late.size === 0) return childrenOf(workspace, keyResult.id, 'checkIn');
  const rest = checkInsOf(workspace, keyResult.id).filter(({ id }) => !late.has(id));
  return inView('checkIn', rest).flatMap(({ speaks }) => (speaks?.kind === 'checkIn' ? [speaks] : []));
}

/** Worked out once for each state of a plan. */
const known = new WeakMap<Workspace, Map<Id, ReadonlySet<Id> | null>>();

/**
 * The check-ins of which those knew who closed the cycle, whatever key result they stood under then. Null where none of the closes that lead
 * counted any: somebody who was given no check-ins closes without having seen any, and makes none of them late.
 */
function seenAtClose(workspace: Workspace, cycle: Id): ReadonlySet<Id> | null {
  let byCycle = known.get(workspace);
  if (!byCycle) known.set(workspace, (byCycle = new Map()));
  let seen = byCycle.get(cycle);
  if (seen === undefined) {
    const closes = new Set(leadingSteps(workspace, cycle).flatMap(({ does, id }) => (does === 'close' ? [id] : [])));
    const cutoffs = keyResultsIn(workspace, cycle)
      .flatMap(({ keyResult }) => childrenOf(workspace, keyResult.id, 'cutoff'))
      .filter(({ close }) => close !== undefined && closes.has(close));
    byCycle.set(cycle, (seen = cutoffs.length === 0 ? null : behind(workspace, cutoffs)));
  }
  return seen;
}

/** What these name, and all that its writers had seen. */
function behind(workspace: Workspace, cutoffs: readonly Cutoff[]): ReadonlySet<Id> {
  const seen = new Set(cutoffs.flatMap((one) => [...(one.led ?? []), ...leftOut(workspace, one)]));
  // A set gives what is added while it is walked, so it is its own queue.
  for (const id of seen) {
    const one = workspace.records.get(id);
    if (one?.kind === 'checkIn') for (const earlier of one.followed ?? []) seen.add(earlier);
  }
  return seen;
}

/** Where a list is full, those that it had no room for: they stand before all of their sort that it names. */
function leftOut(workspace: Workspace, { keyResult, led = [] }: Cutoff): readonly Id[] {
  if (led.length < LIMITS.ids || keyResult === undefined) return [];
  const named = new Set(led);
  const unnamed = checkInsOf(workspace, keyResult).filter(isNamedByNone).toSorted(before);
  const first = unnamed.findIndex(({ id }) => named.has(id));
  return unnamed.slice(0, Math.max(0, first)).map(({ id }) => id);
}

const NONE: ReadonlySet<Id> = new Set();

/** As they were written, whatever replaced them in view and whether they were deleted. */
const checkInsOf = (workspace: Workspace, keyResult: Id): readonly CheckIn[] =>
  (workspace.children.get(childIndexKey(resolved(workspace, keyResult), 'checkIn')) ?? []).filter(
    (one): one is CheckIn => one.kind === 'checkIn',
  );
