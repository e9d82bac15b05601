import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { isWithheld } from '../../../domain/register/withheld.ts';
import type { Comment, Id } from '../../../domain/kinds/model.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { newId } from '../../../app/session/ids.ts';
import { announce } from '../../../app/session/ui-state.ts';
import { beyond, useUntaken, waitsThere } from '../../../app/editing/use-untaken.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { useLanguage, usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { dayOf, moment } from '../../../text/format.ts';
import { answerTexts } from '../../../text/later/answers.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import { useDeletion } from './use-deletion.ts';
import { isPressed, unlessComposing } from '../../../ui/pressed.ts';
import styles from './History.module.css';

/** What people said about it, oldest first, and a place to say something. */
export function Comments({ about }: { readonly about: Id }) {
  const inspector = inspectorTexts(useTexts());
  return (
    <Section title={inspector.comments}>
      <div data-comments>
        <CommentsOn about={about} />
        <NewComment about={about} />
      </div>
    </Section>
  );
}

/** What is there to be read; nothing where nobody said anything. */
export function CommentsOn({ about }: { readonly about: Id }) {
  const comments = useWorkspace((workspace) => childrenOf(workspace, about, 'comment'));
  if (comments.length === 0) return null;
  return (
    <ol className={styles['entries']}>
      {comments.map((comment) => (
        <CommentEntry key={comment.id} comment={comment} />
      ))}
    </ol>
  );
}

/** An item of a list, as for a check-in. */
export function CommentEntry({ comment }: { readonly comment: Comment }) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const answers = answerTexts(texts);
  const language = useLanguage();
  const remove = useDeletion();
  const by = cleanLine(comment.by ?? '') || (isWithheld(comment.marks, 'by') ? inspector.heldBack : answers.somebody);
  return (
    <li className={styles['entry']}>
      <div className={styles['said']}>
        <p className={styles['words']} dir="auto">
          {cleanLines(comment.text ?? '')}
        </p>
        <span className={styles['act']}>
          <IconButton
            label={inspector.deleteComment(by)}
            icon={<Trash2 />}
            size="small"
            danger
            onClick={(event) => remove(event, comment.id, inspector.commentDeleted)}
          />
        </span>
      </div>
      <p className={styles['meta']}>
        {by}
        {comment.at !== undefined && (
          <>
            {' · '}
            <time dateTime={comment.at}>
              {(isWithheld(comment.marks, 'at') ? dayOf : moment)(comment.at, language)}
            </time>
          </>
        )}
      </p>
    </li>
  );
}

function NewComment({ about }: { readonly about: Id }) {
  const planner = usePlanner();
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const noteLimit = useLimit('note');
  const [text, setText] = useState(() => planner.halfComments.about(about) ?? '');
  const [problem, setProblem] = useState<string>();
  const field = inspector.writeComment;
  const refused = problem === undefined ? beyond(noteLimit, field, text) : { field, words: text, refused: true };
  useUntaken([refused], waitsThere);
  const form = useRef<HTMLFormElement>(null);

  const write = (words: string) => {
    setText(words);
    setProblem(undefined);
    planner.halfComments.keep(about, words === '' ? undefined : words);
  };
  const hand = async () => {
    const words = text.trim();
    if (words === '') return;
    const result = await planner.edit({ do: 'add', kind: 'comment', id: newId(), about, values: { text: words } });
    if (!result.ok && 'refusal' in result) {
      setProblem(texts.problems.refusal[result.refusal]);
      return;
    }
    // What could not be written yet waits in the editor; keeping it here too would write it twice. The save state tells of it.
    write('');
    if (result.ok) announce(planner.ui, inspector.commentAdded);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void hand();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (!isPressed(event, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    void hand();
  });

  // The button appears below what is written, and a comment above it: either would leave the end of the form out of sight.
  const written = text.trim() !== '';
  const count = useWorkspace((workspace) => childrenOf(workspace, about, 'comment')).length;
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) form.current.scrollIntoView?.({ block: 'nearest' });
  }, [written, count]);

  return (
    <form ref={form} className={styles['new']} onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
      <TextField
        label={inspector.writeComment}
        labelHidden
        lines="many"
        value={text}
        dir="auto"
        onChange={write}
        limit={noteLimit}
        placeholder={inspector.writeComment}
        error={problem}
      />
      {written && (
        <Button type="submit" size="small" shortcut="Mod+Enter">
          {inspector.comment}
        </Button>
      )}
    </form>
  );
}
