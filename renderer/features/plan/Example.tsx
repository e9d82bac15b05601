import { useTexts } from '../../app/session/use-planner.ts';
import { exampleTexts } from '../../text/later/example.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Example.module.css';

/** One objective, one key result and their bar, as they will stand there: shorter than any sentence about them. It is nobody's, and in no plan. */
export default function Example() {
  const texts = useTexts();
  const { caption, objective, keyResult } = exampleTexts(texts);
  return (
    <figure className={styles['example']}>
      <figcaption className={styles['caption']}>{caption}</figcaption>
      <p className={styles['objective']}>{objective.title}</p>
      <p className={styles['means']}>{objective.means}</p>
      <div className={styles['keyResult']}>
        <p className={styles['line']}>
          <span>{keyResult.title}</span>
          <span aria-hidden className={styles['figures']}>
            {keyResult.start} → <strong>{keyResult.now}</strong> → {keyResult.target}
          </span>
        </p>
        <ProgressBar value={0.49} label={texts.plan.progress} word={keyResult.reached} showWord />
        <p className={styles['means']}>{keyResult.means}</p>
      </div>
    </figure>
  );
}
