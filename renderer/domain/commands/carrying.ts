/** Deciding what goes on after a cycle, and copying that into the next one (SPEC L17-L19). */
import { idFrom, type Origin } from '../kinds/ids.ts';
import type { CarryChoice, Carried, DateRange, Id, KeyResult, Metric, Objective } from '../kinds/model.ts';
import { cycleAbove } from '../plan/above.ts';
import { toldInTime } from '../plan/late.ts';
import { isTombstone } from '../plan/questions.ts';
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

/** L18: of the copy of a row in a cycle. */
export const copyId = (row: Id, cycle: Id): Origin => ({ purpose: 'carried-over', ids: [row, cycle] });

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

/** Where a measure starts again: from the last value that was told in time (L11), if it goes from somewhere to somewhere. */
export function metricAfter(workspace: Workspace, keyResult: KeyResult): Metric | undefined {
  const { metric } = keyResult;
  const value = latest(toldInTime(workspace, keyResult))?.value;
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
  const isGone = (id: Id): boolean => {
    const record = workspace.records.get(id);
    return record !== undefined && isTombstone(record);
  };
  const carried = new Set(rows.map(({ objective }) => objective.id));
  const servedBy = (parent: Id | undefined): Id | undefined => {
    if (parent === undefined) return undefined;
    const served = find(workspace, 'objective', parent);
    if (!served) return undefined;
    if (carried.has(served.id)) return idFrom(copyId(served.id, into));
    return cycleAbove(workspace, served)?.id === resolved(workspace, from) ? undefined : served.id;
  };
  return {
    do: 'all',
    commands: rows.flatMap(({ objective, keyResults, others }) => [
      copyOf(objective, into, servedBy(objective.parent)),
      // A copy that was deleted with its objective comes back with it (K5), and goes again unless it is chosen.
      ...others
        .map(({ id }) => idFrom(copyId(id, into)))
        .filter(isGone)
        .map((id): Command => ({ do: 'delete', id })),
      ...keyResults.flatMap((keyResult) => copiesOf(workspace, keyResult, objective, into)),
    ]),
  };
}

function copyOf(objective: Objective, cycle: Id, parent: Id | undefined): Command {
  const { title, why, ambition, focus, owner, contributors, team, private: isPrivate } = objective;
  return {
    do: 'add',
    kind: 'objective',
    id: copyId(objective.id, cycle),
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

/** A key result with what is not done yet of its initiatives. */
function copiesOf(workspace: Workspace, keyResult: KeyResult, objective: Objective, cycle: Id): readonly Command[] {
  const { title, weight, owner, contributors } = keyResult;
  const id = copyId(keyResult.id, cycle);
  return [
    {
      do: 'add',
      kind: 'keyResult',
      id,
      objective: idFrom(copyId(objective.id, cycle)),
      values: given({
        title,
        metric: metricAfter(workspace, keyResult),
        weight,
        owner,
        contributors,
        carriedFrom: keyResult.id,
      }),
    },
    ...childrenOf(workspace, keyResult.id, 'initiative')
      .filter(({ done }) => !done)
      .map((initiative): Command => ({
        do: 'add',
        kind: 'initiative',
        id: copyId(initiative.id, cycle),
        keyResult: idFrom(id),
        values: given({ title: initiative.title, owner: initiative.owner, carriedFrom: initiative.id }),
      })),
  ];
}

/** Only what is said, so that a copy has no empty fields. */
const given = <V extends object>(values: V): V =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as V;
