import { useId } from 'react';
import { useLimit } from '../../app/editing/use-limit.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Ambition, Graded, Id } from '../../domain/kinds/model.ts';
import { proposed, wantsReason, type Verdict } from '../../domain/progress/grading.ts';
import type { Progress } from '../../domain/progress/scoring.ts';
import { score as scoreText } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ScoreMark } from './ScoreMark.tsx';
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
}

const NONE = '';
const DROPPED = 'dropped';
/** As grades are given: one decimal (METHOD, grades). */
const TENTHS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/** The score of one row, with its evidence and, where it is unlike what was measured, the reason. */
export function ScoreForm({ row, verdict, ambition, progress, of, labelledBy }: Props) {
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const limit = useLimit('note');
  const id = useId();
  const draft = useScoreField(row, verdict);
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
  const asksWhy = wantsReason(draft.value, progress) || reason !== '';
  return (
    <div className={styles['form']} role="group" aria-labelledby={labelledBy} {...draft.around}>
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
      {of === 'keyResult' && (
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
      {asksWhy && (
        <div className={styles['words']}>
          <TextField
            label={dropped ? words.whyDropped : of === 'objective' ? words.whyInstead : words.reason}
            value={reason}
            lines="wrap"
            limit={limit}
            dir="auto"
            onChange={(reason) => write({ reason })}
            onEnter={() => void draft.commit()}
          />
        </div>
      )}
      {verdict.is === 'apart' && <Apart verdict={verdict} id={id} />}
    </div>
  );
}

function Apart({ verdict, id }: { readonly verdict: Extract<Verdict, { is: 'apart' }>; readonly id: string }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = closingTexts(texts);
  const language = useLanguage();
  const all = verdict.all.map(({ score, dropped }) =>
    dropped ? texts.records.dropped : score === undefined ? texts.records.noScore : scoreText(score, language),
  );
  return (
    <div className={styles['apart']}>
      <p id={id}>
        <strong>{words.apart}.</strong> {words.apartWhat(new Intl.ListFormat(language).format(all))}
      </p>
      <Button size="small" variant="quiet" onClick={() => navigate(planner, { at: 'room', room: 'questions' })}>
        {words.toQuestions}
      </Button>
    </div>
  );
}
