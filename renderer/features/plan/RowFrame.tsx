import { use, type ReactNode } from 'react';
import { CircleHelp, GripVertical, MoreHorizontal } from 'lucide-react';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { find, childIndexKey } from '../../domain/plan/workspace.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { useChildren, usePlanner, useShelves, useTexts, useUi } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { fetched } from '../../ui/fetched.ts';
import { lazily } from '../../ui/lazily.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useDragRow } from './drag-row.ts';
import { FoundContext } from './found.ts';
import { RowTitle } from './RowTitle.tsx';
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
        <Commented about={id} />
        {beside !== undefined && beside !== false && <span className={styles['beside']}>{beside}</span>}
      </div>
      {children}
      <Found record={record} />
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

const CommentMark = lazily(async () => (await withTexts(import('./CommentMark.tsx'))).CommentMark);

/** Nothing where nobody commented on the row. */
function Commented({ about }: { readonly about: Id }) {
  const shelf = childIndexKey(about, 'comment');
  const any = useShelves([shelf], ({ children }) => (children.get(shelf) ?? []).some(({ kind }) => kind === 'comment'));
  return any && <CommentMark about={about} />;
}

const SinceAgreed = lazily(async () => (await withTexts(import('./SinceAgreed.tsx'))).SinceAgreed);

const RowScore = lazily(async () => (await withTexts(import('./RowScore.tsx'))).RowScore);

/** Nothing where nothing was agreed. */
function Agreed({ record }: Pick<Props, 'record'>) {
  const { length } = useChildren(record.id, 'baseline');
  return length > 0 && <SinceAgreed record={record} />;
}

const FoundBy = lazily(async () => (await withTexts(import('./FoundBy.tsx'))).FoundBy);

/** Nothing where nothing is looked for, or something under the row was found. */
function Found({ record }: Pick<Props, 'record'>) {
  const { found, search } = use(FoundContext);
  return found?.get(record.id) === true && <FoundBy record={record} search={search} />;
}

const PEOPLE = childIndexKey(null, 'person');

/** The owner's name, or nothing: an empty place is quieter than a reproach. */
export function Owner({ id }: { readonly id: string | undefined }) {
  const person = useShelves([PEOPLE], (workspace) => find(workspace, 'person', id));
  return <span className={styles['owner']}>{cleanLine(person?.name ?? '')}</span>;
}
