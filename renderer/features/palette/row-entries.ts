/** What can be done with the row that was chosen when the palette was opened. */
import { rowActGroups } from '../../app/editing/row-acts.ts';
import { visibleRows, type Here } from '../../app/places/shown.ts';
import { searchable } from '../../domain/plan/folded-text.ts';
import { isRowRecord, type RowRecord } from '../../domain/plan/rows.ts';
import { childrenOf, find, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { paletteTexts } from '../../text/later/palette.ts';
import type { Texts } from '../../text/texts.ts';
import type { Entry } from './entries.ts';

/** The row one was in, if it is in sight: nothing is done to what nobody sees. */
export function chosenRow(here: Here): Id | null {
  const { room, selected } = here.ui.getState();
  return room === 'plan' && visibleRows(here).some(({ id }) => id === selected) ? selected : null;
}

/** Unless it was deleted in another window while the palette was open. */
function standing(workspace: Workspace, row: Id | null): RowRecord | undefined {
  const record = row === null ? undefined : recordOf(workspace, row);
  return isRowRecord(record) ? find(workspace, record.kind, record.id) : undefined;
}

/** As in the row's own menu, with the same words and keys. */
export function rowEntries(
  workspace: Workspace,
  row: Id | null,
  folded: ReadonlySet<Id>,
  texts: Texts,
): readonly Entry[] {
  const record = standing(workspace, row);
  if (!record) return [];
  const folds = childrenOf(workspace, record.id, 'keyResult').length > 0;
  const acts = rowActGroups(record, texts, folds ? folded.has(record.id) : undefined).flatMap((group) => group.acts);
  return acts.map(({ id, label, keys, go }) => ({
    id: `chosen-${id}`,
    group: 'row',
    label,
    keys,
    name: searchable(label),
    otherNames: searchable(paletteTexts(texts).alsoOfRow[id]),
    go: (planner) => {
      const now = standing(planner.plan.getState().workspace, record.id);
      if (now) go(planner, now);
    },
  }));
}

/** Over its acts: which row is meant. */
export function rowGroupName(workspace: Workspace, row: Id | null, { plan }: Texts): string {
  const record = standing(workspace, row);
  return record ? plan.askingAbout(plan.kinds[record.kind], record.title ?? '') : '';
}
