import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import type { Ambition } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import type { Verdict } from '../../domain/progress/grading.ts';
import { score as scoreText } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { ScoreMark } from './ScoreMark.tsx';
import styles from './Closing.module.css';

interface Props {
  readonly verdict: Verdict;
  readonly ambition: Ambition | undefined;
}

/** What was said of a row, to be read. */
export function ScoreWords({ verdict, ambition }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  if (verdict.is === 'none') return <p className={styles['faint']}>{words.noScore}</p>;
  const all = verdict.is === 'one' ? [verdict.graded] : verdict.all;
  return (
    <div className={styles['said']}>
      {verdict.is === 'apart' && <p className={styles['faint']}>{words.apart}</p>}
      {all.map(({ score, dropped, evidence, reason }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- what was said stands in an order and has no name
        <div key={at}>
          <p className={styles['reading']}>
            {dropped ? (
              texts.records.dropped
            ) : score === undefined ? (
              words.noScore
            ) : (
              <>
                <strong>{scoreText(score, language)}</strong>
                <ScoreMark score={score} ambition={ambition} />
              </>
            )}
          </p>
          {[evidence, reason].map(
            (text) =>
              text !== undefined && (
                <p key={text} className={styles['note']} dir="auto">
                  {cleanLines(text)}
                </p>
              ),
          )}
        </div>
      ))}
    </div>
  );
}
