import { useId } from 'react';
import { goTo } from '../../app/places/go-to.ts';
import { navigate } from '../../app/places/navigate.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { ThreadItem } from '../../parts/comments/ThreadItem.tsx';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { commentTexts } from '../../text/later/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import type { Group } from './filter.ts';
import styles from './Comments.module.css';

interface Props {
  readonly group: Group;
  /** What is done is one line. */
  readonly folds: boolean;
  readonly onMark: (id: Id) => void;
}

/** What was said about one row, under its title, with the way there. */
export function RowGroup({ group: { record, threads }, folds, onMark }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const comments = commentTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const heading = useId();
  // What is gone may have been private: it is looked up by what is said about it.
  const { isPrivate, offPaper } = usePrivateAmong(threads.map(({ speaks }) => speaks));
  const reader = { workspace, texts, language };
  const title = record ? recordTitle(record, reader) : comments.nowhere;
  const objective = record && objectiveAbove(workspace, record);
  const show = () => {
    if (record && isRowRecord(record)) return goTo(planner, record, true);
    navigate(planner, { at: 'search', words: '' });
    navigate(planner, record?.kind === 'cycle' ? { at: 'cycle', cycle: record.id } : { at: 'room', room: 'plan' });
  };
  return (
    <li className={styles['group']} data-private={offPaper}>
      {/* The keyboard stays here when what it was on goes away. */}
      <section aria-labelledby={heading} tabIndex={-1} data-stay>
        <div className={styles['head']}>
          <div className={styles['about']}>
            {record && (
              <p className={styles['kind']}>
                {texts.records.kinds[record.kind]}
                {objective && objective.id !== record.id && (
                  <span className={styles['within']} dir="auto">
                    {comments.within(recordTitle(objective, reader))}
                  </span>
                )}
              </p>
            )}
            <h2 id={heading} className={styles['name']} dir="auto">
              {title}
              {isPrivate && <PrivateMark />}
            </h2>
          </div>
          <Button size="small" variant="quiet" aria-label={comments.showNamed(title)} onClick={show}>
            {comments.show}
          </Button>
        </div>
        {!record && <p className={styles['what']}>{comments.nowhereWhat}</p>}
        <ol className={styles['threads']} aria-labelledby={heading}>
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} folds={folds} tells onMark={onMark} />
          ))}
        </ol>
      </section>
    </li>
  );
}
