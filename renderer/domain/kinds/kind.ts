/**
 * What is said of a kind of record: once, in the file that is named after it, and all of it. `all.ts` has the list of kinds. Whatever
 * depends on the kind of a record asks these descriptors, so that a new kind is stored, merged, withheld and shown by what it says
 * here. README.md explains how to add one.
 */

/** What a value may look like. `bundle/shapes.ts` has the check for each, `model.ts` its type; the limits stand in `limits.ts`. */
export type Shape =
  | 'line' // one line of text
  | 'note' // several lines
  | 'name'
  | 'id'
  | 'ids'
  | 'day'
  | 'dates'
  | 'instant'
  | 'rank'
  | 'flag'
  | 'number'
  | 'percent'
  | 'weight'
  | 'metric'
  | 'ambition'
  | 'focus'
  | 'stage' // what becomes of a cycle
  | 'revised' // which field of a row, from what, to what
  | 'proposed' // what somebody would like to be otherwise, and what they saw
  | 'passage' // which field of a row, and what it said
  | 'numbered' // rows with their numbers
  | 'weekday'
  | 'localTime' // an hour of a day, and where
  | 'minutes'
  | 'ritualSort'
  | 'graded' // a score with its evidence and its reason
  | 'learningSort'
  | 'carried' // whether something goes on in the next cycle, and why
  | 'cadence' // how often one checks in
  | 'scoreBands' // from which score on it is read as middle, and as high
  | 'confidenceBands'
  | 'confidenceScale' // on what confidence is shown and entered
  | 'cap' // how many are usual
  | 'term'; // what something is called

/** Shapes of which values have an order. `plan/order.ts` says which. */
export type SortedShape = 'rank' | 'instant' | 'dates' | 'name' | 'line';

/**
 * What somebody learns from a value. What a file holds back follows from it (H8). No field is `private` yet: it is for what a person writes
 * for nobody else, whereas a private objective stays home whole by its flag.
 */
export const DISCLOSURES = [
  'plain', // what the plan says: it leaves with its record
  'name', // who somebody is: held back without names
  'moment', // when somebody did something: a day without names
  'score', // how well it goes: held back without check-ins
  'joining', // which records are one: merge data rather than words, so that a deletion carries it too
  'private', // meant for whoever wrote it: held back unless what is private is asked for
] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export interface FieldRule {
  readonly shape: Shape;
  /** `quiet`: two answers are settled alike on every machine and nobody is bothered (M10). */
  readonly conflict: 'ask' | 'quiet';
  readonly discloses: Disclosure;
}
/** The fields of a kind, in the order in which a file has them. */
export type Fields = Readonly<Record<string, FieldRule>>;

export const ask = <const S extends Shape, const D extends Disclosure>(shape: S, discloses: D) =>
  ({ shape, conflict: 'ask', discloses }) as const;
export const quiet = <const S extends Shape, const D extends Disclosure>(shape: S, discloses: D) =>
  ({ shape, conflict: 'quiet', discloses }) as const;

/** Where the records of a kind stand. `K` are the kinds there are, `F` the fields of this one. */
export type Home<F extends string, K extends string> =
  /** Below the record that `field` names, which has to be of that kind. They leave the house with it. */
  | { readonly field: F; readonly kind: K; readonly withParts?: true }
  /** About any record, named by `field`. What is said about a record stays home with it (H7). */
  | { readonly field: F; readonly kind: 'any'; readonly withParts?: true; readonly outlives?: true }
  /** At the top of the plan; `along` says with which part of a plan they leave the house. */
  | { readonly field: null; readonly along: Along };

/**
 * `withParts`: they leave with a cycle even where only objectives of it do, which would be misread without them (H1).
 *
 * `outlives`: deleting what they are about leaves them, and they are not without a home then (G8).
 *
 * `always`: with every part, `start`: with a start, and with what stands below them, `never`: with the whole plan alone (H1). No kind says
 * `never` yet: it is for what is about the whole plan and stands under none of its parts.
 */
export type Along = 'always' | 'start' | 'never';

/** Written once and never edited: two people make two records and never a conflict. */
export interface Once<F extends string> {
  /** The fields in which its writer signs, by name and moment; null where nobody signs. */
  readonly signed: { readonly by: F; readonly at: F } | null;
  /**
   * Whether one names in its field `followed` those that led when it was written, and what holds of several that nobody followed
   * (K2, K3): the `latest`, or it is `asked` until a further record names them all. null: each stands by itself.
   */
  readonly follows: 'followed' extends F ? Apart | null : null;
  /**
   * Where one tells of a day: the field that names it, and the one that says that its writer set it and did not leave it to the calendar
   * (P3). null: it tells of its moment.
   */
  readonly dated: { readonly day: F; readonly set: F } | null;
  /** The field in which one names those it replaces in view (K6); null: nothing is replaced. */
  readonly corrects: F | null;
}

/**
 * What holds of records written by people who did not know of each other (K3). Check-ins and resolutions are `latest`, decisions are `asked`.
 */
export type Apart = 'latest' | 'asked';

export interface Descriptor<F extends string = string, K extends string = string, O extends string = F> {
  /** The name of their list in a bundle. */
  readonly list: string;
  /**
   * Whether that list stands in every file, as those of the first version do, or only `where-any` such record is: a kind that came
   * later leaves the files without one as they were, byte for byte.
   */
  readonly listed: 'always' | 'where-any';
  /** The only one there is has this id in every copy; null: as many as people add. */
  readonly only: string | null;
  readonly home: Home<F, K>;
  /** The field by which siblings stand in order, in the way of its shape (W4); null: by id alone. */
  readonly order: O | null;
  /** The field that says what a record is called; null: it goes by what it is about, and `wording/record-title.ts` has a sentence. */
  readonly title: F | null;
  readonly written: 'edited' | Once<F>;
  /** What a record discloses by being there: where that is held back it stays home whole. */
  readonly discloses: Disclosure;
  /**
   * In which row of the database: all of the kind `together`, each `alone`, or in that of its home (S10). A row is written whole, so
   * what there can be thousands of never stands together.
   */
  readonly stored: 'together' | 'alone' | 'with-home';
  /**
   * Where a difference between two states tells of it: by itself, or as one more about its home (D2). `never`: people are not shown it
   * anywhere, neither in a merge nor in counts (I8).
   */
  readonly told: 'by-itself' | 'with-home' | 'never';
  /** Whether it can no longer be written once the cycle it stands in is closed (L10). */
  readonly frozen: 'with-cycle' | 'never';
  /** A packet of remarks may hold it: reviewers write it, or it says of which plan they are (G2). */
  readonly inPacket?: true;
}

type Sorted<F extends Fields> = {
  readonly [N in keyof F & string]: F[N]['shape'] extends SortedShape ? N : never;
}[keyof F & string];

/** A kind as it says of itself; what names a field names one of its own. */
export const kind = <const F extends Fields, const D extends Descriptor<keyof F & string, string, Sorted<F>>>(
  given: D & { readonly fields: F },
): D & { readonly fields: F } => given;
