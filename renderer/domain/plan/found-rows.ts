/** The rows that a search leaves (SPEC O7). */
import type { Id } from '../kinds/model.ts';
import type { Row, RowRecord } from './rows.ts';
import { find, type Workspace } from './workspace.ts';

/** One form of a text for finding: full-width digits like others, capitals like small letters. */
export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Rows a search leaves, and whether each was itself found or something under it; null when nothing is searched. */
export type Found = ReadonlyMap<Id, boolean> | null;

/** The rows that were themselves found, from top to bottom. */
export const hitsOf = (found: Found): readonly Id[] =>
  [...(found ?? [])].flatMap(([id, itself]) => (itself ? [id] : []));

/** O7: what a search leaves: rows with all its words in title, owner or team, those it found `before`, and what they stand under. */
export function foundRows(
  workspace: Workspace,
  rows: readonly Row[],
  search: string,
  before: ReadonlySet<Id> = new Set(),
): Found {
  const words = foldedText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const byId = new Map(rows.map((one) => [one.id, one]));
  const found = new Map<Id, boolean>();
  for (const one of rows) {
    const text = before.has(one.id) ? null : foldedText(textOf(workspace, one.record));
    if (text !== null && !words.every((word) => text.includes(word))) continue;
    for (let next: Row | undefined = one; next && !found.has(next.id); next = byId.get(next.home))
      found.set(next.id, next === one);
  }
  return found;
}

/** What can be found of a row: its words, and the names of those it belongs to. */
function textOf(workspace: Workspace, record: RowRecord): string {
  const team = record.kind === 'objective' ? find(workspace, 'team', record.team) : undefined;
  return [record.title, find(workspace, 'person', record.owner)?.name, team?.name].join('\n');
}
