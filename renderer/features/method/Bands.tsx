/** From where on a score, and a confidence, is read as middle and as high (SPEC V2). */
import { useRefused, useUntaken } from '../../app/editing/use-untaken.ts';
import { useLanguage, useMethod, useTexts } from '../../app/session/use-planner.ts';
import type { Bands } from '../../domain/kinds/model.ts';
import { DEFAULT_METHOD } from '../../domain/plan/method.ts';
import { SCALE_FIGURES, fromScale, onScale } from '../../domain/progress/confidence-scale.ts';
import { scoreBand } from '../../domain/progress/scoring.ts';
import { number } from '../../text/format.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { methodTexts } from '../../text/later/method.ts';
import { ConfidenceDot } from '../../ui/ConfidenceDot.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Usual } from './Part.tsx';
import { useMethodField, type Setting } from './use-method-field.ts';
import styles from './Method.module.css';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

interface FieldsProps {
  readonly setting: Setting<Bands>;
  readonly usual: Bands;
  /** What they are of, where that is not said above them. */
  readonly what?: string;
  /** The end of the scale they are written on, an arrow key's step on it, and the way from what is kept to it and back. */
  readonly most: number;
  readonly step: number;
  readonly shown: (value: number) => number;
  readonly kept: (value: number) => number;
}

/** Where two of three bands begin. An emptied field is as usual. */
function BandFields({ setting, usual, what, most, step, shown, kept }: FieldsProps) {
  const texts = useTexts();
  const language = useLanguage();
  const words = methodTexts(texts);
  const { draft, name } = setting;
  const bands = draft.value ?? usual;
  const [noMiddle, tellMiddle] = useRefused(`${name}, ${words.middleFrom}`);
  const [noHigh, tellHigh] = useRefused(`${name}, ${words.highFrom}`);
  useUntaken([noMiddle, noHigh]);
  const edges = [
    { edge: 'middle', label: words.middleFrom, tell: tellMiddle },
    { edge: 'high', label: words.highFrom, tell: tellHigh },
  ] as const;
  return (
    <>
      <div role="group" aria-label={name} className={styles['fields']} {...draft.around}>
        {edges.map(({ edge, label, tell }) => (
          <NumberField
            key={edge}
            label={label}
            value={shown(bands[edge])}
            onChange={(value) => setting.choose({ ...bands, [edge]: value === null ? usual[edge] : kept(value) })}
            onRefused={tell}
            notANumber={checkInFormTexts(texts).notANumber}
            outOfRange={words.bandRange(number(most, language))}
            min={0}
            max={most}
            step={step}
          />
        ))}
      </div>
      {draft.error !== undefined && (
        <p role="alert" className={styles['problem']}>
          {draft.error}
        </p>
      )}
      {what !== undefined && <p className={styles['faint']}>{what}</p>}
      <Usual
        setting={setting}
        usual={answerTexts(texts).bands(number(shown(usual.middle), language), number(shown(usual.high), language))}
      />
    </>
  );
}

export function ConfidenceBands() {
  const texts = useTexts();
  const language = useLanguage();
  const { confidenceBand } = texts.plan;
  const words = methodTexts(texts);
  const { confidenceBands, confidenceScale } = useMethod();
  const setting = useMethodField('confidenceBands', DEFAULT_METHOD.confidenceBands);
  // Where colours alone are shown, their edges are still figures.
  const scale = confidenceScale === 'colours' ? 'hundred' : confidenceScale;
  const shown = (value: number) => onScale(value, scale);
  const [middle, high] = [confidenceBands.middle, confidenceBands.high].map((edge) => number(shown(edge), language));
  return (
    <div className={styles['setting']}>
      <h3 className={styles['label']}>{setting.name}</h3>
      <p className={styles['bands']}>
        <ConfidenceDot band="low" word={words.below(confidenceBand.low, middle ?? '')} />
        <ConfidenceDot band="medium" word={words.from(confidenceBand.medium, middle ?? '')} />
        <ConfidenceDot band="high" word={words.from(confidenceBand.high, high ?? '')} />
      </p>
      <BandFields
        setting={setting}
        usual={DEFAULT_METHOD.confidenceBands}
        {...SCALE_FIGURES[scale]}
        shown={shown}
        kept={(value) => fromScale(value, scale)}
      />
    </div>
  );
}

const GRADES = Array.from({ length: 11 }, (_, at) => at / 10);
const itself = (value: number): number => value;

export function ScoreBands() {
  const texts = useTexts();
  const language = useLanguage();
  const words = methodTexts(texts);
  const { scoreBands } = useMethod();
  const setting = useMethodField('scoreBands', DEFAULT_METHOD.scoreBands);
  return (
    <div className={styles['setting']}>
      <h3 className={styles['label']}>{setting.name}</h3>
      <p className={styles['bands']}>
        {(['low', 'medium', 'high'] as const).map((band) => {
          const grades = GRADES.filter((grade) => scoreBand(grade, scoreBands) === band);
          const [first, last] = [grades[0], grades.at(-1)];
          // Bands closer together than grades are leave one without any.
          if (first === undefined || last === undefined) return null;
          const word = words.band(words.scores[band], number(first, language), number(last, language));
          return <ConfidenceDot key={band} band={band} word={word} />;
        })}
      </p>
      <BandFields
        setting={setting}
        usual={DEFAULT_METHOD.scoreBands}
        what={words.scoreBandsMean}
        most={1}
        step={0.1}
        shown={itself}
        kept={itself}
      />
    </div>
  );
}
