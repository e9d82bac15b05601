import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import type { Comment, Decision, Proposal, Resolution } from '../../domain/kinds/model.ts';
import { writerOf } from '../../domain/plan/threads.ts';
import { isWithheld } from '../../domain/register/withheld.ts';
import { dayOf, moment } from '../../text/format.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { commentTexts } from '../../text/later/comments.ts';
import styles from './Comments.module.css';

interface Signature {
  readonly by: string;
  /** Empty where nobody said when. */
  readonly when: string;
}

/** Who wrote it and when, in words; what a file held back is said to be so. */
export function useSignature(record: Comment | Decision | Proposal | Resolution): Signature {
  const texts = useTexts();
  const language = useLanguage();
  const { at, marks } = record;
  const unnamed = isWithheld(marks, 'by') ? commentTexts(texts).heldBack : answerTexts(texts).somebody;
  const when = at === undefined ? '' : (isWithheld(marks, 'at') ? dayOf : moment)(at, language);
  return { by: writerOf(record) || unnamed, when };
}

interface Props {
  readonly comment: Comment | Proposal;
  readonly children?: ReactNode;
}

/** Who said it and when, on one line with what else there is to know. */
export function Signed({ comment, children }: Props) {
  const { by, when } = useSignature(comment);
  return (
    <p className={styles['signed']}>
      <span>{by}</span>
      {when !== '' && <time dateTime={comment.at}>{when}</time>}
      {children}
    </p>
  );
}
