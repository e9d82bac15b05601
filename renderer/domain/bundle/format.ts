/** What a bundle is on disk: the words of its header, the shape of its merge block, and what can be wrong with it. */
import type { AnyRecord, Id, Instant, Runs } from '../kinds/model.ts';

export const FORMAT = 'okr-bundle';
/** The newest format this version reads. */
export const FORMAT_VERSION = 2;
/** What is written: the newer one only where something is held back, so that older versions read all else (B15). */
export const WRITTEN_VERSION = { plain: 1, held: 2 } as const;

/** What the app keeps beside a record's fields; no field may be called so. */
export const RESERVED: readonly string[] = ['kind', 'list', 'id', 'marks'];

export interface Made {
  readonly by: string;
  readonly at: Instant;
  /** Version of the app. */
  readonly app: string;
}

/** A part of a plan that can be handed out. */
export type PartOfPlan =
  | { readonly of: 'plan' }
  | { readonly of: 'cycle'; readonly id: Id }
  /** The objectives of a team, in whatever cycle. */
  | { readonly of: 'team'; readonly id: Id }
  | { readonly of: 'objectives'; readonly ids: readonly Id[] }
  /** Cycles, teams and people, to begin with: no objective. */
  | { readonly of: 'starter' };

/** What somebody said about a reading copy, and nothing else (G2). */
export interface RemarksOnCopy {
  readonly of: 'remarks';
  /** By what the reading copy is told from every other. */
  readonly copy: Id;
  /** When it was made. */
  readonly shownAt: Instant;
  /** Counted from 1: each holds what the earlier ones hold. */
  readonly number: number;
  /** A checksum of the words that were shown of each record (`shown-sums.ts`). */
  readonly shown: Readonly<Record<Id, string>>;
}

/** What of a plan a bundle carries. What is not in it is not thereby deleted (M4). */
export type Scope = PartOfPlan | RemarksOnCopy;

/** What was held back from a file by whoever handed it out. */
export const HELD_BACK = ['private', 'check-ins', 'names'] as const;
export type HeldBack = (typeof HELD_BACK)[number];

export interface Bundle {
  readonly made: Made;
  readonly scope: Scope;
  /** Without check-ins it says nothing about how well somebody did, and is marked as not meant for appraisal. */
  readonly heldBack: readonly HeldBack[];
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
  /** Records somebody changed outside the app (M9). */
  readonly byHand: readonly Id[];
  /** Parent loops the writing copy knew of and had not resolved. */
  readonly loops: readonly (readonly Id[])[];
}

/** What merging takes from a bundle, or from several gathered into one. */
export type Carried = Pick<Bundle, 'records' | 'runs' | 'byHand'>;

/** One record's part of the merge block. Stamps and numbers are packed into short texts; `bundle/README.md` spells them out. */
export interface PackedMarks {
  /** `replica:number`, separated by spaces. */
  readonly seen: string;
  /** Stamp to the fields it wrote, separated by spaces. */
  readonly by: Readonly<Record<string, string>>;
  readonly open?: Readonly<Record<string, readonly { readonly stamp: string; readonly value?: unknown }[]>>;
  /** Stamp of a deletion to what its writer had seen. */
  readonly saw?: Readonly<Record<string, string>>;
  /** What was held back (M13), by field. */
  readonly held?: Readonly<Record<string, PackedHeld>>;
  /** What was seen of the fields that are not named. */
  readonly rest?: string;
  /** Four characters a field in alphabetical order: tells which fields were edited by hand. */
  readonly sum: string;
}

/** What was held back of one field: the stamps, what was seen of it, what is shown meanwhile, and whether stamps are missing. */
interface PackedHeld {
  readonly stamps: string;
  readonly knew: string;
  readonly about?: unknown;
  readonly untold?: true;
}

/** Why a text is not taken. A closed list: a screen switches over it, and nothing has been changed. `at` is a path in the file. */
export type ReadProblem =
  | { readonly is: 'empty' }
  | { readonly is: 'too-large' }
  | { readonly is: 'not-json'; readonly line: number | null }
  | { readonly is: 'not-ours' }
  | { readonly is: 'too-new'; readonly version: number }
  | { readonly is: 'too-deep' }
  | { readonly is: 'too-many' }
  | { readonly is: 'hostile-key'; readonly at: string }
  | { readonly is: 'number-out-of-range'; readonly at: string }
  | { readonly is: 'text-too-long'; readonly at: string }
  | { readonly is: 'duplicate-id'; readonly id: string }
  | { readonly is: 'parent-loop'; readonly ids: readonly Id[] }
  | { readonly is: 'damaged'; readonly at: string };

export type ReadResult =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly problem: ReadProblem };
