/** What a reviewer has written, as values: added to, changed, told apart into what is in a file and what is not. Pure. */
import type { Id, Instant, Passage, Proposed } from '../../../domain/kinds/model.ts';

export type Said =
  | { readonly is: 'comment'; readonly text: string; readonly on?: Passage }
  | { readonly is: 'proposal'; readonly change: Proposed; readonly why?: string };

export interface Remark {
  readonly id: Id;
  readonly about: Id;
  readonly said: Said;
  readonly at: Instant;
  /** The remark it replaces, which is in a file already and stays (SPEC G1, K6). */
  readonly corrects?: Id;
  /** The first packet it was written into, and under which name; from then on it is not changed. */
  readonly packet?: number;
  readonly by?: string;
  readonly deleted?: true;
  /** When it was last touched: of two windows the later one holds. */
  readonly touched: number;
}

/** Words that were begun and not added yet. */
export interface Draft {
  readonly form: Form;
  readonly values: Readonly<Record<string, string>>;
  /** The remark that is being changed. */
  readonly of?: Id;
  readonly touched: number;
  readonly dropped?: true;
}

export const FORMS = ['comment', 'title', 'why', 'metric', 'keyResult', 'drop'] as const;
export type Form = (typeof FORMS)[number];

export interface Kept {
  readonly name: string;
  readonly named: number;
  readonly remarks: readonly Remark[];
  /** By the row they are about. */
  readonly drafts: Readonly<Record<Id, Draft>>;
  /** The last packet that was written. */
  readonly written: number;
  /** The last packet of which it is known that its file is there. */
  readonly there: number;
}

export const NOTHING: Kept = { name: '', named: 0, remarks: [], drafts: {}, written: 0, there: 0 };

/** Words as they are added: in place of those that are in no file yet, and beside those that are. */
export function add(kept: Kept, remark: Pick<Remark, 'id' | 'about' | 'said'>, now: number, of?: Id): Kept {
  const at = new Date(now).toISOString();
  const earlier = kept.remarks.find(({ id }) => id === of);
  const dropped: Draft = { form: 'comment', values: {}, touched: now, dropped: true };
  const rest = { ...kept, drafts: { ...kept.drafts, [remark.about]: dropped } };
  if (earlier && earlier.packet === undefined) {
    const instead = { ...earlier, said: remark.said, at, touched: now };
    return { ...rest, remarks: kept.remarks.map((one) => (one.id === of ? instead : one)) };
  }
  const corrects = earlier ? { corrects: earlier.id } : {};
  return { ...rest, remarks: [...kept.remarks, { ...remark, ...corrects, at, touched: now }] };
}

/** What is in a file already stays. */
export const remove = (kept: Kept, id: Id, now: number): Kept => touch(kept, id, { deleted: true, touched: now });

export function putBack(kept: Kept, id: Id, now: number): Kept {
  const remarks = kept.remarks.map((one) => {
    if (one.id !== id) return one;
    const { deleted: was, ...rest } = one;
    return was ? { ...rest, touched: now } : one;
  });
  return { ...kept, remarks };
}

const touch = (kept: Kept, id: Id, instead: Partial<Remark>): Kept => ({
  ...kept,
  remarks: kept.remarks.map((one) => (one.id === id && one.packet === undefined ? { ...one, ...instead } : one)),
});

export function draft(kept: Kept, row: Id, words: Draft): Kept {
  return { ...kept, drafts: { ...kept.drafts, [row]: words } };
}

export const draftOf = ({ drafts }: Kept, row: Id): Draft | undefined => {
  const found = Object.hasOwn(drafts, row) ? drafts[row] : undefined;
  return found?.dropped ? undefined : found;
};

const known = new WeakMap<readonly Remark[], readonly Remark[]>();

/** Those that are shown: what was deleted or replaced is not. Every row asks. */
export function standing({ remarks }: Kept): readonly Remark[] {
  const before = known.get(remarks);
  if (before) return before;
  const living = remarks.filter(({ deleted }) => !deleted);
  const replaced = new Set(living.map(({ corrects }) => corrects));
  const shown = living.filter(({ id }) => !replaced.has(id));
  known.set(remarks, shown);
  return shown;
}

export const isInFile = ({ there }: Pick<Kept, 'there'>, { packet }: Remark): boolean =>
  packet !== undefined && packet <= there;

/** The person saw that the file of the last packet is there; it holds all the earlier ones hold. */
export const isThere = (kept: Kept, number: number): Kept => ({ ...kept, there: Math.max(kept.there, number) });

/** How many nobody has as a file yet. */
export const unfiled = (kept: Kept): number =>
  kept.remarks.filter((one) => !one.deleted && !isInFile(kept, one)).length;

/** Rows whose form holds words that were not added. */
export const begun = (kept: Kept): readonly Id[] =>
  Object.keys(kept.drafts).filter((row) => {
    const found = draftOf(kept, row);
    return found !== undefined && Object.values(found.values).some((text) => text.trim() !== '');
  });

/** What two windows of one copy have kept, as one: of each remark the later state, and nothing is lost. */
export function united(one: Kept, other: Kept): Kept {
  const remarks = new Map(one.remarks.map((remark) => [remark.id, remark]));
  for (const remark of other.remarks) {
    const known = remarks.get(remark.id);
    if (!known) remarks.set(remark.id, remark);
    // What has left for a file stands as it left.
    else if (isLater(remark, known)) remarks.set(remark.id, remark);
  }
  const drafts = { ...one.drafts };
  for (const [row, words] of Object.entries(other.drafts))
    if (words.touched > (drafts[row]?.touched ?? -1)) drafts[row] = words;
  const { name, named } = other.named > one.named ? other : one;
  const written = Math.max(one.written, other.written);
  return { name, named, remarks: [...remarks.values()], drafts, written, there: Math.max(one.there, other.there) };
}

const isLater = (remark: Remark, known: Remark): boolean =>
  (remark.packet === undefined) === (known.packet === undefined)
    ? remark.touched > known.touched
    : remark.packet !== undefined;

/** What was kept, read again. What is no such thing, since anybody may have written it, is nothing. */
export function readKept(text: string | null): Kept {
  if (text === null) return NOTHING;
  try {
    const found = JSON.parse(text) as Partial<Kept> | null;
    const isWhole = Array.isArray(found?.remarks) && typeof found.drafts === 'object' && typeof found.name === 'string';
    return isWhole ? { ...NOTHING, ...found } : NOTHING;
  } catch {
    return NOTHING;
  }
}
