import { useId, type KeyboardEvent } from 'react';
import { newId } from '../../app/session/ids.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { correctedAs } from '../../domain/commands/answering.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { CorrectionsApart } from '../../domain/plan/questions.ts';
import { Corrections } from '../../parts/questions/Corrections.tsx';
import { useAnswering } from '../../parts/questions/use-answering.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { hasCommandKey } from '../../ui/keys.ts';
import { shortcutsOf, unlessComposing } from '../../ui/pressed.ts';
import styles from './Questions.module.css';

interface Props {
  readonly question: CorrectionsApart;
  /** The id of what the record is called on the card. */
  readonly title: string;
  readonly onFocus: () => void;
}

/** One thing that was corrected twice, apart: a further correction that says what one of them says answers it (K6). */
export function AskedCorrections({ question: { records }, title, onFocus }: Props) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const { answer, problem } = useAnswering();
  const name = useId();
  const keep = (one: AnyRecord) => {
    const command = correctedAs(one, records, newId());
    if (command) void answer(command, questions.settled(questions.corrections, records.length - 1));
  };
  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    // Only keys pressed on the question itself: on a button they are its own.
    if (event.target !== event.currentTarget) return;
    const digit = Number(shortcutsOf(event, hasCommandKey()).find((key) => /^[1-9]$/.test(key)) ?? 0);
    const kept = digit > 0 ? records[digit - 1] : undefined;
    if (!kept) return;
    event.preventDefault();
    keep(kept);
  });
  return (
    <div
      role="group"
      aria-labelledby={`${title} ${name}`}
      tabIndex={0}
      className={styles['question']}
      data-question
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <p id={name} className={styles['field']}>
        {questions.corrections}
      </p>
      <Corrections records={records} byDigit onKeep={keep} />
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
