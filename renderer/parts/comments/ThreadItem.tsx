import { Check, CornerDownRight, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { newId } from '../../app/session/ids.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { replyHome, type Thread } from '../../domain/plan/threads.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { RecordFence } from '../RecordFence.tsx';
import { Said } from './Said.tsx';
import { useSignature } from './Signed.tsx';
import { WordsForm } from './WordsForm.tsx';
import styles from './Comments.module.css';

interface Props {
  readonly thread: Thread;
  /** What is done is one line until somebody unfolds it. */
  readonly folds?: boolean;
  /** Whether it is said that it is answered: where the replies are not what one looks for. */
  readonly tells?: boolean;
  /** Before it is marked as done, or open again. */
  readonly onMark?: (id: Id) => void;
}

/** An item of a list: a comment with its replies, and what can be done about it. */
export function ThreadItem({ thread, folds = true, tells = false, onMark }: Props) {
  const { isDone, since } = thread;
  // Replies that came since are not hidden behind a word that was said before them.
  const [unfolded, setUnfolded] = useState(since > 0);
  return (
    <li className={styles['thread']} data-done={isDone || undefined} data-thread={thread.id} tabIndex={-1}>
      <RecordFence of={thread.speaks}>
        {isDone && folds && (
          <DoneLine thread={thread} unfolded={unfolded} onFold={() => setUnfolded((before) => !before)} />
        )}
        {(!isDone || !folds || unfolded) && (
          <Whole thread={thread} tells={tells} isToldDone={isDone && !folds} onMark={onMark} />
        )}
      </RecordFence>
    </li>
  );
}

interface DoneProps {
  readonly thread: Thread;
  readonly unfolded: boolean;
  readonly onFold: () => void;
}

function DoneLine({ thread, unfolded, onFold }: DoneProps) {
  return (
    <button type="button" className={styles['doneLine']} aria-expanded={unfolded} onClick={onFold}>
      <DoneWords thread={thread} />
      {!unfolded && (
        <span className={styles['doneWords']} dir="auto">
          {cleanLine(thread.speaks.text ?? '')}
        </span>
      )}
    </button>
  );
}

/** Who said that it is done, when, and what was said since. */
function DoneWords({ thread }: { readonly thread: Thread }) {
  const comments = commentTexts(useTexts());
  const { by, when } = useSignature(thread.resolution ?? thread.first);
  return (
    <span className={styles['isDone']}>
      <Check aria-hidden />
      {comments.doneBy(by, when)}
      {thread.since > 0 && ` · ${comments.since(thread.since)}`}
    </span>
  );
}

interface WholeProps extends Pick<Props, 'thread'> {
  readonly tells: boolean;
  readonly isToldDone: boolean;
  readonly onMark: Props['onMark'];
}

function Whole({ thread, tells, isToldDone, onMark }: WholeProps) {
  const planner = usePlanner();
  const comments = commentTexts(useTexts());
  const { by } = useSignature(thread.first);
  const { id, replies, isDone } = thread;
  const [replying, setReplying] = useState(() => planner.halfComments.about(replyHome(thread)) !== undefined);
  const [asked, setAsked] = useState(false);
  const reply = useRef<HTMLButtonElement>(null);
  const mark = useMarking();
  const left = useRef(false);
  const close = () => {
    setReplying(false);
    setAsked(false);
    left.current = true;
  };
  // The form went with the keyboard; the button that opens it takes it.
  useEffect(() => {
    if (left.current && !replying) reply.current?.focus({ preventScroll: true });
    left.current = false;
  }, [replying]);
  return (
    <>
      {isToldDone && <DoneWords thread={thread} />}
      <Said
        said={thread}
        replies={replies.length}
        beside={
          tells && !isDone && thread.isAnswered && <span className={styles['answered']}>{comments.answered}</span>
        }
      />
      {replies.length > 0 && (
        <ol className={styles['replies']} aria-label={comments.replies(by)}>
          {replies.map((one) => (
            <RecordFence key={one.id} of={one.speaks} as="li">
              <li className={styles['reply']}>
                <Said said={one} />
              </li>
            </RecordFence>
          ))}
        </ol>
      )}
      {replying ? (
        <div className={styles['replying']}>
          <WordsForm
            half={planner.halfComments}
            about={replyHome(thread)}
            label={comments.replyTo(by)}
            send={comments.addReply}
            told={comments.replied}
            asked={asked}
            command={(text) => ({
              do: 'add',
              kind: 'comment',
              id: newId(),
              about: replyHome(thread),
              values: { text },
            })}
            onClose={close}
            onBack={() => setReplying(true)}
          />
        </div>
      ) : (
        <div className={styles['ways']}>
          <Button
            ref={reply}
            size="small"
            variant="quiet"
            icon={<CornerDownRight />}
            aria-label={comments.replyTo(by)}
            onClick={() => {
              setAsked(true);
              setReplying(true);
            }}
          >
            {comments.reply}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={isDone ? <RotateCcw /> : <Check />}
            aria-label={isDone ? comments.openAgainNamed(by) : comments.doneNamed(by)}
            onClick={({ currentTarget }) => {
              // It goes with what it marks, and the keyboard stays with that.
              currentTarget.closest<HTMLElement>('[data-thread]')?.focus({ preventScroll: true });
              onMark?.(id);
              mark(thread);
            }}
          >
            {isDone ? comments.openAgain : comments.done}
          </Button>
        </div>
      )}
    </>
  );
}

/** Says of a comment that it is done, or open again, and offers the way back. */
function useMarking(): (thread: Thread) => void {
  const planner = usePlanner();
  const texts = useTexts();
  const comments = commentTexts(texts);
  return (thread) => {
    const values = { done: !thread.isDone };
    const mark = { do: 'add', kind: 'resolution', id: newId(), about: replyHome(thread), values } as const;
    void editWithUndo(planner, texts, mark, values.done ? comments.isDone : comments.isOpen);
  };
}
