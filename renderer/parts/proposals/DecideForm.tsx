import { useState } from 'react';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { decide } from '../../app/review/decide.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { whyNot } from '../../domain/commands/deciding.ts';
import type { ShownProposal } from '../../domain/plan/proposals.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Proposals.module.css';

interface Props {
  readonly proposal: ShownProposal;
  readonly by: string;
  readonly onDecided: () => void;
}

/** Accept or decline, with an answer that waits at every key until then (E38). */
export function DecideForm({ proposal, by, onDecided }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const review = reviewTexts(texts);
  const limit = useLimit('note');
  const at = `${proposal.id}-decision` as const;
  const [answer, setAnswer] = useState(() => planner.halfAnswers.about(at) ?? '');
  const tooLong = beyond(limit, review.answer, answer);
  useUntaken([tooLong], waitsThere);
  const [deciding, setDeciding] = useState(false);
  // Somebody accepted it, here or elsewhere, and with it the change.
  const isDecided = proposal.state.is === 'accepted' || proposal.state.is === 'asked';
  const say = async (accepted: boolean) => {
    setDeciding(true);
    const done = await decide(planner, texts, proposal, { accepted, answer });
    setDeciding(false);
    if (!done) return;
    planner.halfAnswers.keep(at, undefined);
    setAnswer('');
    onDecided();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={review.answerOptional}
        labelHidden
        placeholder={review.answerOptional}
        lines="many"
        scale="label"
        dir="auto"
        value={answer}
        onChange={(words) => {
          setAnswer(words);
          planner.halfAnswers.keep(at, words === '' ? undefined : words);
        }}
        limit={limit}
      />
      {isDecided && <p className={styles['note']}>{review.staysEdited}</p>}
      <div className={styles['ways']}>
        <Button
          size="small"
          disabled={deciding || tooLong !== undefined || whyNot(proposal) !== null}
          aria-label={review.acceptNamed(by)}
          onClick={() => void say(true)}
        >
          {review.accept}
        </Button>
        <Button
          size="small"
          disabled={deciding || tooLong !== undefined}
          aria-label={review.declineNamed(by)}
          onClick={() => void say(false)}
        >
          {review.decline}
        </Button>
      </div>
    </form>
  );
}
