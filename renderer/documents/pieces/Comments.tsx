import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { threadsAbout, type SaidOnce, type Thread } from '../../domain/plan/threads.ts';
import { dayOf } from '../../text/format.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { recordOf } from '../../domain/plan/workspace.ts';
import { useCopy } from './copy-context.ts';
import { useLangOf } from './lang.ts';
import { Said } from './Said.tsx';

/** What was said about these records, with the replies to it. */
export function CommentsAbout({ ids }: { readonly ids: readonly Id[] }) {
  const { workspace } = useCopy();
  return <Threads threads={ids.flatMap((id) => threadsAbout(workspace, id))} />;
}

/** `named`: each says what it is about, since it does not stand there. */
export function Threads({ threads, named = false }: { readonly threads: readonly Thread[]; readonly named?: boolean }) {
  if (threads.length === 0) return null;
  return (
    <div className="comments">
      <p className="label">
        <Said of={({ texts }) => commentTexts(texts).comments} />
      </p>
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            {named && <About thread={thread} />}
            <Once said={thread} />
            {thread.isDone && (
              <span className="tag">
                <Said of={({ texts }) => readingCopyTexts(texts).commentDone} />
              </span>
            )}
            {thread.replies.length > 0 && (
              <ul>
                {thread.replies.map((reply) => (
                  <li key={reply.id}>
                    <Once said={reply} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function About({ thread: { speaks } }: { readonly thread: Thread }) {
  const { workspace } = useCopy();
  const about = speaks.about === undefined ? undefined : recordOf(workspace, speaks.about);
  return (
    <p className="label">
      <Said of={(reader) => (about ? recordTitle(about, reader) : reader.texts.records.elsewhere)} />
    </p>
  );
}

/** Where corrections were made apart, all that stand. */
function Once({ said: { speaks, apart } }: { readonly said: SaidOnce }) {
  const langOf = useLangOf();
  return (apart.length > 0 ? apart : [speaks]).map(({ id, text, by, at }) => (
    <div key={id}>
      <p className="note" dir="auto" lang={langOf(text)}>
        {cleanLines(text ?? '')}
      </p>
      <p className="by">
        <Said
          of={({ texts, language }) =>
            [cleanLine(by ?? '') || answerTexts(texts).somebody, at === undefined ? '' : dayOf(at, language)]
              .filter(Boolean)
              .join(' · ')
          }
        />
      </p>
    </div>
  ));
}
