import { use, type ReactNode } from 'react';
import {
  ArrowDown,
  ArrowUp,
  ChevronsUpDown,
  CircleHelp,
  GripVertical,
  IndentDecrease,
  IndentIncrease,
  ClipboardCheck,
  Lock,
  LockOpen,
  MessageSquare,
  MoreHorizontal,
  PanelRight,
  Plus,
  Trash2,
} from 'lucide-react';
import type { Id, Objective } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foundIn } from '../../domain/plan/found-rows.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { find, childIndexKey } from '../../domain/plan/workspace.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { useChildren, usePlanner, useShelves, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { foldObjective } from '../../app/places/folding.ts';
import { useDragRow } from './drag-row.ts';
import { FoundContext } from './found.ts';
import { RowTitle } from './RowTitle.tsx';
import type { RowIntention } from '../../app/editing/row-actions.ts';
import { useRowActions } from './use-row-actions.ts';
import styles from './Row.module.css';
import { navigate } from '../../app/places/navigate.ts';

interface Props {
  readonly record: RowRecord;
  readonly scale: 'lead' | 'body' | 'label';
  /** What stands before the words, and what stands behind them. */
  readonly lead?: ReactNode;
  /** It has something under it that can be folded away. */
  readonly folds?: boolean;
  /** Right behind the words. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** What every row has: a handle, words, a mark when it asks something, and its actions. */
export function RowFrame({ record, scale, lead, beside, folds = false, children }: Props) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const { act, addPart, markPrivate } = useRowActions();
  const { id, kind } = record;
  const title = record.title || plan.untitled;
  const { over, handle, target } = useDragRow(record);
  const chosen = useUi(({ selected, inspector }) => inspector && selected === id);
  const folded = useUi((ui) => ui.folded.has(id));
  const asks = questionsOf(record).length > 0;
  const showDetails = () => navigate(planner, { at: 'details', of: id });

  const icon = (id_: string) => ICONS[id_ as keyof typeof ICONS];
  const item = (action: RowIntention, label: string, shortcut: string) => ({
    id: action,
    label,
    shortcut,
    icon: icon(action),
    danger: action === 'delete',
  });

  return (
    <div
      className={styles['row']}
      data-kind={kind}
      data-over={over ?? undefined}
      data-chosen={chosen || undefined}
      {...target}
    >
      <span className={styles['handle']} title={plan.drag(title)} aria-hidden {...handle}>
        <GripVertical />
      </span>
      {lead}
      <div className={styles['title']}>
        <div className={styles['words']} {...(kind === 'objective' ? { role: 'heading', 'aria-level': 2 } : {})}>
          <RowTitle record={record} scale={scale} />
        </div>
        {asks && <IconButton label={plan.asks} icon={<CircleHelp />} size="small" onClick={showDetails} />}
        <CommentMark about={id} />
        {beside !== undefined && beside !== false && <span className={styles['beside']}>{beside}</span>}
      </div>
      {children}
      <FoundBy record={record} />
      <div className={styles['menu']}>
        <MenuButton
          label={plan.rowActions(title)}
          icon={<MoreHorizontal />}
          sections={[
            {
              id: 'use',
              items: [
                { id: 'details', label: plan.details, icon: <PanelRight />, shortcut: 'Mod+I' },
                ...(kind === 'keyResult' ? [item('check-in', plan.checkIn, 'Alt+C')] : []),
                ...(kind === 'initiative'
                  ? []
                  : [
                      {
                        id: 'add-part',
                        label: kind === 'objective' ? plan.addKeyResult : plan.addInitiative,
                        icon: <Plus />,
                      },
                    ]),
              ],
            },
            {
              id: 'place',
              items: [
                item('move-up', plan.moveUp, 'Alt+ArrowUp'),
                item('move-down', plan.moveDown, 'Alt+ArrowDown'),
                ...(kind === 'initiative' ? [] : [item('indent', plan.indent, 'Mod+]')]),
                ...(kind === 'objective' ? [] : [item('outdent', plan.outdent, 'Mod+[')]),
              ],
            },
            ...(folds
              ? [
                  {
                    id: 'fold',
                    items: [{ id: 'fold', label: folded ? plan.unfold : plan.fold, icon: <ChevronsUpDown /> }],
                  },
                ]
              : []),
            ...(kind === 'objective' ? [{ id: 'private', items: [privateItem(record, plan)] }] : []),
            { id: 'end', items: [item('delete', plan.delete, 'Mod+Shift+Backspace')] },
          ]}
          onAction={(action) => {
            if (action === 'details') showDetails();
            else if (action === 'add-part') addPart(record);
            else if (action === 'fold') foldObjective(planner, id);
            else if (action === 'private') markPrivate(id, kind === 'objective' && !isPrivate(record));
            else act(id, action as RowIntention);
          }}
        />
      </div>
    </div>
  );
}

const privateItem = (objective: Objective, { markPrivate, notPrivate }: Texts['plan']) =>
  isPrivate(objective)
    ? { id: 'private', label: notPrivate, icon: <LockOpen /> }
    : { id: 'private', label: markPrivate, icon: <Lock /> };

/** How often something was said about the row, and the way there; nothing where nobody did. */
function CommentMark({ about }: { readonly about: Id }) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const { length } = useChildren(about, 'comment');
  if (length === 0) return null;
  return (
    <span className={styles['comments']}>
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquare />}
        aria-label={plan.readComments(length)}
        onClick={() => navigate(planner, { at: 'details', of: about, part: 'comments' })}
      >
        {length}
      </Button>
    </span>
  );
}

/** Where the row was found by what its title and names do not show: that, on one line. */
function FoundBy({ record }: Pick<Props, 'record'>) {
  const { found, search } = use(FoundContext);
  const { plan } = useTexts();
  const text = useWorkspace((workspace) =>
    found?.get(record.id) === true ? foundIn(workspace, record, search) : undefined,
  );
  if (text === undefined) return null;
  return <p className={styles['foundBy']}>{plan.foundBy(cleanLine(text))}</p>;
}

const ICONS = {
  'check-in': <ClipboardCheck />,
  'move-up': <ArrowUp />,
  'move-down': <ArrowDown />,
  indent: <IndentIncrease />,
  outdent: <IndentDecrease />,
  delete: <Trash2 />,
};

const PEOPLE = childIndexKey(null, 'person');

/** The owner's name, or nothing: an empty place is quieter than a reproach. */
export function Owner({ id }: { readonly id: string | undefined }) {
  const person = useShelves([PEOPLE], (workspace) => find(workspace, 'person', id));
  return <span className={styles['owner']}>{cleanLine(person?.name ?? '')}</span>;
}
