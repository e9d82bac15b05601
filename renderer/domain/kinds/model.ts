/**
 * The records of a plan, as types: each has the fields its kind says, in the type of their shape. A record is plain, immutable data;
 * its merge data travels with it in `marks` and is read and written only by `register/`. Every field may be absent: a file may come
 * from a newer version, a hand, or half a thought.
 */
import type { MergeMetadata, ReplicaId } from '../register/register.ts';
import { ALL } from './all.ts';
import type { Shape } from './kind.ts';

export type Kind = keyof typeof ALL;
export const KINDS = Object.keys(ALL) as readonly Kind[];

/** 12 characters of a lower-case alphabet, made outside the domain. */
export type Id = string;
/** A calendar day, `2026-11-23`. */
export type Day = string;
/** UTC, ISO 8601 with seconds. */
export type Instant = string;
/** Order among siblings as a short string between its neighbours; ties are settled by id. */
export type Rank = string;

export interface DateRange {
  readonly start: Day;
  readonly end: Day;
}

/** A promise, or a stretch: the score is read by this label (METHOD, grades). */
export type Ambition = 'committed' | 'aspirational';
/** What is done, or what is learned. */
export type Focus = 'delivery' | 'growth';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** An hour where people meet: in every time zone the same moment, and in theirs always the same hour. */
export interface LocalTime {
  /** From `00:00` to `23:59`. */
  readonly at: string;
  /** As IANA names time zones, such as `Europe/Berlin`. One that a machine does not know is read as its own. */
  readonly zone: string;
}

/** In the order in which a cycle meets them (METHOD, rituals). */
export const RITUAL_SORTS = ['check-in', 'mid-cycle', 'closing', 'retrospective'] as const;
export type RitualSort = (typeof RITUAL_SORTS)[number];

/** What went well, what was learned, and why (METHOD, Chinese practice). */
export const LEARNING_SORTS = ['win', 'lesson', 'cause'] as const;
export type LearningSort = (typeof LEARNING_SORTS)[number];

/** What somebody says of a row at the end of its cycle (SPEC L12). */
export interface Graded {
  /** 0 to 1. Absent where nobody has said one yet. */
  readonly score?: number;
  /** It was given up during the cycle, and has no score. */
  readonly dropped?: boolean;
  /** By what one sees it. */
  readonly evidence?: string;
  /** Why the score is another than the one proposed, or why it was dropped. */
  readonly reason?: string;
}

export const CARRY_CHOICES = ['keep', 'modify', 'abandon'] as const;
export type CarryChoice = (typeof CARRY_CHOICES)[number];

/** What becomes of a row after its cycle (SPEC L17). */
export interface Carried {
  readonly choice: CarryChoice;
  readonly reason?: string;
}

