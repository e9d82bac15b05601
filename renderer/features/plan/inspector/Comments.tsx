import { useMemo } from 'react';
import { newId } from '../../../app/session/ids.ts';
import { usePlan, usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import type { Id } from '../../../domain/kinds/model.ts';
import { threadsAbout } from '../../../domain/plan/threads.ts';
import { ThreadItem } from '../../../parts/comments/ThreadItem.tsx';
import { WordsForm } from '../../../parts/comments/WordsForm.tsx';
import { commentTexts } from '../../../text/later/comments.ts';
import { Section } from './Section.tsx';
import styles from './History.module.css';

/** What people said about it, oldest first, and a place to say something. */
export function Comments({ about }: { readonly about: Id }) {
  const comments = commentTexts(useTexts());
  return (
    <Section title={comments.comments}>
      <ThreadsAbout about={about} />
      <NewComment about={about} />
    </Section>
  );
}

/** What is there to be read and answered; nothing where nobody said anything. */
export function ThreadsAbout({ about }: { readonly about: Id }) {
  const workspace = usePlan((state) => state.workspace);
  const threads = useMemo(() => threadsAbout(workspace, about), [workspace, about]);
  if (threads.length === 0) return null;
  return (
    <ol className={styles['entries']}>
      {threads.map((thread) => (
        <ThreadItem key={thread.id} thread={thread} />
      ))}
    </ol>
  );
}

function NewComment({ about }: { readonly about: Id }) {
  const planner = usePlanner();
  const comments = commentTexts(useTexts());
  return (
    <div data-new-comment>
      <WordsForm
        half={planner.halfComments}
        about={about}
        label={comments.write}
        send={comments.add}
        told={comments.added}
        command={(text) => ({ do: 'add', kind: 'comment', id: newId(), about, values: { text } })}
      />
    </div>
  );
}
