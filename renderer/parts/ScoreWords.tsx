import { useLanguage, useTexts } from '../app/session/use-planner.ts';
import type { Ambition } from '../domain/kinds/model.ts';
import { cleanLines } from '../domain/plan/clean-text.ts';
import type { Verdict } from '../domain/progress/grading.ts';
import { score as scoreText } from '../text/format.ts';
import { closingTexts } from '../text/later/closing.ts';
import { ScoreMark } from './ScoreMark.tsx';
import styles from './ScoreWords.module.css';

interface Props {
  readonly verdict: Verdict;
  readonly ambition: Ambition | undefined;
  /** Without a figure something else holds in its place, such as the mean. */
  readonly orElse?: boolean;
}

/** What was said of a row, to be read. */
export function ScoreWords({ verdict, ambition, orElse = false }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  if (verdict.is === 'none') return <p className={styles['faint']}>{words.withoutScore}</p>;
  const all = verdict.is === 'one' ? [verdict.graded] : verdict.all;
  return (
    <div className={styles['said']}>
      {verdict.is === 'apart' && <p className={styles['faint']}>{words.apart}</p>}
      {all.map(({ score, dropped, evidence, reason }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- what was said stands in an order and has no name
        <div key={at}>
          {(dropped || score !== undefined || !orElse) && (
            <p className={styles['reading']}>
              {dropped ? (
                texts.records.dropped
              ) : score === undefined ? (
                words.withoutScore
              ) : (
                <>
                  <strong>{scoreText(score, language)}</strong>
                  <ScoreMark score={score} ambition={ambition} />
                </>
              )}
            </p>
          )}
          <Note of={words.seen} text={evidence} />
          <Note of={words.why} text={reason} />
        </div>
      ))}
    </div>
  );
}

/** Evidence and reason stand below each other, so each says which of them it is. */
function Note({ of, text }: { readonly of: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className={styles['note']}>
      <span className={styles['noteOf']}>{of}</span> <span dir="auto">{cleanLines(text)}</span>
    </p>
  );
}
