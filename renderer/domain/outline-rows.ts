/** The plan of one cycle as a list of rows, and what a key in one of them asks for (SPEC O1-O7; O8-O10 stand in `pasted-rows.ts` and `row-words.ts`). Pure, so that keys can be tested as rules. */
import type { Command, OutlineKind } from './commands.ts';
import type { AnyRecord, Id, Initiative, KeyResult, Objective } from './model.ts';
import { contentOf, isAsking, livingUnder } from './row-content.ts';
import { childrenOf, find, homeOf, recordOf, type Workspace } from './workspace.ts';

export type RowRecord = Objective | KeyResult | Initiative;

export interface Row {
  readonly id: Id;
  readonly kind: OutlineKind;
  /** What it stands under: cycle, objective or key result. */
  readonly home: Id;
  readonly record: RowRecord;
}

const row = (record: RowRecord, home: Id): Row => ({ id: record.id, kind: record.kind, home, record });

/** Depth first, in order: what the eye meets from top to bottom. */
export function rowsOf(workspace: Workspace, cycle: Id): readonly Row[] {
  return childrenOf(workspace, cycle, 'objective').flatMap((objective) => [
    row(objective, cycle),
    ...childrenOf(workspace, objective.id, 'keyResult').flatMap((keyResult) => [
      row(keyResult, objective.id),
      ...childrenOf(workspace, keyResult.id, 'initiative').map((initiative) => row(initiative, keyResult.id)),
    ]),
  ]);
}

/** The objective a row is part of, itself included; undefined for what is nowhere in an outline. */
export function objectiveOf(workspace: Workspace, id: Id): Id | undefined {
  // In a file a row can be its own home.
  const passed = new Set<Id>();
  let at = recordOf(workspace, id);
  while (isRowRecord(at) && !passed.has(at.id)) {
    if (at.kind === 'objective') return at.id;
    passed.add(at.id);
    const home = homeOf(at);
    at = home ? recordOf(workspace, home) : undefined;
  }
  return undefined;
}

export const CHILD = { objective: 'keyResult', keyResult: 'initiative' } as const;

/** `after` as in the command: null for the first place, undefined for the last. */
export const addRow = (kind: OutlineKind, id: Id, home: Id, after: Id | null | undefined): Command => {
  const place = after === undefined ? {} : { after };
  switch (kind) {
    case 'objective':
      return { do: 'add-objective', id, cycle: home, values: {}, ...place };
    case 'keyResult':
      return { do: 'add-key-result', id, objective: home, values: {}, ...place };
    case 'initiative':
      return { do: 'add-initiative', id, keyResult: home, values: {}, ...place };
  }
};

export const siblingsOf = (workspace: Workspace, { home, kind }: Row): readonly RowRecord[] =>
  childrenOf(workspace, home, kind);

const childrenIn = (workspace: Workspace, { id, kind }: Row): readonly RowRecord[] =>
  kind === 'initiative' ? [] : childrenOf(workspace, id, CHILD[kind]);

/** O1: Enter makes the next row the eye expects: the first key result of an objective that has some, a sibling otherwise. */
export function nextRow(workspace: Workspace, at: Row, id: Id): Command {
  if (at.kind === 'objective' && childrenIn(workspace, at).length > 0) return addRow(CHILD[at.kind], id, at.id, null);
  return addRow(at.kind, id, at.home, at.id);
}

/** O2: a row becomes part of the row above it of its own kind; null when there is none, or nothing lies deeper. */
export function indented(workspace: Workspace, at: Row, into: Id): Command | null {
  if (at.kind === 'initiative') return null;
  const siblings = siblingsOf(workspace, at);
  const above = siblings[siblings.findIndex(({ id }) => id === at.id) - 1];
  if (!above) return null;
  const kind = CHILD[at.kind];
  const after = childrenOf(workspace, above.id, kind).at(-1)?.id ?? null;
  return { do: 'turn-into', id: at.id, into, kind, home: above.id, after };
}

