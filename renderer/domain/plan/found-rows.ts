/** The rows that a search leaves (SPEC O7). */
import { searchable, searchWords } from './folded-text.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { wordsOf } from './record-words.ts';
import type { Row, RowRecord } from './rows.ts';
import type { Found } from './found.ts';
import { allSaidAbout } from './threads.ts';
import { childrenOf, find, type Workspace } from './workspace.ts';

/**
 * O7: what a search leaves: rows with all its words, those it found `before`, and what they stand under. `among` are the rows of which
 * some are left (L6); null: of all.
 */
export function foundRows(
  workspace: Workspace,
  rows: readonly Row[],
  search: string,
  before: ReadonlySet<Id> = new Set(),
  among: ReadonlySet<Id> | null = null,
): Found {
  const words = searchWords(search);
  if (words.length === 0 && among === null) return null;
  const byId = new Map(rows.map((one) => [one.id, one]));
  const found = new Map<Id, boolean>();
  for (const one of rows) {
    const isMeant = () => (among === null || among.has(one.id)) && holdsAll(workspace, one.record, words);
    if (!before.has(one.id) && !isMeant()) continue;
    for (let next: Row | undefined = one; next && !found.has(next.id); next = byId.get(next.home))
      found.set(next.id, next === one);
  }
  return found;
}

/** What was written about a row and holds words of the search that its title and names do not; undefined where those are enough. */
export function foundIn(workspace: Workspace, record: RowRecord, search: string): string | undefined {
  const shown = shownWith(workspace, record);
  const missing = searchWords(search).filter((word) => !shown.some((one) => foldedOf(one).includes(word)));
  if (missing.length === 0) return undefined;
  const holder = toldOf(workspace, record).find((one) => missing.some((word) => foldedOf(one).includes(word)));
  return holder && textOf(holder);
}

function holdsAll(workspace: Workspace, record: RowRecord, words: readonly string[]): boolean {
  const shown = shownWith(workspace, record);
  const missing = words.filter((word) => !shown.some((one) => foldedOf(one).includes(word)));
  if (missing.length === 0) return true;
  const told = toldOf(workspace, record);
  return told.length > 0 && missing.every((word) => told.some((one) => foldedOf(one).includes(word)));
}

/** A text that can be searched, by the record it stands in: unchanged records are folded once. */
type Said = AnyRecord | { readonly kind: 'why'; readonly of: RowRecord };

/** What the row itself shows: its words, and the names of those it belongs to. */
function shownWith(workspace: Workspace, record: RowRecord): readonly AnyRecord[] {
  const owner = find(workspace, 'person', record.owner);
  const team = record.kind === 'objective' ? find(workspace, 'team', record.team) : undefined;
  return owner || team ? [record, owner, team].filter((one) => one !== undefined) : [record];
}

/** What was written about it elsewhere: why, the notes of its check-ins, comments on it or on one of those, and replies. */
function toldOf(workspace: Workspace, record: RowRecord): readonly Said[] {
  const comments = allSaidAbout(workspace, record.id);
  if (record.kind === 'objective') return record.why === undefined ? comments : [whyOf(record), ...comments];
  if (record.kind === 'initiative') return comments;
  const checkIns = childrenOf(workspace, record.id, 'checkIn');
  if (checkIns.length === 0) return comments;
  return [...checkIns, ...checkIns.flatMap(({ id }) => allSaidAbout(workspace, id)), ...comments];
}

const whys = new WeakMap<RowRecord, Said>();

function whyOf(record: RowRecord): Said {
  let why = whys.get(record);
  if (!why) whys.set(record, (why = { kind: 'why', of: record }));
  return why;
}

function textOf(said: Said): string | undefined {
  if (said.kind === 'why') return said.of.kind === 'objective' ? said.of.why : undefined;
  if (said.kind === 'checkIn') return said.note;
  return said.kind === 'comment' ? said.text : wordsOf(said);
}

const folded = new WeakMap<Said, string>();

function foldedOf(said: Said): string {
  let text = folded.get(said);
  if (text === undefined) folded.set(said, (text = searchable(textOf(said) ?? '')));
  return text;
}
