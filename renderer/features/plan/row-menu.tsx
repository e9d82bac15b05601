/** The menu of a row. */
import {
  ArrowDown,
  ArrowUp,
  ChevronsUpDown,
  ClipboardCheck,
  IndentDecrease,
  IndentIncrease,
  Lock,
  LockOpen,
  MessageSquarePlus,
  PanelRight,
  Plus,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { rowActGroups, type RowActId } from '../../app/editing/row-acts.ts';
import type { Planner } from '../../app/session/planner.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import type { Texts } from '../../text/texts.ts';
import type { MenuSection } from '../../ui/Menu.tsx';

const ICONS: Readonly<Record<RowActId, ReactNode>> = {
  details: <PanelRight />,
  'check-in': <ClipboardCheck />,
  comment: <MessageSquarePlus />,
  'add-part': <Plus />,
  'move-up': <ArrowUp />,
  'move-down': <ArrowDown />,
  indent: <IndentIncrease />,
  outdent: <IndentDecrease />,
  fold: <ChevronsUpDown />,
  unfold: <ChevronsUpDown />,
  'mark-private': <Lock />,
  'not-private': <LockOpen />,
  delete: <Trash2 />,
};

/** As `rowActGroups` says. */
type Asked = readonly [record: RowRecord, texts: Texts, folded: boolean | undefined, readOnly: boolean];

export const rowSections = (...asked: Asked): readonly MenuSection[] =>
  rowActGroups(...asked).map(({ id: group, acts }) => ({
    id: group,
    items: acts.map(({ id, label, keys }) => ({
      id,
      label,
      shortcut: keys,
      icon: ICONS[id],
      danger: id === 'delete',
    })),
  }));

export function doWithRow(chosen: string, planner: Planner, ...asked: Asked): void {
  const [record] = asked;
  rowActGroups(...asked)
    .flatMap(({ acts }) => acts)
    .find(({ id }) => id === chosen)
    ?.go(planner, record);
}
