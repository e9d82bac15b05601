import { useMemo, useState } from 'react';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { decideAll } from '../../app/review/decide.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { rivalsAmong, type ShownProposal } from '../../domain/plan/proposals.ts';
import { whyNot } from '../../domain/commands/deciding.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Review.module.css';

/** Many at once, with one answer: all that are listed and undecided. */
export function Batch({ open }: { readonly open: readonly ShownProposal[] }) {
  const planner = usePlanner();
  const texts = useTexts();
  const review = reviewTexts(texts);
  const limit = useLimit('note');
  const [answer, setAnswer] = useState(() => planner.halfAnswers.about('new-answers') ?? '');
  const write = (words: string) => {
    setAnswer(words);
    planner.halfAnswers.keep('new-answers', words === '' ? undefined : words);
  };
  const [left, setLeft] = useState(0);
  const tooLong = beyond(limit, review.answer, answer);
  useUntaken([tooLong], waitsThere);
  const acceptable = useMemo(() => {
    const rivals = rivalsAmong(open);
    return open.filter((one) => whyNot(one) === null && !rivals.has(one.id)).length;
  }, [open]);
  const act = async (accepted: boolean) => {
    const stays = await decideAll(planner, texts, open, { accepted, answer });
    if (stays === null) return;
    setLeft(stays);
    write('');
  };
  return (
    <details className={styles['batch']}>
      <summary>{review.batch(open.length)}</summary>
      <p className={styles['what']}>{review.batchWhat}</p>
      <TextField label={review.answerOptional} lines="many" dir="auto" value={answer} onChange={write} limit={limit} />
      <div className={styles['ways']}>
        <Button disabled={acceptable === 0 || tooLong !== undefined} onClick={() => void act(true)}>
          {review.acceptAll(acceptable)}
        </Button>
        <Button disabled={tooLong !== undefined} onClick={() => void act(false)}>
          {review.declineAll(open.length)}
        </Button>
      </div>
      <p role="status">{left > 0 && review.left(left)}</p>
    </details>
  );
}
