/** The words of rows as one text: a row taken apart at the caret, and two put together (SPEC O9, O10). */
import type { Command } from './commands.ts';
import type { Id } from '../kinds/model.ts';
import { addRow } from './outline-rows.ts';
import { isBlank, siblingsOf, type Row } from '../plan/rows.ts';
import { contentOf, isAsking, livingUnder } from '../plan/row-content.ts';
import type { Workspace } from '../plan/workspace.ts';

const titled = (at: Pick<Row, 'kind' | 'id'>, title: string): Command => ({
  do: 'set',
  kind: at.kind,
  id: at.id,
  values: { title: title.trim() || undefined },
});

/** O9: what stands behind the caret becomes a row of the same kind right after; everything else stays with the first. */
export function splitRow(at: Row, title: string, caret: number, id: Id): Command {
  const rest = { kind: at.kind, id };
  return {
    do: 'all',
    commands: [
      titled(at, title.slice(0, caret)),
      addRow(at.kind, id, at.home, at.id),
      titled(rest, title.slice(caret)),
    ],
  };
}

/** O9: an empty row of the same kind right before. */
export function rowBefore(workspace: Workspace, at: Row, id: Id): Command {
  const siblings = siblingsOf(workspace, at);
  const above = siblings[siblings.findIndex((one) => one.id === at.id) - 1];
  return addRow(at.kind, id, at.home, above?.id ?? null);
}

interface Joined {
  readonly command: Command;
  /** The row that stays, and where in its words the other's begin. */
  readonly into: Id;
  readonly title: string;
  readonly caret: number;
}

/** O10: the words of the lower row go to the end of the upper one; null where something else than words would be lost. */
export function joinedRows(workspace: Workspace, upper: Row, lower: Row): Joined | null {
  const [first, second] = [upper.record.title ?? '', lower.record.title ?? ''];
  if (isBlank(workspace, upper))
    return { command: { do: 'delete', id: upper.id }, into: lower.id, title: second, caret: 0 };
  if (!isOnlyWords(workspace, lower)) return null;
  const start = joint(first, second);
  const title = start + second;
  const command: Command = { do: 'all', commands: [titled(upper, title), { do: 'delete', id: lower.id }] };
  return { command, into: upper.id, title, caret: start.length };
}

const isOnlyWords = (workspace: Workspace, { id, record }: Row): boolean =>
  contentOf(record).every((field) => field === 'title') && livingUnder(workspace, id).length === 0 && !isAsking(record);

/** With a blank between, except in scripts that are written without. */
function joint(first: string, second: string): string {
  if (first === '' || second === '') return first;
  return UNSPACED_END.test(first) || UNSPACED_START.test(second) ? first : `${first} `;
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]`;
const UNSPACED_END = new RegExp(`(?:${UNSPACED}|\\s)$`, 'u');
const UNSPACED_START = new RegExp(`^(?:${UNSPACED}|\\s)`, 'u');
