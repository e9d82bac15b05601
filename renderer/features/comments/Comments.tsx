import { useMemo, useState } from 'react';
import type { RoomProps } from '../../app/places/rooms.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { useLanguage, usePlan, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { allThreads } from '../../domain/plan/threads.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { commentTexts } from '../../text/later/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { hasCommandKey, shownKeys } from '../../ui/keys.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { fitting, grouped, ofCycle, writersAmong, type Filter } from './filter.ts';
import { Filters } from './Filters.tsx';
import { RowGroup } from './RowGroup.tsx';
import styles from './Comments.module.css';

/** How many are drawn at once. */
const PORTION = 50;

type Choice = Omit<Filter, 'cycle'> & { readonly everywhere: boolean };
const OPEN: Choice = { state: 'open', everywhere: false, who: null, words: '' };

/** One list of what people said about the plan, with what became of it. */
export default function Comments(props: RoomProps) {
  const texts = useTexts();
  const comments = commentTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const chosen = useUi(({ cycle }) => cycle);
  const cycle = shownCycle(workspace, chosen);
  const [choice, setChoice] = useState<Choice>(OPEN);
  const [marked, setMarked] = useState<ReadonlySet<Id>>(new Set());
  const [portions, setPortions] = useState(1);
  const threads = useMemo(() => allThreads(workspace), [workspace]);
  const writers = useMemo(() => writersAmong(threads), [threads]);
  // Of somebody who wrote nothing any more there is nothing to choose.
  const who = choice.who !== null && writers.includes(choice.who) ? choice.who : null;
  const filter: Filter = { ...choice, who, cycle: choice.everywhere || !cycle ? null : cycle.id };
  const reader = { workspace, texts, language };
  const all = fitting(workspace, threads, { ...filter, cycle: null }, (record) => recordTitle(record, reader), marked);
  const found = ofCycle(workspace, all, filter.cycle);
  const elsewhere = all.length - found.length;
  const choose = (next: Choice) => {
    setChoice(next);
    setMarked(new Set());
    setPortions(1);
  };
  if (threads.length === 0)
    return (
      <RoomFrame id="comments" {...props}>
        <EmptyState title={comments.none}>
          {comments.noneWhat(shownKeys('Alt+M', hasCommandKey()).join(hasCommandKey() ? '' : '+'))}
        </EmptyState>
      </RoomFrame>
    );
  const more = found.length - portions * PORTION;
  return (
    <RoomFrame id="comments" {...props}>
      <p className={styles['what']}>{comments.what}</p>
      <Filters
        filter={filter}
        cycle={cycle}
        writers={writers}
        onFilter={({ cycle: of, ...next }) => choose({ ...next, everywhere: of === null && cycle !== undefined })}
      />
      <p role="status" className={styles['count']}>
        {found.length > 0
          ? comments.count(found.length)
          : choice.state === 'open' && who === null && choice.words === ''
            ? comments.noneOpen(elsewhere > 0)
            : comments.nothingLikeThat}
      </p>
      {elsewhere > 0 && (
        <p className={styles['elsewhere']}>
          <Button size="small" variant="quiet" onClick={() => choose({ ...choice, everywhere: true })}>
            {comments.elsewhere(elsewhere)}
          </Button>
        </p>
      )}
      {found.length === 0 && (
        <Button size="small" onClick={() => choose({ ...OPEN, state: 'all', everywhere: true })}>
          {comments.showAll}
        </Button>
      )}
      <ol className={styles['groups']} aria-label={comments.list}>
        {grouped(workspace, found.slice(0, portions * PORTION)).map((group) => (
          <RowGroup
            key={group.record?.id ?? ''}
            group={group}
            folds={choice.state !== 'done'}
            onMark={(id) => setMarked((before) => new Set(before).add(id))}
          />
        ))}
      </ol>
      {more > 0 && (
        <Button onClick={() => setPortions((before) => before + 1)}>{comments.more(Math.min(more, PORTION))}</Button>
      )}
    </RoomFrame>
  );
}
