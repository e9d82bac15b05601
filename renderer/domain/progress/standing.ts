/** Where a cycle stands at a glance: days left, what is at risk, what nobody tells of, what is open (SPEC L6). Pure; `now` is passed in. */
import type { AnyRecord, Cycle, Day, Id, KeyResult } from '../kinds/model.ts';
import { methodIn, type Method } from '../plan/method.ts';
import { pausesOf } from '../plan/pauses.ts';
import { isRowRecord, keyResultsIn, rowsOf } from '../plan/rows.ts';
import { expectedSince, type DayOf } from '../plan/since.ts';
import { childrenOf, parentOf, recordOf, type Workspace } from '../plan/workspace.ts';
import { dayNumber } from './days.ts';
import { notCheckedIn, type NotCheckedIn } from './missing.ts';
import { staleAfter } from './cadence.ts';
import { beyondCap, type BeyondCap } from './caps.ts';
import { confidenceBand, confidenceIn, daysWaited, isSettled, lastTold, silentDays } from './scoring.ts';

/** What rows can be chosen by. */
export const STANDING_PARTS = ['at-risk', 'silent', 'asking', 'commented'] as const;
export type StandingPart = (typeof STANDING_PARTS)[number];

/** Whole calendar days from one day to another. */
const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** From here on the end of a cycle is near. */
const NEAR = 7;

export type DaysLeft =
  | { readonly is: 'to-come'; readonly days: number }
  /** `days` until the last day, which is 0 on that day. */
  | { readonly is: 'running'; readonly days: number; readonly isNear: boolean }
  | { readonly is: 'over'; readonly days: number };

/** Undefined for a cycle without dates, or with its end before its start. */
export function daysLeft({ dates }: Cycle, today: Day): DaysLeft | undefined {
  if (!dates || dates.end < dates.start) return undefined;
  if (today < dates.start) return { is: 'to-come', days: daysBetween(today, dates.start) };
  if (today > dates.end) return { is: 'over', days: daysBetween(dates.end, today) };
  const days = daysBetween(today, dates.end);
  return { is: 'running', days, isNear: days <= NEAR };
}

export interface Silent {
  readonly keyResult: KeyResult;
  /** Pauses left out. */
  readonly days: number;
}

export interface Standing {
  /** Key results of low confidence. */
  readonly atRisk: readonly Id[];
  /** The longest silent first. */
  readonly silent: readonly Silent[];
  /** Rows with an open question, or with one about what is said of them. */
  readonly asking: readonly Id[];
  /** How many questions there are in these. */
  readonly questions: number;
  /** Rows with an open comment. */
  readonly commented: readonly Id[];
  readonly comments: number;
  /** What nobody has checked in yet where it is waited for now (L7). */
  readonly missing: NotCheckedIn;
  /** Whose objectives are more than are usual in this plan (V4). */
  readonly beyondCap: readonly BeyondCap[];
}

/** What the plan is asked that is not read off the cycle itself. */
export interface Around {
  /** Milliseconds as the reader's clock shows them: what is told in days counts those of their calendar. */
  readonly now: number;
  readonly dayOf: DayOf;
  /** The records with an open question, and how many each has. */
  readonly questions: readonly (readonly [record: AnyRecord, count: number])[];
  /** Comments that are open, wherever they stand. */
  readonly openComments: readonly AnyRecord[];
}

export function standingOf(
  workspace: Workspace,
  cycle: Cycle,
  { now, dayOf, questions, openComments }: Around,
): Standing {
  const method = methodIn(workspace);
  const keyResults = keyResultsIn(workspace, cycle.id).map(({ keyResult }) => keyResult);
  const silent = keyResults.flatMap((keyResult) => {
    const days = silentFor(workspace, cycle, keyResult, { now, dayOf }, method);
    return days === undefined ? [] : [{ keyResult, days }];
  });
  const rows = new Set<Id>(rowsOf(workspace, cycle.id).map(({ id }) => id));
  const asked = questions.flatMap(([record, count]) => {
    const row = rowOf(workspace, record);
    return row !== undefined && rows.has(row) ? [{ row, count }] : [];
  });
  const said = openComments.flatMap((comment) => {
    // What is said about a check-in, or about a comment that is gone, no row shows.
    const about = recordOf(workspace, parentOf(comment) ?? '');
    return about && rows.has(about.id) ? [about.id] : [];
  });
  const isLow = ({ id }: KeyResult) =>
    confidenceBand(confidenceIn(childrenOf(workspace, id, 'checkIn')), method.confidenceBands) === 'low';
  return {
    atRisk: keyResults.filter(isLow).map(({ id }) => id),
    silent: silent.toSorted((a, b) => b.days - a.days),
    asking: [...new Set(asked.map(({ row }) => row))],
    questions: asked.reduce((sum, { count }) => sum + count, 0),
    commented: [...new Set(said)],
    comments: said.length,
    missing: notCheckedIn(workspace, cycle, silent, { now, dayOf }),
    beyondCap: beyondCap(workspace, cycle, method.objectivesCap),
  };
}

/** The rows of one part. */
export const rowsOfPart = (standing: Standing, part: StandingPart): readonly Id[] => {
  switch (part) {
    case 'at-risk':
      return standing.atRisk;
    case 'silent':
      return standing.silent.map(({ keyResult }) => keyResult.id);
    case 'asking':
      return standing.asking;
    case 'commented':
      return standing.commented;
  }
};

/**
 * P13 in whole days, pauses left out (P19), and of what nobody ever told of since the first day of the cycle, or since it was written down
 * where that was later; undefined where that is not too long.
 */
export function silentFor(
  workspace: Workspace,
  { id: cycle, dates }: Cycle,
  { id, metric }: Pick<KeyResult, 'id' | 'metric'>,
  { now, dayOf }: Pick<Around, 'now' | 'dayOf'>,
  { cadence }: Pick<Method, 'cadence'>,
): number | undefined {
  const stale = staleAfter(cadence);
  const checkIns = childrenOf(workspace, id, 'checkIn');
  if (isSettled(metric, checkIns)) return undefined;
  const isDated = dates !== undefined && dates.start <= dates.end;
  const pauses = pausesOf(workspace, cycle, id);
  if (lastTold(checkIns) !== undefined)
    return silentDays(checkIns, now, stale, pauses, isDated ? dates.end : undefined);
  if (!isDated) return undefined;
  const since = expectedSince(workspace, cycle, id, dayOf) ?? '';
  const days = daysWaited(since > dates.start ? since : dates.start, now, pauses, dates.end);
  return days > stale ? days : undefined;
}

/** As far up as a file can put something under something. */
const FURTHEST = 64;

function rowOf(workspace: Workspace, record: AnyRecord): Id | undefined {
  let at: AnyRecord | undefined = record;
  for (let step = 0; at && step < FURTHEST; step++) {
    if (isRowRecord(at)) return at.id;
    const home: Id | null | undefined = parentOf(at);
    at = home ? recordOf(workspace, home) : undefined;
  }
  return undefined;
}
