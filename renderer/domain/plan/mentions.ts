/** Where a name stands in words that somebody wrote freely, which no role replaces (SPEC A7). */
import type { AnyRecord } from '../kinds/model.ts';
import { fieldsOf, siblingValuesOf } from '../register/register.ts';
import { cleanLine } from './clean-text.ts';
import { foldedText, foldedWords } from './folded-text.ts';
import { isName, saysOfRoles } from './pseudonyms.ts';
import { isTombstone } from './questions.ts';
import type { Workspace } from './workspace.ts';

export interface Mention {
  readonly record: AnyRecord;
  /** The first of its fields that says it. */
  readonly field: string;
}

export interface Mentions {
  /** What stands in the plan, in the order of its records. */
  readonly living: readonly Mention[];
  /** How many deleted ones say it, whose words are kept for whoever brings them back. */
  readonly deleted: number;
}

/** The records in which one of these names stands by itself: as a word, or anywhere where words have no blanks between them. */
export function mentionsOf({ records }: Workspace, names: Iterable<string>): Mentions {
  const patterns = [...names].map((name) => foldedWords(cleanLine(name))).filter((name) => name !== '');
  if (patterns.length === 0) return { living: [], deleted: 0 };
  const isSaid = new RegExp(patterns.map(asPattern).join('|'), 'u');
  const living: Mention[] = [];
  let deleted = 0;
  for (const record of records.values()) {
    const field = saysOfRoles(record) ? undefined : fieldSaying(record, isSaid);
    if (field === undefined) continue;
    if (isTombstone(record)) deleted++;
    else living.push({ record, field });
  }
  return { living, deleted };
}

const LETTER = String.raw`[\p{L}\p{N}]`;
/** Of these scripts words are written without blanks. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');

function asPattern(name: string): string {
  const words = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const before = BEGINS_UNSPACED.test(name) ? '' : `(?<!${LETTER})`;
  return `${before}${words}${ENDS_UNSPACED.test(name) ? '' : `(?!${LETTER})`}`;
}

/** In any field that is no name, further answers included, and in fields of other versions. */
function fieldSaying(record: AnyRecord, isSaid: RegExp): string | undefined {
  return fieldsOf(record).find(
    (field) =>
      !isName(record.kind, field) && siblingValuesOf(record, field).some(({ value }) => wordsIn(value).some(isIn)),
  );
  function isIn(words: string): boolean {
    return isSaid.test(foldedText(words));
  }
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
