import { useState } from 'react';
import { saveEverything } from '../../app/files/export.ts';
import { usePlanner, useSaving, useTexts, useUntakenWords } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { UntakenWords } from './Untaken.tsx';
import { unsavedTexts } from '../../text/later/unsaved.ts';

interface Props {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** What waits, where it can be saved, and the choice to go. */
export function AskedToLeave({ onStay, onLeave }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { app, problems } = texts;
  const saving = useSaving();
  const [why, setWhy] = useState(saving);
  if (why !== saving && saving.is !== 'saving') setWhy(saving);
  const [exported, setExported] = useState(false);

  // What is in a file somewhere else is not lost by closing.
  const untaken = useUntakenWords();
  const isSafe = why.is === 'saved' || (exported && untaken.length === 0);
  const unsaved = why.is === 'unsaved' ? why : null;
  const isSaved = why.is === 'saved';
  // No file would hold them, so none is offered.
  const words = why.is === 'untaken';
  return (
    <Dialog
      open
      onClose={onStay}
      title={
        isSaved
          ? unsavedTexts(texts).leaving.saved
          : words
            ? unsavedTexts(texts).leaving.untaken
            : unsavedTexts(texts).leaving.title
      }
      actions={
        <>
          {/* The first, which has the focus: an Enter pressed in haste loses nothing. */}
          <Button onClick={onStay}>{unsavedTexts(texts).leaving.stay}</Button>
          <Button variant={isSafe ? 'plain' : 'danger-quiet'} onClick={onLeave}>
            {isSafe
              ? unsavedTexts(texts).leaving.leave
              : words
                ? unsavedTexts(texts).leaving.leaveUntaken
                : unsavedTexts(texts).leaving.leaveUnsaved}
          </Button>
          {!isSaved && !words && (
            <>
              <Button onClick={() => void planner.retry()}>{app.tryAgain}</Button>
              <Button
                variant="primary"
                onClick={() => void saveEverything(planner, texts).then((done) => done && setExported(true))}
              >
                {unsavedTexts(texts).exportNow}
              </Button>
            </>
          )}
        </>
      }
    >
      {unsaved && <p>{unsavedTexts(texts).unsavedBecause(problems.storage[unsaved.problem], unsaved.waiting)}</p>}
      {words && <p>{unsavedTexts(texts).leaving.untakenMeans}</p>}
      <UntakenWords />
      {!isSaved && !words && (
        <p>{exported ? unsavedTexts(texts).leaving.exported : unsavedTexts(texts).leaving.means}</p>
      )}
      {isSaved && <p>{unsavedTexts(texts).leaving.savedMeans}</p>}
    </Dialog>
  );
}