/** O3: a row becomes a row of its own, right after the one it was part of; null at the top. */
export function outdented(workspace: Workspace, at: Row, into: Id): Command | null {
  if (at.kind === 'objective') return null;
  const home = recordOf(workspace, at.home);
  if (home?.kind === 'objective' && home.cycle)
    return { do: 'turn-into', id: at.id, into, kind: 'objective', home: home.cycle, after: home.id };
  if (home?.kind === 'keyResult' && home.objective)
    return { do: 'turn-into', id: at.id, into, kind: 'keyResult', home: home.objective, after: home.id };
  return null;
}

/** O4: one place up or down among its siblings; beyond the edge, into the neighbouring home. */
export function shifted(workspace: Workspace, at: Row, by: -1 | 1): Command | null {
  const siblings = siblingsOf(workspace, at);
  const index = siblings.findIndex(({ id }) => id === at.id);
  if (by === 1 && index < siblings.length - 1)
    return { do: 'move', id: at.id, home: at.home, after: siblings[index + 1]?.id ?? null };
  if (by === -1 && index > 0) return { do: 'move', id: at.id, home: at.home, after: siblings[index - 2]?.id ?? null };
  const neighbour = neighbourHome(workspace, at, by);
  if (neighbour === null) return null;
  const after = by === 1 ? null : (childrenOf(workspace, neighbour, at.kind).at(-1)?.id ?? null);
  return { do: 'move', id: at.id, home: neighbour, after };
}

function neighbourHome(workspace: Workspace, at: Row, by: -1 | 1): Id | null {
  const home = recordOf(workspace, at.home);
  if (home?.kind !== 'objective' && home?.kind !== 'keyResult') return null;
  const above = home.kind === 'objective' ? home.cycle : home.objective;
  if (above === undefined) return null;
  const homes: readonly RowRecord[] = childrenOf(workspace, above, home.kind);
  return homes[homes.findIndex(({ id }) => id === home.id) + by]?.id ?? null;
}

/** Where a dragged row comes to stand: beside a row of its kind, or as the first part of one that can hold it. */
export type Landing = 'before' | 'after' | 'into';

/** The half of a row the pointer is on. */
export type Half = 'upper' | 'lower';

/** O5: where `at` would land if it were dropped on that half of `on`. Null: not there. */
export function landing(at: Pick<Row, 'id' | 'kind'>, on: Pick<Row, 'id' | 'kind'>, half: Half): Landing | null {
  if (at.id === on.id) return null;
  if (on.kind === at.kind) return half === 'upper' ? 'before' : 'after';
  return on.kind !== 'initiative' && CHILD[on.kind] === at.kind ? 'into' : null;
}

/** O5: puts it there. */
export function dropped(workspace: Workspace, at: Row, on: Row, half: Half): Command | null {
  switch (landing(at, on, half)) {
    case 'into':
      return { do: 'move', id: at.id, home: on.id, after: null };
    case 'after':
      return { do: 'move', id: at.id, home: on.home, after: on.id };
    case 'before': {
      const others = siblingsOf(workspace, on).filter(({ id }) => id !== at.id);
      const above = others[others.findIndex(({ id }) => id === on.id) - 1];
      return { do: 'move', id: at.id, home: on.home, after: above?.id ?? null };
    }
    case null:
      return null;
  }
}

/** O6: a row with nothing in it but its place, nothing living under it and no question open; Backspace takes it away. */
export const isBlank = (workspace: Workspace, { id, record }: Row): boolean =>
  contentOf(record).length === 0 && livingUnder(workspace, id).length === 0 && !isAsking(record);

export const isRowRecord = (record: AnyRecord | undefined): record is RowRecord =>
  record?.kind === 'objective' || record?.kind === 'keyResult' || record?.kind === 'initiative';

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
