/** Deciding what goes on after a cycle, and copying that into the next one (SPEC L17-L19). */
import type { Origin } from '../kinds/ids.ts';
import type { CarryChoice, Carried, DateRange, Id, KeyResult, Metric, Objective } from '../kinds/model.ts';
import { cycleAbove } from '../plan/above.ts';
import { copiesIn } from '../plan/copies.ts';
import { saidOf } from '../plan/said-of.ts';
import { childrenOf, find, resolved, type Workspace } from '../plan/workspace.ts';
import { dayAt, dayNumber } from '../progress/days.ts';
import { latest } from '../progress/scoring.ts';
import type { Command } from './commands.ts';

/** L19: the span of the same length that follows; for whole months whole months. Undefined where there is none: for dates the wrong way round, and beyond the last year. */
export function datesAfter({ start, end }: DateRange): DateRange | undefined {
  if (end < start || end.slice(0, 4) > LAST_YEAR) return undefined;
  const first = dayNumber(end) + 1;
  const months = wholeMonths({ start, end });
  const last =
    months === undefined ? first + (dayNumber(end) - dayNumber(start)) : dayNumber(monthsOn(dayAt(first), months)) - 1;
  return { start: dayAt(first), end: dayAt(last) };
}

/** So that the span that follows one of any sensible length is still a span of days. */
const LAST_YEAR = '9000';

