import { use, type ReactNode } from 'react';
import { CircleHelp, GripVertical, MessageSquare, MoreHorizontal } from 'lucide-react';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foundIn } from '../../domain/plan/found-rows.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { find, childIndexKey } from '../../domain/plan/workspace.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { useChildren, usePlanner, useShelves, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { fetched } from '../../ui/fetched.ts';
import { lazily } from '../../ui/lazily.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useDragRow } from './drag-row.ts';
import { FoundContext } from './found.ts';
import { RowTitle } from './RowTitle.tsx';
import { useOpenAbout } from '../../app/comments/use-open-comments.ts';
import styles from './Row.module.css';
import { navigate } from '../../app/places/navigate.ts';
import { useReadOnly } from '../../app/places/read-only.ts';

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
  const { id, kind } = record;
  const title = record.title || plan.untitled;
  const { over, handle, target } = useDragRow(record);
  const chosen = useUi(({ selected, inspector }) => inspector && selected === id);
  const folded = useUi((ui) => ui.folded.has(id));
  const asks = questionsOf(record).length > 0;
  const readOnly = useReadOnly();
  const showDetails = () => navigate(planner, { at: 'details', of: id });

  return (
    <div
      className={styles['row']}
      data-kind={kind}
      data-over={over ?? undefined}
      data-chosen={chosen || undefined}
      {...(readOnly ? {} : target)}
    >
      {!readOnly && (
        <span className={styles['handle']} title={plan.drag(title)} aria-hidden {...handle}>
          <GripVertical />
        </span>
      )}
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
      <Agreed record={record} />
      {readOnly && record.kind !== 'initiative' && <RowScore record={record} />}
      <div className={styles['menu']}>
        <RowMenu record={record} folded={folds ? folded : undefined} />
      </div>
    </div>
  );
}

/** What its menu holds, fetched soon after the first screen. */
export const rowMenu = fetched(() => withTexts(import('./row-menu.tsx')));

function RowMenu({ record, folded }: Pick<Props, 'record'> & { readonly folded: boolean | undefined }) {
  const planner = usePlanner();
  const texts = useTexts();
  const readOnly = useReadOnly();
  return (
    <MenuButton
      label={texts.plan.rowActions(record.title || texts.plan.untitled)}
      icon={<MoreHorizontal />}
      needs={rowMenu}
      sections={() => rowMenu.now?.rowSections(record, texts, folded, readOnly) ?? []}
      onAction={(chosen) => rowMenu.now?.doWithRow(chosen, planner, record, texts, folded, readOnly)}
    />
  );
}

/** How many comments on the row are open, and the way there; nothing where none is (N4). */
function CommentMark({ about }: { readonly about: Id }) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const open = useOpenAbout(about);
  if (open === 0) return null;
  return (
    <span className={styles['comments']}>
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquare />}
        aria-label={plan.readComments(open)}
        title={plan.readComments(open)}
        onClick={() => navigate(planner, { at: 'details', of: about, part: 'comments' })}
      >
        {open}
      </Button>
    </span>
  );
}

const SinceAgreed = lazily(async () => (await withTexts(import('./SinceAgreed.tsx'))).SinceAgreed);

const RowScore = lazily(async () => (await withTexts(import('./RowScore.tsx'))).RowScore);

/** Nothing where nothing was agreed. */
function Agreed({ record }: Pick<Props, 'record'>) {
  const { length } = useChildren(record.id, 'baseline');
  return length > 0 && <SinceAgreed record={record} />;
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

const PEOPLE = childIndexKey(null, 'person');

/** The owner's name, or nothing: an empty place is quieter than a reproach. */
export function Owner({ id }: { readonly id: string | undefined }) {
  const person = useShelves([PEOPLE], (workspace) => find(workspace, 'person', id));
  return <span className={styles['owner']}>{cleanLine(person?.name ?? '')}</span>;
}
