/** How one's forecasts compare with what came, over closed cycles (SPEC L20, L21). Worked out where it is shown, and never stored. */
import type { CheckIn, Cycle, Id } from '../kinds/model.ts';
import { toldInTime } from '../plan/late.ts';
import { keyResultsIn } from '../plan/rows.ts';
import { stageOf } from '../plan/stage.ts';
import { childrenOf, type Workspace } from '../plan/workspace.ts';
import { dayNumber } from './days.ts';
import { isDropped, scoreIn, verdictOf, wasReached } from './grading.ts';
import { progressOf, timeTold } from './scoring.ts';

/** A third of its cycle for which one forecast counts: after the commit, around the middle, towards the end. */
export type Checkpoint = 0 | 1 | 2;

export interface Forecast {
  readonly keyResult: Id;
  readonly checkpoint: Checkpoint;
  /** 0 to 1. */
  readonly said: number;
  readonly reached: boolean;
}

export interface TrackRecord {
  readonly forecasts: readonly Forecast[];
  /** Closed key results that count: with an outcome, and with a forecast of one's own. */
  readonly counted: number;
  /** Dropped ones with a forecast of one's own. */
  readonly dropped: number;
  /** Those with a forecast of which nobody can say whether they were reached: no score and no measure, or two scores apart. */
  readonly open: number;
}

/** Below so many key results a picture would be of chance alone. */
export const FEWEST = 10;

/** L20: `isMine` says which check-ins are one's own. */
export function trackRecord(workspace: Workspace, isMine: (checkIn: CheckIn) => boolean): TrackRecord {
  const forecasts: Forecast[] = [];
  let [counted, dropped, open] = [0, 0, 0];
  for (const cycle of childrenOf(workspace, null, 'cycle')) {
    if (cycle.sample || cycle.dates === undefined || stageOf(workspace, cycle.id).is !== 'closed') continue;
    for (const { keyResult } of keyResultsIn(workspace, cycle.id)) {
      const told = toldInTime(workspace, keyResult);
      const said = saidIn(told.filter(isMine), cycle);
      if (said.length === 0) continue;
      const verdict = verdictOf(workspace, keyResult.id);
      const reached =
        verdict.is === 'apart' ? undefined : wasReached(scoreIn(verdict), progressOf(keyResult.metric, told));
      if (isDropped(verdict)) dropped++;
      else if (reached === undefined) open++;
      else {
        counted++;
        for (const one of said) forecasts.push({ ...one, keyResult: keyResult.id, reached });
      }
    }
  }
  return { forecasts, counted, dropped, open };
}

/** The first confidence of each third: whoever checks in every week counts no more often than others. */
function saidIn(checkIns: readonly CheckIn[], cycle: Cycle): readonly Pick<Forecast, 'checkpoint' | 'said'>[] {
  const first = new Map<Checkpoint, number>();
  for (const checkIn of checkIns) {
    if (checkIn.confidence === undefined) continue;
    const checkpoint = checkpointOf(checkIn, cycle);
    if (checkpoint !== undefined && !first.has(checkpoint)) first.set(checkpoint, checkIn.confidence / 100);
  }
  return [...first].map(([checkpoint, said]) => ({ checkpoint, said }));
}

const DAY = 86_400_000;

/** What was said before the cycle counts with its beginning, and nothing does that was said after its end. */
function checkpointOf(checkIn: CheckIn, { dates }: Cycle): Checkpoint | undefined {
  if (dates === undefined || dates.end < dates.start) return undefined;
  const [start, days] = [dayNumber(dates.start), dayNumber(dates.end) - dayNumber(dates.start) + 1];
  const share = (Math.floor(timeTold(checkIn) / DAY) - start) / days;
  if (!(share < 1)) return undefined;
  return share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2;
}

export interface Bin {
  /** From where to where forecasts are put together, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** What was forecast in it, on average; a dot stands here, and not in the middle of the bin. */
  readonly said: number;
  readonly reached: number;
  readonly of: number;
  /** Where the share would lie in 80 of 100 cases by chance alone, if it were as it came (Wilson). */
  readonly low: number;
  readonly high: number;
  readonly keyResults: readonly Id[];
}

const BINS = 5;
/** Of the normal distribution, with 80 % between plus and minus it. */
const Z = 1.2816;

/** L21: those bins in which there is a forecast, the lowest first. */
export function binsOf(forecasts: readonly Forecast[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, at) => at).flatMap((at) => {
    const within = forecasts.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === at);
    if (within.length === 0) return [];
    const of = within.length;
    const reached = within.filter((one) => one.reached).length;
    return {
      from: at / BINS,
      to: (at + 1) / BINS,
      said: within.reduce((sum, one) => sum + one.said, 0) / of,
      reached,
      of,
      ...wilson(reached, of),
      keyResults: [...new Set(within.map(({ keyResult }) => keyResult))],
    };
  });
}

/** The interval of Wilson (1927): it stays between 0 and 1, and says something of a single case, too. */
function wilson(reached: number, of: number): { readonly low: number; readonly high: number } {
  const share = reached / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface Brier {
  /** The mean of the squared differences between what was said and what came: 0 is best, 0.25 knows nothing. */
  readonly own: number;
  /** The same for whoever always says how often it came altogether. */
  readonly always: number;
  /** How often it came. */
  readonly rate: number;
}

/** L21: undefined without forecasts. */
export function brierOf(forecasts: readonly Forecast[]): Brier | undefined {
  if (forecasts.length === 0) return undefined;
  const mean = (of: (one: Forecast) => number) => forecasts.reduce((sum, one) => sum + of(one), 0) / forecasts.length;
  const rate = mean(({ reached }) => Number(reached));
  return { own: mean(({ said, reached }) => (said - Number(reached)) ** 2), always: rate * (1 - rate), rate };
}
