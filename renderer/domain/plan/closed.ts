/** What a closed cycle keeps as it is (SPEC L10), and which check-ins came too late for it (L11). */
import { kindsThat } from '../kinds/descriptors.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, CheckIn, Id } from '../kinds/model.ts';
import { cyclesOver } from './above.ts';
import { leadingIds } from './holding.ts';
import { isTombstone } from './questions.ts';
import { keyResultsIn } from './rows.ts';
import { leadingSteps, stageOf } from './stage.ts';
import { childIndexKey, childrenOf, resolved, type Workspace } from './workspace.ts';

const FROZEN = kindsThat(({ frozen }) => frozen === 'with-cycle');

export const isClosed = (workspace: Workspace, cycle: Id | undefined): boolean =>
  stageOf(workspace, cycle).is === 'closed';

/** L10: of many records of one plan, whether one stands in a closed cycle and is of a kind that such a cycle keeps as it is. */
export function frozenIn(workspace: Workspace): (record: AnyRecord) => boolean {
  const cycleOf = cyclesOver(workspace);
  return (record) => FROZEN.has(record.kind) && isClosed(workspace, cycleOf(record)?.id);
}

/**
 * L11: what a closing sets down of a key result's check-ins: those that led, and those behind none, which no later one names; so each that
 * was there is named or stands behind one that is.
 */
export function ledNow(workspace: Workspace, keyResult: Id): readonly Id[] {
  const all = checkInsOf(workspace, keyResult).filter((one) => !isTombstone(one));
  const unnamed = all.filter(({ corrects, followed }) => corrects !== undefined || followed === undefined);
  return [...new Set([...unnamed.map(({ id }) => id), ...leadingIds(workspace, 'checkIn', keyResult)])].slice(
    -LIMITS.ids,
  );
}

/** L11: those of a key result's check-ins of which whoever closed its cycle knew nothing, by id; none while it is not closed. */
export function lateFor(workspace: Workspace, keyResult: Id, cycle: Id | undefined): ReadonlySet<Id> {
  if (cycle === undefined || !isClosed(workspace, cycle)) return NONE;
  const closes = closesThatCounted(workspace, cycle);
  if (closes.size === 0) return NONE;
  const all = checkInsOf(workspace, keyResult);
  const byId = new Map(all.map((one) => [one.id, one]));
  const counted = new Set(
    childrenOf(workspace, keyResult, 'cutoff').flatMap(({ close, led }) =>
      close !== undefined && closes.has(close) ? (led ?? []) : [],
    ),
  );
  // A set gives what is added while it is walked, so it is its own queue.
  for (const id of counted) for (const before of byId.get(id)?.followed ?? []) counted.add(before);
  return new Set(all.filter((one) => !counted.has(one.id) && !isTombstone(one)).map(({ id }) => id));
}

/** Worked out once for each state of a plan. */
const counting = new WeakMap<Workspace, Map<Id, ReadonlySet<Id>>>();

/**
 * Of the closes that lead in a cycle those that counted anything: somebody who was given no check-ins closes without having seen any, and
 * makes none of them late.
 */
function closesThatCounted(workspace: Workspace, cycle: Id): ReadonlySet<Id> {
  let known = counting.get(workspace);
  if (!known) counting.set(workspace, (known = new Map()));
  let found = known.get(cycle);
  if (!found) {
    const closes = new Set(leadingSteps(workspace, cycle).flatMap(({ does, id }) => (does === 'close' ? [id] : [])));
    const counted = keyResultsIn(workspace, cycle)
      .flatMap(({ keyResult }) => childrenOf(workspace, keyResult.id, 'cutoff'))
      .flatMap(({ close }) => (close !== undefined && closes.has(close) ? [close] : []));
    known.set(cycle, (found = new Set(counted)));
  }
  return found;
}

const NONE: ReadonlySet<Id> = new Set();

/** As they were written, whatever replaced them in view and whether they were deleted. */
const checkInsOf = (workspace: Workspace, keyResult: Id): readonly CheckIn[] =>
  (workspace.children.get(childIndexKey(resolved(workspace, keyResult), 'checkIn')) ?? []).filter(
    (one): one is CheckIn => one.kind === 'checkIn',
  );