/** How many months a span is, from the first of one to the last of another; undefined for any other span. */
function wholeMonths({ start, end }: DateRange): number | undefined {
  const after = dayAt(dayNumber(end) + 1);
  if (!start.endsWith('-01') || !after.endsWith('-01')) return undefined;
  return monthOf(after) - monthOf(start);
}
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The first of a month so many months later. */
function monthsOn(day: string, months: number): string {
  const month = monthOf(day) + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** L19: of the cycle that follows this one and has these dates. */
export const nextCycleId = (cycle: Id, { start, end }: DateRange): Origin => ({
  purpose: 'next-cycle',
  ids: [cycle, start, end],
});

/**
 * L17: decides about a row; without a decision what was decided is taken back. Where it was joined out of several that were decided about,
 * each says so from then on. `beside`: the words were begun before what stands now arrived (C13).
 */
export function deciding(workspace: Workspace, row: Id, carried: Carried | undefined, beside = false): Command {
  const of = resolved(workspace, row);
  const there = childrenOf(workspace, of, 'carryOver');
  const id: Origin = { purpose: 'carry-over', ids: [of] };
  if (there.length === 0) return { do: 'add', kind: 'carryOver', id, of, values: { carried } };
  return {
    do: 'all',
    commands: there.map((one): Command => ({ do: 'set', kind: 'carryOver', id: one.id, values: { carried }, beside })),
  };
}

/** L17: what was decided about a row; several where that was done apart, and then somebody has to choose. */
export const decisionsAbout = (workspace: Workspace, row: Id): readonly Carried[] =>
  saidOf<Carried>(childrenOf(workspace, row, 'carryOver'), 'carried');

/** The one decision about a row; undefined where nobody has decided, or several did apart. */
export function decidedAbout(workspace: Workspace, row: Id): Carried | undefined {
  const [one, ...others] = decisionsAbout(workspace, row);
  return others.length > 0 ? undefined : one;
}

/** L18: where a measure starts again: from the last value, which may have come too late for a score, if it goes from somewhere to somewhere. */
export function metricAfter(workspace: Workspace, keyResult: KeyResult): Metric | undefined {
  const { metric } = keyResult;
  const value = latest(childrenOf(workspace, keyResult.id, 'checkIn'))?.value;
  return value !== undefined && (metric?.type === 'raise' || metric?.type === 'lower')
    ? { ...metric, start: value }
    : metric;
}

/** Choices that are not written down yet, by row: they are in the same step. */
type Chosen = ReadonlyMap<Id, CarryChoice>;
const NONE_MORE: Chosen = new Map();

/**
 * L18: copies what was kept into a cycle, which is there or is made in the same step: each objective that was kept itself or of which a
 * key result was, with those key results. What is there already stays as it is.
 */
export function carrying(
  workspace: Workspace,
  from: Id,
  into: Id,
  chosen: Chosen = NONE_MORE,
): Extract<Command, { do: 'all' }> {
  const choiceOf = ({ id }: { readonly id: Id }): CarryChoice | undefined =>
    chosen.get(id) ?? decidedAbout(workspace, id)?.choice;
  const goesOn = (row: { readonly id: Id }): boolean => ['keep', 'modify'].includes(choiceOf(row) ?? '');
  const rows = childrenOf(workspace, from, 'objective').flatMap((objective) => {
    // What is abandoned takes what stands under it along.
    if (choiceOf(objective) === 'abandon') return [];
    const all = childrenOf(workspace, objective.id, 'keyResult');
    const keyResults = all.filter(goesOn);
    const others = all.filter((one) => !goesOn(one));
    return keyResults.length > 0 || goesOn(objective) ? [{ objective, keyResults, others }] : [];
  });
  const copyOf = copiesIn(workspace, into);
  const carried = new Set(rows.map(({ objective }) => objective.id));
  const servedBy = (parent: Id | undefined): Id | undefined => {
    if (parent === undefined) return undefined;
    const served = find(workspace, 'objective', parent);
    if (!served) return undefined;
    if (carried.has(served.id)) return copyOf('objective', served.id).id;
    return cycleAbove(workspace, served)?.id === resolved(workspace, from) ? undefined : served.id;
  };
  return {
    do: 'all',
    commands: rows.flatMap(({ objective, keyResults, others }): readonly Command[] => {
      const copy = copyOf('objective', objective.id);
      return [
        ...(copy.is === 'there' ? [] : [objectiveCopied(objective, copy.origin, into, servedBy(objective.parent))]),
        // A copy that was deleted with its objective comes back with it (K5), and goes again unless it is chosen.
        ...others.flatMap(({ id }): readonly Command[] => {
          const other = copyOf('keyResult', id);
          return other.is === 'there' ? [] : other.gone.map((gone) => ({ do: 'delete', id: gone }));
        }),
        ...keyResults.flatMap((keyResult) => keyResultCopied(workspace, keyResult, copy.id, copyOf)),
      ];
    }),
  };
}

function objectiveCopied(objective: Objective, id: Origin, cycle: Id, parent: Id | undefined): Command {
  const { title, why, ambition, focus, owner, contributors, team, private: isPrivate } = objective;
  return {
    do: 'add',
    kind: 'objective',
    id,
    cycle,
    values: given({
      title,
      why,
      ambition,
      focus,
      owner,
      contributors,
      team,
      private: isPrivate,
      parent,
      carriedFrom: objective.id,
    }),
  };
}

/** A key result with what is not done yet of its initiatives, under the copy of its objective. */
function keyResultCopied(
  workspace: Workspace,
  keyResult: KeyResult,
  objective: Id,
  copyOf: ReturnType<typeof copiesIn>,
): readonly Command[] {
  const { title, weight, owner, contributors } = keyResult;
  const copy = copyOf('keyResult', keyResult.id);
  const metric = metricAfter(workspace, keyResult);
  const values = given({ title, metric, weight, owner, contributors, carriedFrom: keyResult.id });
  return [
    ...(copy.is === 'there'
      ? []
      : [{ do: 'add', kind: 'keyResult', id: copy.origin, objective, values } as const satisfies Command]),
    ...childrenOf(workspace, keyResult.id, 'initiative')
      .filter(({ done }) => !done)
      .flatMap(({ id, title, owner }): readonly Command[] => {
        const initiative = copyOf('initiative', id);
        if (initiative.is === 'there') return [];
        const values = given({ title, owner, carriedFrom: id });
        return [{ do: 'add', kind: 'initiative', id: initiative.origin, keyResult: copy.id, values }];
      }),
  ];
}

/** Only what is said, so that a copy has no empty fields. */
const given = <V extends object>(values: V): V =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as V;
