import { Check, Loader, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { withTexts } from '../../app/session/texts.ts';
import type { SaveState as Saving, ShownSaving } from '../../app/session/plan-state.ts';
import { usePlanner, useSaving, useTexts } from '../../app/session/use-planner.ts';
import { whenCalm } from '../../app/session/when-calm.ts';
import { lazily } from '../../ui/lazily.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { goOn, storyOf } from './save-trouble.ts';
import styles from './SaveState.module.css';

const SaveTrouble = lazily(async () => (await withTexts(import('./SaveTrouble.tsx'))).SaveTrouble, Alone);

const Untaken = lazily(async () => (await withTexts(import('./Untaken.tsx'))).Untaken, Alone);

/** Until the ways out are there, the indicator stands without them. */
function Alone({ children }: { readonly children: ReactNode }) {
  return children;
}

/** What the disk has to say while only fields hold words back. */
const SAVED: Saving = { is: 'saved' };

/** Whether what was typed is on the disk: always to be seen, and in full where it is not. */
export function SaveState() {
  const planner = usePlanner();
  const { app, problems } = useTexts();
  const shown = useSaving();
  const saving = shown.is === 'untaken' ? SAVED : shown;
  const [story, setStory] = useState(() => storyOf(saving));
  const [retrying, setRetrying] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => whenCalm(() => void Promise.all([SaveTrouble.fetch(), Untaken.fetch()]).catch(() => {})), []);
  if (story.saving !== saving) setStory(goOn(story, saving));
  const { trouble, mended } = story;

  const retry = async () => {
    setRetrying(true);
    await planner.retry();
    setRetrying(false);
  };

  // Read aloud: not every save, but a failed one, a failed attempt to mend it, and the one that did.
  const told = trouble ? `${app.unsaved}. ${problems.storage[trouble.problem]}` : mended ? app.saved : '';
  return (
    <div ref={setPlace} className={styles['place']} tabIndex={-1}>
      {trouble ? (
        <SaveTrouble trouble={trouble} place={place} onRetry={() => void retry()}>
          <Words is={saving.is} />
        </SaveTrouble>
      ) : shown.is === 'untaken' ? (
        <Untaken place={place}>
          <Words is="untaken" />
        </Untaken>
      ) : (
        <Words is={saving.is} />
      )}
      <VisuallyHidden role="status">{retrying ? app.saving : told}</VisuallyHidden>
    </div>
  );
}

/** The three words share one place, so that the indicator never changes its width. What only waits in a field failed nowhere. */
function Words({ is }: { readonly is: ShownSaving['is'] }) {
  const { app } = useTexts();
  const words = [
    { of: 'saved', word: app.saved, icon: <Check /> },
    { of: 'saving', word: app.saving, icon: <Loader /> },
    { of: 'unsaved', word: app.unsaved, icon: <TriangleAlert /> },
    ...(is === 'untaken' ? [{ of: 'untaken', word: app.waitsInField, icon: <TriangleAlert /> }] : []),
  ];
  return (
    <span className={styles['words']}>
      {words.map(({ of, word, icon }) => (
        <span
          key={of}
          className={styles['word']}
          data-of={of}
          data-shown={of === is || undefined}
          aria-hidden={of !== is}
        >
          {icon}
          {word}
        </span>
      ))}
    </span>
  );
}
