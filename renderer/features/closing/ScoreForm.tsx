import { useEffect, useRef } from 'react';
import { useLimit } from '../../app/editing/use-limit.ts';
import { editOrSay } from '../../app/editing/edit-or-say.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { scoring } from '../../domain/commands/closing.ts';
import type { Ambition, Graded, Id } from '../../domain/kinds/model.ts';
import { proposed, whyAsked, type Verdict } from '../../domain/progress/grading.ts';
import type { Progress } from '../../domain/progress/scoring.ts';
import { ScoreMark } from '../../parts/ScoreMark.tsx';
import { ScoreWords } from '../../parts/ScoreWords.tsx';
import { score as scoreText } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useScoreField } from './use-score-field.ts';
import styles from './Closing.module.css';

interface Props {
  readonly row: Id;
  readonly verdict: Verdict;
  /** By which label it is read. */
  readonly ambition: Ambition | undefined;
  /** What a score is proposed from: its progress, or the mean of the key results. */
  readonly progress: Progress;
  readonly of: 'keyResult' | 'objective';
  /** The title of the row. */
  readonly labelledBy: string;
  /** It was just asked for, so the keyboard goes there. */
  readonly isAsked?: boolean;
}

const NONE = '';
const DROPPED = 'dropped';
/** As grades are given: one decimal (METHOD, grades). */
const TENTHS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/** The score of one row, with its evidence and, where it is unlike what was measured, the reason. */
export function ScoreForm({ row, verdict, ambition, progress, of, labelledBy, isAsked = false }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const limit = useLimit('note');
  const draft = useScoreField(row, verdict);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) form.current?.querySelector('select')?.focus();
  }, [isAsked]);
  const { score, dropped, evidence = '', reason = '' } = draft.value;
  const write = (part: Graded) => draft.onChange({ ...draft.value, ...part });
  const choose = (chosen: string) => {
    const { score: _, dropped: __, ...said } = draft.value;
    draft.onChange({
      ...said,
      ...(chosen === DROPPED ? { dropped: true } : chosen === NONE ? {} : { score: Number(chosen) }),
    });
    void draft.commit();
  };
  const figures = score === undefined || TENTHS.includes(score) ? TENTHS : [score, ...TENTHS].toSorted((a, b) => b - a);
  const should = proposed(progress);
  // Of an objective only the figure counts: its key results explain themselves.
  const label = of === 'keyResult' ? ambition : undefined;
  const isApart = verdict.is === 'apart';
  const asked = whyAsked(draft.value, progress, label);
  const why = !isApart && (asked !== undefined || reason !== '');
  return (
    <div
      ref={form}
      className={styles['form']}
      role="group"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      data-stay
      {...draft.around}
    >
      <div className={styles['score']}>
        <Select
          label={of === 'keyResult' ? words.score : words.insteadWhat}
          value={dropped ? DROPPED : score === undefined ? NONE : String(score)}
          onChange={choose}
          options={[
            { value: NONE, label: '–' },
            ...figures.map((one) => ({ value: String(one), label: scoreText(one, language) })),
            ...(of === 'keyResult' ? [{ value: DROPPED, label: words.dropped }] : []),
          ]}
          error={draft.error}
        />
        {should !== undefined && score === undefined && !dropped && of === 'keyResult' && (
          <Button size="small" variant="quiet" onClick={() => choose(String(should))}>
            {words.proposed(scoreText(should, language))}
          </Button>
        )}
        {score !== undefined && (
          <p className={styles['reading']}>
            <ScoreMark score={score} ambition={ambition} />
          </p>
        )}
      </div>
      {of === 'keyResult' && !isApart && (
        <div className={styles['words']}>
          <TextField
            label={words.evidence}
            placeholder={words.evidencePlaceholder}
            value={evidence}
            lines="wrap"
            limit={limit}
            dir="auto"
            onChange={(evidence) => write({ evidence })}
            onEnter={() => void draft.commit()}
          />
        </div>
      )}
      {why && (
        <div className={styles['words']}>
          <TextField
            label={
              dropped
                ? words.whyDropped
                : of === 'objective'
                  ? words.whyInstead
                  : asked === 'missed'
                    ? words.whyMissed
                    : words.reason
            }
            value={reason}
            lines="wrap"
            limit={limit}
            dir="auto"
            onChange={(reason) => write({ reason })}
            onEnter={() => void draft.commit()}
          />
        </div>
      )}
      {isApart && <Apart row={row} verdict={verdict} ambition={ambition} />}
    </div>
  );
}

interface ApartProps {
  readonly row: Id;
  readonly verdict: Extract<Verdict, { is: 'apart' }>;
  readonly ambition: Ambition | undefined;
}

/** What was said apart, each with its words, to take one of them; another score, chosen above, stands in the place of all. */
function Apart({ row, verdict, ambition }: ApartProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  return (
    <div className={styles['apart']}>
      <p>
        <strong>{words.apart}.</strong> {words.apartWhat}
      </p>
      <ul className={styles['answers']}>
        {verdict.all.map((graded) => (
          <li key={JSON.stringify(graded)} className={styles['answer']}>
            <ScoreWords verdict={{ is: 'one', graded }} ambition={ambition} />
            <Button
              size="small"
              onClick={() => void editOrSay(planner, texts, scoring(planner.plan.getState().workspace, row, graded))}
            >
              {words.takeThis}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
