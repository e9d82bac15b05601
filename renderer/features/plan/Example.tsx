import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { amount, percent } from '../../text/format.ts';
import { exampleTexts } from '../../text/later/example.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Example.module.css';

/** One objective, one key result and their bar, as they will stand there: shorter than any sentence about them. It is nobody's, and in no plan. */
export default function Example() {
  const texts = useTexts();
  const language = useLanguage();
  const { caption, objective, keyResult } = exampleTexts(texts);
  const { start, now, target, unit } = keyResult;
  const reached = (now - start) / (target - start);
  return (
    <figure className={styles['example']}>
      <figcaption className={styles['caption']}>{caption}</figcaption>
      <p className={styles['objective']}>{objective.title}</p>
      <p className={styles['means']}>{objective.means}</p>
      <div className={styles['keyResult']}>
        <p className={styles['line']}>
          <span>{keyResult.title}</span>
          <span aria-hidden className={styles['figures']}>
            {amount(start, undefined, language)} → <strong>{amount(now, undefined, language)}</strong> →{' '}
            {amount(target, unit, language)}
          </span>
        </p>
        <ProgressBar value={reached} label={texts.plan.progress} word={percent(reached, language)} showWord />
        <p className={styles['means']}>{keyResult.means}</p>
      </div>
    </figure>
  );
}
