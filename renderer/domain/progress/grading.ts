/** Scores at the end of a cycle, read off the records that say them (SPEC L12-L14). */
import type { Ambition, Bands, Graded, Id } from '../kinds/model.ts';
import { saidOf } from '../plan/said-of.ts';
import { childrenOf, type Workspace } from '../plan/workspace.ts';
import { grade, isAtTarget, rollUp, scoreBand, type ConfidenceBand, type Progress } from './scoring.ts';

/** What is said of a row at the end. */
export type Verdict =
  | { readonly is: 'none' }
  | { readonly is: 'one'; readonly graded: Graded }
  /** Two scored apart and say different things: a question, never a mean. */
  | { readonly is: 'apart'; readonly all: readonly Graded[] };

const NONE: Verdict = { is: 'none' };

/** L12: of what was joined the scores of all that are shown as one. */
export function verdictOf(workspace: Workspace, row: Id): Verdict {
  const all = saidOf<Graded>(childrenOf(workspace, row, 'score'), 'graded');
  const [graded] = all;
  return graded === undefined ? NONE : all.length > 1 ? { is: 'apart', all } : { is: 'one', graded };
}

/** The score a verdict holds; undefined where there is none, where two stand apart, and where the row was dropped. */
export const scoreIn = (verdict: Verdict): number | undefined =>
  verdict.is === 'one' && !verdict.graded.dropped ? verdict.graded.score : undefined;

export const isDropped = (verdict: Verdict): boolean => verdict.is === 'one' && verdict.graded.dropped === true;

/** L12: what is proposed as score; undefined where nothing is measured. */
export const proposed = (progress: Progress): number | undefined =>
  progress === undefined ? undefined : grade(progress);

/** L17, L20: whether the target was reached. The score says it, as it is read (V2); without one what was measured, which no rounding brings there. */
export const wasReached = (score: number | undefined, progress: Progress): boolean | undefined =>
  score !== undefined ? grade(score) >= 1 : progress === undefined ? undefined : isAtTarget(progress);

/** What is asked for beside a score: why it was dropped, why it is unlike the one proposed, or why a promise was missed. */
export type WhyAsked = 'dropped' | 'unlike' | 'missed';

/** L12, L14: what a score asks for, if anything; `ambition` is the label it is read by. One as measured is never called unlike it. */
export function whyAsked(
  { score, dropped }: Graded,
  progress: Progress,
  ambition: Ambition | undefined,
): WhyAsked | undefined {
  if (dropped === true) return 'dropped';
  if (score === undefined) return undefined;
  const should = proposed(progress);
  if (should !== undefined && grade(score) !== should) return 'unlike';
  return ambition === 'committed' && grade(score) < 1 ? 'missed' : undefined;
}

/** The same, as long as nobody has said it. */
export const reasonWanted = (
  graded: Graded,
  progress: Progress,
  ambition: Ambition | undefined,
): WhyAsked | undefined => ((graded.reason ?? '').trim() === '' ? whyAsked(graded, progress, ambition) : undefined);

export interface ObjectiveScore {
  /** Of its key results by weight; undefined where none has a score. */
  readonly mean: number | undefined;
  readonly scored: number;
  readonly dropped: number;
  readonly of: number;
  /** What somebody said of the objective itself. */
  readonly own: Verdict;
  /** What holds: what somebody said, or else the mean; undefined while two who said it apart are asked. */
  readonly score: number | undefined;
}

/** L13 */
export function objectiveScore(workspace: Workspace, objective: Id): ObjectiveScore {
  const verdicts = childrenOf(workspace, objective, 'keyResult').map((keyResult) => ({
    keyResult,
    verdict: verdictOf(workspace, keyResult.id),
  }));
  const { progress: mean, measured } = rollUp(
    verdicts.map(({ keyResult, verdict }) => ({ keyResult, progress: scoreIn(verdict) })),
  );
  const own = verdictOf(workspace, objective);
  return {
    mean,
    scored: measured,
    dropped: verdicts.filter(({ verdict }) => isDropped(verdict)).length,
    of: verdicts.length,
    own,
    score: own.is === 'apart' || isDropped(own) ? undefined : (scoreIn(own) ?? mean),
  };
}

/** How a score reads, by the label of its objective (L14). */
export type Reading =
  | 'met'
  | 'missed'
  | 'success'
  | 'partWay'
  | 'started'
  | 'all'
  | 'most'
  | 'some'
  | 'little'
  | 'none';

/** `bands` are those of the plan (V2). What was committed is met or not, and all and nothing are that, whatever they are. */
export function readingOf(score: number, ambition: Ambition | undefined, bands: Bands): Reading {
  if (ambition === 'committed') return grade(score) >= 1 ? 'met' : 'missed';
  const band = scoreBand(score, bands);
  if (ambition === 'aspirational') return band === 'high' ? 'success' : band === 'medium' ? 'partWay' : 'started';
  if (grade(score) >= 1) return 'all';
  if (grade(score) <= 0) return 'none';
  return band === 'high' ? 'most' : band === 'medium' ? 'some' : 'little';
}

/** The band a score is signed with: that of its figure, but what was promised and missed is not signed as good, however near it came. */
export function readBand(
  score: number,
  ambition: Ambition | undefined,
  bands: Bands,
): Exclude<ConfidenceBand, 'unknown'> {
  const band = scoreBand(score, bands);
  return band === 'high' && readingOf(score, ambition, bands) === 'missed' ? 'medium' : band;
}
