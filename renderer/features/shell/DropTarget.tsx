import { useEffect, useState } from 'react';
import { droppedItems, holdsFiles } from '../../app/files/dragged.ts';
import { orSayFailed } from '../../app/session/or-say-failed.ts';
import { withTexts } from '../../app/session/texts.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import styles from './DropTarget.module.css';

/** The whole window takes files; while some hang over it, it says what letting go will do. */
export function DropTarget() {
  const planner = usePlanner();
  const texts = useTexts();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      const items = droppedItems(event.dataTransfer);
      const taking = withTexts(import('../../app/files/drop.ts')).then(({ takeDropped }) =>
        takeDropped(planner, texts, items),
      );
      void orSayFailed(planner, texts, taking);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [planner, texts]);

  return over ? (
    <div className={styles['veil']} aria-hidden>
      <p className={styles['hint']}>{texts.shell.drop}</p>
    </div>
  ) : null;
}
