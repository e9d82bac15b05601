/** What can be done with a row, in the words and with the keys that its own menu and the palette both show. */
import { isPrivate } from '../../domain/plan/private.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import type { Texts } from '../../text/texts.ts';
import { foldObjective } from '../places/folding.ts';
import { navigate } from '../places/navigate.ts';
import type { Planner } from '../session/planner.ts';
import { rowActions, type RowIntention } from './row-actions.ts';
import { rowActTexts } from '../../text/later/row-acts.ts';

type Plain = RowIntention & ('check-in' | 'comment' | 'move-up' | 'move-down' | 'indent' | 'outdent' | 'delete');
export type RowActId = Plain | 'details' | 'add-part' | 'fold' | 'unfold' | 'mark-private' | 'not-private';

export interface RowAct {
  readonly id: RowActId;
  readonly label: string;
  /** As in `Mod+D`. */
  readonly keys?: string;
  readonly go: (planner: Planner, record: RowRecord) => void;
}

/** What belongs together. */
export interface RowActGroup {
  readonly id: 'use' | 'place' | 'fold' | 'private' | 'end';
  readonly acts: readonly RowAct[];
}

/** What changes nothing of the row itself. */
const READS: ReadonlySet<RowActId> = new Set<RowActId>(['details', 'comment', 'fold', 'unfold']);

/**
 * Those a row of that kind has, in the order of its menu; a group can be empty. `folded` is given where something under it can be folded
 * away; `readOnly` is said of a row that stands in a closed cycle.
 */
export function rowActGroups(
  record: RowRecord,
  texts: Texts,
  folded?: boolean,
  readOnly = false,
): readonly RowActGroup[] {
  const groups = allGroups(record, texts, folded);
  return readOnly ? groups.map(({ id, acts }) => ({ id, acts: acts.filter((act) => READS.has(act.id)) })) : groups;
}

function allGroups(record: RowRecord, texts: Texts, folded: boolean | undefined): readonly RowActGroup[] {
  const { plan } = texts;
  const { kind } = record;
  const plain = (id: Plain, label: string, keys: string): RowAct => ({
    id,
    label,
    keys,
    go: (planner, row) => void rowActions(planner, texts).act(row.id, id),
  });
  const details: RowAct = {
    id: 'details',
    label: rowActTexts(texts).details,
    keys: 'Mod+I',
    go: (planner, { id }) => navigate(planner, { at: 'details', of: id }),
  };
  const addPart: RowAct = {
    id: 'add-part',
    label: kind === 'objective' ? plan.addKeyResult : plan.addInitiative,
    go: (planner, row) => rowActions(planner, texts).addPart(row),
  };
  const marked = kind === 'objective' && isPrivate(record);
  const markPrivate: RowAct = {
    id: marked ? 'not-private' : 'mark-private',
    label: marked ? rowActTexts(texts).notPrivate : rowActTexts(texts).markPrivate,
    go: (planner, { id }) => rowActions(planner, texts).markPrivate(id, !marked),
  };
  const fold: RowAct = {
    id: folded ? 'unfold' : 'fold',
    label: folded ? rowActTexts(texts).unfold : rowActTexts(texts).fold,
    go: (planner, { id }) => foldObjective(planner, id),
  };
  return [
    {
      id: 'use',
      acts: [
        ...(kind === 'keyResult' ? [plain('check-in', rowActTexts(texts).checkIn, 'Alt+C')] : []),
        details,
        plain('comment', rowActTexts(texts).writeComment, 'Alt+M'),
        ...(kind === 'initiative' ? [] : [addPart]),
      ],
    },
    {
      id: 'place',
      acts: [
        plain('move-up', rowActTexts(texts).moveUp, 'Alt+ArrowUp'),
        plain('move-down', rowActTexts(texts).moveDown, 'Alt+ArrowDown'),
        ...(kind === 'initiative' ? [] : [plain('indent', rowActTexts(texts).indent, 'Mod+]')]),
        ...(kind === 'objective' ? [] : [plain('outdent', rowActTexts(texts).outdent, 'Mod+[')]),
      ],
    },
    { id: 'fold', acts: folded === undefined ? [] : [fold] },
    { id: 'private', acts: kind === 'objective' ? [markPrivate] : [] },
    { id: 'end', acts: [plain('delete', rowActTexts(texts).delete, 'Mod+Shift+Backspace')] },
  ];
}
