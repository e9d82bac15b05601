import { useMemo, useState } from 'react';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { allProposals, isUndecided } from '../../domain/plan/proposals.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { Batch } from './Batch.tsx';
import { STATES, fitting, grouped, writersAmong, type Filter } from './filter.ts';
import { PasteReply } from './PasteReply.tsx';
import { RowOfProposals } from './RowOfProposals.tsx';
import styles from './Review.module.css';

/** How many are drawn at once. */
const PORTION = 50;
/** No name at all, as a value of a list. */
const NOBODY = ' ';

/** What reviewers propose, and what is answered. */
export default function Review(props: RoomProps) {
  const texts = useTexts();
  const review = reviewTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const all = useMemo(() => allProposals(workspace), [workspace]);
  const [filter, setFilter] = useState<Filter>({ state: 'open', who: null });
  const [portions, setPortions] = useState(1);
  // What was undecided when it was first listed stays until the filter changes.
  const [listed, setListed] = useState<ReadonlySet<Id>>(() => undecided(all));
  const writers = writersAmong(all);
  const who = filter.who !== null && writers.includes(filter.who) ? filter.who : null;
  const shown = fitting(all, { ...filter, who }, filter.state === 'open' ? listed : NONE);
  const open = shown.filter(isUndecided);
  const choose = (next: Filter) => {
    setFilter(next);
    setListed(undecided(all));
    setPortions(1);
  };
  const more = shown.length - portions * PORTION;
  return (
    <RoomFrame id="review" {...props}>
      {all.length === 0 ? (
        <EmptyState title={review.none}>{review.noneWhat}</EmptyState>
      ) : (
        <p className={styles['what']}>{review.what}</p>
      )}
      <PasteReply />
      {all.length > 0 && (
        <>
          <div className={styles['filters']} role="search" aria-label={review.list}>
            <Select
              label={review.state}
              value={filter.state}
              options={STATES.map((value) => ({ value, label: review.states[value] }))}
              onChange={(state) => choose({ ...filter, state })}
            />
            <Select
              label={review.who}
              value={who === null ? '' : who || NOBODY}
              options={[
                { value: '', label: review.anybody },
                ...writers.map((name) => ({ value: name || NOBODY, label: name || texts.records.nobody })),
              ]}
              onChange={(name) => choose({ ...filter, who: name === '' ? null : name.trim() })}
            />
          </div>
          <p role="status" className={styles['count']}>
            {shown.length > 0 ? review.count(shown.length) : review.nothingLikeThat}
          </p>
          {open.length > 1 && <Batch open={open} />}
          <ol className={styles['groups']} aria-label={review.list}>
            {grouped(shown.slice(0, portions * PORTION)).map((group) => (
              <RowOfProposals key={group.proposals[0]?.id ?? ''} group={group} />
            ))}
          </ol>
          {more > 0 && (
            <Button onClick={() => setPortions((before) => before + 1)}>{review.more(Math.min(more, PORTION))}</Button>
          )}
        </>
      )}
    </RoomFrame>
  );
}

const NONE: ReadonlySet<Id> = new Set();
const undecided = (all: ReturnType<typeof allProposals>): ReadonlySet<Id> =>
  new Set(all.filter(isUndecided).map(({ id }) => id));
