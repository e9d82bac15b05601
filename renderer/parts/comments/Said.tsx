import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { newId } from '../../app/session/ids.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import { correctedAs } from '../../domain/commands/answering.ts';
import type { Comment } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { canCorrect, type SaidOnce } from '../../domain/plan/threads.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Corrections } from '../questions/Corrections.tsx';
import { useAnswering } from '../questions/use-answering.ts';
import { useDeletion } from '../use-deletion.ts';
import { Signed, useSignature } from './Signed.tsx';
import { WordsForm } from './WordsForm.tsx';
import styles from './Comments.module.css';

interface Props {
  readonly said: SaidOnce;
  /** How many replies go with it when it is deleted. */
  readonly replies?: number;
  /** Behind who said it and when. */
  readonly beside?: ReactNode;
}

/** What somebody said: the words as they stand now, by whom and when, what they were before, and ways to correct or delete them. */
export function Said({ said, replies = 0, beside }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const comments = commentTexts(texts);
  const remove = useDeletion();
  const { id, first, speaks, replaced, apart } = said;
  const { by } = useSignature(first);
  const mayCorrect = useWorkspace((workspace) => canCorrect(workspace, said));
  const waits = () => mayCorrect && apart.length === 0 && planner.halfCorrections.about(id) !== undefined;
  const [correcting, setCorrecting] = useState(waits);
  const [asked, setAsked] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  const close = () => {
    setCorrecting(false);
    setAsked(false);
    left.current = true;
  };
  // The form went with the keyboard; the button that opens it takes it.
  useEffect(() => {
    if (left.current && !correcting) pencil.current?.focus({ preventScroll: true });
    left.current = false;
  }, [correcting]);
  if (correcting && mayCorrect)
    return (
      <WordsForm
        half={planner.halfCorrections}
        about={id}
        label={comments.correctionOf(by)}
        send={comments.saveCorrection}
        told={comments.corrected}
        begin={speaks.text ?? ''}
        asked={asked}
        command={(text) => (text === speaks.text?.trim() ? null : correctedAs(speaks, [speaks], newId(), { text }))}
        onClose={close}
        onBack={() => setCorrecting(true)}
      />
    );
  return (
    <>
      <div className={styles['said']}>
        {apart.length > 0 ? (
          <Apart records={apart} />
        ) : (
          <p className={styles['words']} dir="auto">
            {cleanLines(speaks.text ?? '')}
          </p>
        )}
        <span className={styles['acts']}>
          {mayCorrect && apart.length === 0 && (
            <IconButton
              ref={pencil}
              label={comments.correct(by)}
              icon={<Pencil />}
              size="small"
              onClick={() => {
                setAsked(true);
                setCorrecting(true);
              }}
            />
          )}
          <IconButton
            label={comments.delete(by)}
            icon={<Trash2 />}
            size="small"
            danger
            onClick={(event) => remove(event, speaks.id, comments.deleted(replies))}
          />
        </span>
      </div>
      <Signed comment={first}>
        {apart.length === 0 && replaced.length > 0 && <CorrectedBy comment={speaks} />}
        {beside}
      </Signed>
      {replaced.length > 0 && <Before replaced={replaced} />}
    </>
  );
}

function CorrectedBy({ comment }: { readonly comment: Comment }) {
  const comments = commentTexts(useTexts());
  const { by, when } = useSignature(comment);
  return <span>{comments.correctedBy(by, when)}</span>;
}

/** Both stay: what it said before can be read, and by whom. */
function Before({ replaced }: { readonly replaced: readonly Comment[] }) {
  const comments = commentTexts(useTexts());
  return (
    <details className={styles['before']}>
      <summary>{comments.saidBefore}</summary>
      <ol>
        {replaced.map((one) => (
          <li key={one.id}>
            <p className={styles['words']} dir="auto">
              {cleanLines(one.text ?? '')}
            </p>
            <Signed comment={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Corrections that were made apart: a further one that says what one of them says settles it (K6). */
function Apart({ records }: { readonly records: readonly Comment[] }) {
  const texts = useTexts();
  const comments = commentTexts(texts);
  const questions = questionTexts(texts);
  const { answer, problem } = useAnswering();
  return (
    <div className={styles['apart']} role="group" aria-label={questions.corrections}>
      <p className={styles['asks']}>{comments.twice}</p>
      <Corrections
        records={records}
        onKeep={(one) => {
          const command = correctedAs(one, records, newId());
          if (command) void answer(command, questions.settled(questions.corrections, records.length - 1));
        }}
      />
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
