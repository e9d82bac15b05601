/** What a key in a row of the outline asks for (SPEC O1-O6; O8-O10 stand in `pasted-rows.ts` and `row-words.ts`). Pure, so that keys can be tested as rules. */
import { PARENT_FIELD } from '../kinds/homes.ts';
import type { Id, OutlineKind } from '../kinds/model.ts';
import { CHILD, childrenIn, siblingsOf, type Row, type RowRecord } from '../plan/rows.ts';
import { childrenOf, recordOf, type Workspace } from '../plan/workspace.ts';
import type { Command } from './commands.ts';

/** `after` as in the command: null for the first place, undefined for the last. */
export const addRow = (kind: OutlineKind, id: Id, home: Id, after: Id | null | undefined): Command => {
  const place = after === undefined ? {} : { after };
  return { do: 'add', kind, id, [PARENT_FIELD[kind]]: home, values: {}, ...place } as Command;
};

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
