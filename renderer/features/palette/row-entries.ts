/** What can be done with the row that was chosen when the palette was opened. */
import { rowActions, type RowIntention } from '../../app/editing/row-actions.ts';
import { navigate } from '../../app/places/navigate.ts';
import { visibleRows, type Here } from '../../app/places/shown.ts';
import type { Planner } from '../../app/session/planner.ts';
import { foldedText } from '../../domain/plan/folded-text.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { isRowRecord, type RowRecord } from '../../domain/plan/rows.ts';
import { find, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
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
export function rowEntries(workspace: Workspace, row: Id | null, texts: Texts): readonly Entry[] {
  const record = standing(workspace, row);
  if (!record) return [];
  return actsOf(record, texts).map(({ id, label, keys, go }) => ({
    id: `chosen-${id}`,
    group: 'row',
    label,
    keys,
    name: foldedText(label),
    otherNames: foldedText(paletteTexts(texts).alsoOfRow[id]),
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

interface Act {
  readonly id: keyof ReturnType<typeof paletteTexts>['alsoOfRow'];
  readonly label: string;
  readonly keys?: string;
  readonly go: (planner: Planner, record: RowRecord) => void;
}

function actsOf(record: RowRecord, texts: Texts): readonly Act[] {
  const { plan } = texts;
  const { kind } = record;
  const act = (id: Act['id'] & RowIntention, label: string, keys: string): Act => ({
    id,
    label,
    keys,
    go: (planner, row) => void rowActions(planner, texts).act(row.id, id),
  });
  const marked = kind === 'objective' && isPrivate(record);
  return [
    ...(kind === 'keyResult' ? [act('check-in', plan.checkIn, 'Alt+C')] : []),
    {
      id: 'details',
      label: plan.details,
      keys: 'Mod+I',
      go: (planner, { id }) => navigate(planner, { at: 'details', of: id }),
    },
    ...(kind === 'initiative'
      ? []
      : [
          {
            id: 'add-part',
            label: kind === 'objective' ? plan.addKeyResult : plan.addInitiative,
            go: (planner, row) => rowActions(planner, texts).addPart(row),
          } satisfies Act,
        ]),
    act('move-up', plan.moveUp, 'Alt+ArrowUp'),
    act('move-down', plan.moveDown, 'Alt+ArrowDown'),
    ...(kind === 'initiative' ? [] : [act('indent', plan.indent, 'Mod+]')]),
    ...(kind === 'objective' ? [] : [act('outdent', plan.outdent, 'Mod+[')]),
    ...(kind === 'objective'
      ? [
          {
            id: marked ? 'not-private' : 'mark-private',
            label: marked ? plan.notPrivate : plan.markPrivate,
            go: (planner, { id }) => rowActions(planner, texts).markPrivate(id, !marked),
          } satisfies Act,
        ]
      : []),
    act('delete', plan.delete, 'Mod+Shift+Backspace'),
  ];
}