/** How often one checks in. A month is four weeks, so that the day of the week stays (SPEC V3). */
export const CADENCES = ['weekly', 'every-two-weeks', 'monthly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** On what confidence is shown and entered; it is kept from 0 to 100 whatever that is (SPEC V5). */
export const CONFIDENCE_SCALES = ['ten', 'hundred', 'colours'] as const;
export type ConfidenceScale = (typeof CONFIDENCE_SCALES)[number];

/** From where on something is read as middle, and from where on as high; what lies below is low (SPEC V2). */
export interface Bands {
  readonly middle: number;
  readonly high: number;
}

/** What something is called in a plan: one of it, and several where that is another word (SPEC V6). */
export interface Term {
  readonly one: string;
  readonly many?: string;
}

/** What somebody does to a cycle as a whole (SPEC L1). */
export type StageStep = 'commit' | 'close' | 'reopen';

/** What was agreed about a row and became something else: the field, what it said and what it says (SPEC L3). */
export type Revised =
  | { readonly field: 'title'; readonly from?: string; readonly to?: string }
  | { readonly field: 'metric'; readonly from?: Metric; readonly to?: Metric };

/** What somebody would like to be otherwise about a row: what its writer saw, and what it would say (SPEC G1). */
export type Proposed =
  | { readonly does: 'title'; readonly seen?: string; readonly to: string }
  | { readonly does: 'why'; readonly seen?: string; readonly to?: string }
  | { readonly does: 'metric'; readonly seen?: Metric; readonly to: Metric }
  /** The row is to go; `seen` is what it was called. */
  | { readonly does: 'drop'; readonly seen?: string }
  /** A new key result under an objective. */
  | { readonly does: 'keyResult'; readonly title: string; readonly metric?: Metric };

/** Words of a row, and what they said when somebody read them (SPEC G3). */
export type Passage =
  | { readonly field: 'title' | 'why'; readonly seen?: string }
  | { readonly field: 'metric'; readonly seen?: Metric };

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

/** The type of a value of each shape. */
interface Values {
  readonly line: string;
  readonly note: string;
  readonly name: string;
  readonly id: Id;
  readonly ids: readonly Id[];
  readonly day: Day;
  readonly dates: DateRange;
  readonly instant: Instant;
  readonly rank: Rank;
  readonly flag: boolean;
  readonly number: number;
  readonly percent: number;
  readonly weight: number;
  readonly metric: Metric;
  readonly ambition: Ambition;
  readonly focus: Focus;
  readonly stage: StageStep;
  readonly revised: Revised;
  readonly proposed: Proposed;
  readonly passage: Passage;
  readonly numbered: readonly string[];
  readonly weekday: Weekday;
  readonly localTime: LocalTime;
  readonly minutes: number;
  readonly ritualSort: RitualSort;
  readonly graded: Graded;
  readonly learningSort: LearningSort;
  readonly carried: Carried;
  readonly cadence: Cadence;
  readonly scoreBands: Bands;
  readonly confidenceBands: Bands;
  readonly confidenceScale: ConfidenceScale;
  readonly cap: number;
  readonly term: Term;
}

interface Base<K extends Kind> {
  readonly kind: K;
  readonly id: Id;
  /** Absent only on a write-once record nobody has touched since it was written. */
  readonly marks?: MergeMetadata;
}
type FieldsOf<K extends Kind> = (typeof ALL)[K]['fields'];
/** What the fields of all kinds are called in the code. */
export type FieldName = { readonly [K in Kind]: keyof FieldsOf<K> & string }[Kind];
/** The type of a value of one shape. */
export type ValueOfShape<S extends Shape> = Values[S];
type ValueOf<R> = R extends { readonly shape: infer S extends Shape } ? ValueOfShape<S> : never;
type Records = { readonly [K in Kind]: Base<K> & { readonly [F in keyof FieldsOf<K>]?: ValueOf<FieldsOf<K>[F]> } };

export type RecordOf<K extends Kind> = Records[K];
export type PlanRecord = Records[Kind];

export type WorkspaceRecord = RecordOf<'workspace'>;
export type Cycle = RecordOf<'cycle'>;
export type Team = RecordOf<'team'>;
export type Person = RecordOf<'person'>;
export type Objective = RecordOf<'objective'>;
export type KeyResult = RecordOf<'keyResult'>;
export type Initiative = RecordOf<'initiative'>;
export type CheckIn = RecordOf<'checkIn'>;
export type Comment = RecordOf<'comment'>;
export type Transition = RecordOf<'transition'>;
export type Baseline = RecordOf<'baseline'>;
export type Revision = RecordOf<'revision'>;
export type Reason = RecordOf<'reason'>;
export type Proposal = RecordOf<'proposal'>;
export type Decision = RecordOf<'decision'>;
export type Numbering = RecordOf<'numbering'>;
export type Ritual = RecordOf<'ritual'>;
export type Resolution = RecordOf<'resolution'>;
export type Pause = RecordOf<'pause'>;
export type Cutoff = RecordOf<'cutoff'>;
export type Score = RecordOf<'score'>;
export type Learning = RecordOf<'learning'>;
export type Action = RecordOf<'action'>;
export type CarryOver = RecordOf<'carryOver'>;
export type Pseudonym = RecordOf<'pseudonym'>;

/** The kinds that are rows of a cycle's outline. */
export type OutlineKind = 'objective' | 'keyResult' | 'initiative';

/** The id of the one record about the plan as a whole, in every copy. */
export const WORKSPACE_ID = ALL.workspace.only;

/** A record type this version does not know: kept as it came and handed on (rule B8). */
export interface ForeignRecord {
  readonly kind: 'foreign';
  /** The name of the list it stood in. */
  readonly list: string;
  readonly id: Id;
  readonly marks?: MergeMetadata;
}
export type AnyRecord = PlanRecord | ForeignRecord;

/** One run of the app on one machine, for one person on one day: who wrote, and since when. Named once a bundle, not once a field. */
export interface Run {
  readonly by: string;
  readonly at: Instant;
}
export type Runs = ReadonlyMap<ReplicaId, Run>;
