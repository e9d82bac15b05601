/**
 * The records of a plan. A record is plain, immutable data; its merge data travels with it in `marks` and is read and
 * written only by `merge/`. Every field may be absent: a file may come from a newer version, a hand, or half a thought.
 */
import type { Marks, WriterId } from '../register/register.ts';

/** 12 characters of a lower-case alphabet, made outside the domain. */
export type Id = string;
/** A calendar day, `2026-11-23`. */
export type Day = string;
/** UTC, ISO 8601 with seconds. */
export type Instant = string;
/** Order among siblings as a short string between its neighbours; ties are settled by id. */
export type Rank = string;

export const KINDS = [
  'workspace',
  'cycle',
  'team',
  'person',
  'objective',
  'keyResult',
  'initiative',
  'checkIn',
  'comment',
] as const;
export type Kind = (typeof KINDS)[number];
/** The kinds that are rows of a cycle's outline. */
export type OutlineKind = 'objective' | 'keyResult' | 'initiative';

interface Base<K extends Kind> {
  readonly kind: K;
  readonly id: Id;
  /** Absent only on a write-once record nobody has touched since it was written. */
  readonly marks?: Marks;
}

/** The one record about the plan as a whole; its id is `workspace` in every copy. */
export interface WorkspaceRecord extends Base<'workspace'> {
  readonly name?: string;
  readonly purpose?: string;
}

export interface DateRange {
  readonly start: Day;
  readonly end: Day;
}

export interface Cycle extends Base<'cycle'> {
  readonly name?: string;
  /** One value, so that a merge never pairs one person's start with another's end. */
  readonly dates?: DateRange;
  /** What whoever prepares it tells those who will write in it: the agenda, and what to keep in mind. */
  readonly guidance?: string;
  /** Made to play with; the whole cycle goes with one click. */
  readonly sample?: boolean;
  /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
  readonly sameAs?: Id;
}

export interface Team extends Base<'team'> {
  readonly name?: string;
  /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
  readonly sameAs?: Id;
}

export interface Person extends Base<'person'> {
  readonly name?: string;
  readonly team?: Id;
  /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
  readonly sameAs?: Id;
}

/** A promise, or a stretch: the score is read by this label (METHOD, grades). */
export type Ambition = 'committed' | 'aspirational';
/** What is done, or what is learned. */
export type Focus = 'delivery' | 'growth';

export interface Objective extends Base<'objective'> {
  readonly title?: string;
  readonly why?: string;
  readonly cycle?: Id;
  readonly ambition?: Ambition;
  readonly focus?: Focus;
  readonly owner?: Id;
  readonly team?: Id;
  /** The objective this one serves. */
  readonly parent?: Id;
  /** Stays home when the plan is handed out, with all under it, unless asked for. */
  readonly private?: boolean;
  readonly rank?: Rank;
  /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
  readonly sameAs?: Id;
}

export interface Level {
  /** What is true when this level is reached. */
  readonly text: string;
  /** 0 to 1: what reaching it is worth. */
  readonly score: number;
}

/**
 * How a key result is measured. One value: type, start, target and unit are only meaningful together.
 * Values of a check-in are in `unit`; for `yesNo` 0 or 1; for `milestones` the number of levels reached, 0 for none.
 */
export type Metric =
  | { readonly type: 'raise' | 'lower'; readonly start?: number; readonly target?: number; readonly unit?: string }
  | { readonly type: 'above' | 'below'; readonly limit?: number; readonly unit?: string }
  | { readonly type: 'band'; readonly low?: number; readonly high?: number; readonly unit?: string }
  | { readonly type: 'yesNo' }
  | { readonly type: 'milestones'; readonly levels: readonly Level[] };
export type MetricType = Metric['type'];

export interface KeyResult extends Base<'keyResult'> {
  readonly objective?: Id;
  readonly title?: string;
  readonly metric?: Metric;
  /** Relative to its siblings; absent counts as 1. */
  readonly weight?: number;
  readonly owner?: Id;
  readonly rank?: Rank;
  /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
  readonly sameAs?: Id;
}

/** Work done for a key result. It never moves progress. */
export interface Initiative extends Base<'initiative'> {
  readonly keyResult?: Id;
  readonly title?: string;
  readonly done?: boolean;
  readonly owner?: Id;
  readonly rank?: Rank;
}

/** Written once, so that two people checking in apart make two check-ins and never a conflict. */
export interface CheckIn extends Base<'checkIn'> {
  readonly keyResult?: Id;
  readonly value?: number;
  /** 0 to 100: how likely the target will be met. Says nothing about progress. */
  readonly confidence?: number;
  readonly note?: string;
  /** The name its writer goes by; a claim, not a proof. */
  readonly by?: string;
  readonly at?: Instant;
  /** The check-ins that led when it was written, so that it comes after them whatever the clocks say (`followed.ts`). */
  readonly followed?: readonly Id[];
}

/** Written once. */
export interface Comment extends Base<'comment'> {
  /** Any record of the plan. */
  readonly about?: Id;
  readonly text?: string;
  readonly by?: string;
  readonly at?: Instant;
}

export type PlanRecord =
  | WorkspaceRecord
  | Cycle
  | Team
  | Person
  | Objective
  | KeyResult
  | Initiative
  | CheckIn
  | Comment;
export type RecordOf<K extends Kind> = Extract<PlanRecord, { kind: K }>;

export const WORKSPACE_ID = 'workspace';

/** A record type this version does not know: kept as it came and handed on (rule B8). */
export interface ForeignRecord {
  readonly kind: 'foreign';
  /** The name of the list it stood in. */
  readonly list: string;
  readonly id: Id;
  readonly marks?: Marks;
}
export type AnyRecord = PlanRecord | ForeignRecord;

/** One run of the app on one machine, for one person on one day: who wrote, and since when. Named once a bundle, not once a field. */
export interface Run {
  readonly by: string;
  readonly at: Instant;
}
export type Runs = ReadonlyMap<WriterId, Run>;
