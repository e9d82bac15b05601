import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useHomelessRecords, useOpenQuestions, useRings } from '../../app/editing/open-questions.ts';
import { goTo } from '../../app/places/go-to.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { byRecord } from '../../domain/commands/answering.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { MadeTwice } from '../../parts/joining/MadeTwice.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { RoomProps } from '../../app/places/rooms.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { Batch } from './Batch.tsx';
import { ANY, fitting, type Filter } from './filter.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { Rings } from './Rings.tsx';
import { unlessComposing } from '../../ui/pressed.ts';
import styles from './Questions.module.css';
import { navigate } from '../../app/places/navigate.ts';

/** What merging left to decide, one after the other: one key an answer, and on to the next. */
export default function Questions(props: RoomProps) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const all = useOpenQuestions();
  const left = all.length + useRings().length;
  const [filter, setFilter] = useState<Filter>(ANY);
  const shown = fitting(all, filter);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Where the eye is; an answered question goes, and the next one stands in its place. */
  const at = useRef(0);
  const count = shown.length;

  const focusOn = (index: number) => {
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
    cards[Math.max(0, Math.min(index, cards.length - 1))]?.focus();
  };
  // At the first question, and after each answer at the next one; with none left, where reading begins.
  useEffect(() => {
    if (count === 0) heading.current?.focus();
    else focusOn(at.current);
  }, [count]);

  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement) || event.target.dataset['question'] === undefined) return;
    event.preventDefault();
    focusOn(at.current + step);
  });

  return (
    <RoomFrame id="questions" {...props} headingRef={heading} wide>
      <p role="status" className={styles['left']}>
        {left > 0 && questions.left(left)}
      </p>
      {left === 0 && <EmptyState title={questions.none}>{questions.noneWhat}</EmptyState>}
      {all.length > 0 && (
        <>
          <p className={styles['what']}>{questions.what}</p>
          <Batch all={all} shown={shown} filter={filter} onFilter={setFilter} />
          {shown.length === 0 && <p>{questions.nothingLikeThat}</p>}
          <ul ref={list} className={styles['list']} aria-label={questions.list} onKeyDown={onKeyDown}>
            {byRecord(shown).map((asked) => (
              <RecordFence key={asked[0].record.id} of={asked[0].record} as="li">
                <QuestionCard asked={asked} onFocus={(open) => (at.current = shown.indexOf(open))} />
              </RecordFence>
            ))}
          </ul>
        </>
      )}
      <WithoutPlace />
      <MadeTwice />
      <Rings />
    </RoomFrame>
  );
}

/** No question, and still something to decide: where it belongs. */
function WithoutPlace() {
  const planner = usePlanner();
  const questions = questionTexts(useTexts());
  const homeless = useHomelessRecords();
  if (homeless.length === 0) return null;
  const show = () => {
    navigate(planner, { at: 'search', words: '' });
    navigate(planner, { at: 'room', room: 'plan' });
    const row = homeless.find((record) => isRowRecord(record));
    if (row) goTo(planner, row);
  };
  return (
    <div className={styles['homeless']}>
      <p>{questions.homeless(homeless.length)}</p>
      <Button size="small" onClick={show}>
        {questions.showHomeless}
      </Button>
    </div>
  );
}
