/** What a plan may hold. Generous for people, tight enough that a hostile file ends in a sentence. Lengths in UTF-16 units. */
export const LIMITS = {
  /** Bytes of a bundle; equal to the contract's, held so by a test. */
  bundleBytes: 64 * 1024 * 1024,
  /** Of these, what a merge leaves free, so that after it one can go on writing and keep backups. */
  bytesLeft: 4 * 1024 * 1024,
  /** Objects and lists inside each other. */
  depth: 16,
  records: 200_000,
  /** Fields of one record that this version does not know, emptied ones included. Those it knows can always be written. */
  fields: 100,
  /** Answers beside the shown one. */
  answers: 500,
  line: 500,
  note: 20_000,
  name: 200,
  unit: 40,
  levels: 20,
  /** Records one record names in one field, such as those it followed. */
  ids: 100,
  /** Rows that are counted in one document. */
  rows: 100_000,
  /** Any text, also in a field this version does not know. */
  anyText: 100_000,
  /** A field's name. */
  key: 200,
  /** Largest magnitude of a number. */
  number: 1e15,
  weight: 1000,
  /** What something is called in a plan: it stands on buttons and over columns. */
  term: 40,
  /** How many objectives or key results may be called usual. */
  cap: 99,
  /** A meeting, from a minute to a day. */
  minutes: 24 * 60,
  /** The name of a time zone. */
  zone: 64,
  rank: 200,
  id: 64,
} as const;
