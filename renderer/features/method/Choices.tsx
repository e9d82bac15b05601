/** How often one checks in, and on what confidence is shown. */
import { useMethod, useTexts } from '../../app/session/use-planner.ts';
import { CADENCES, CONFIDENCE_SCALES } from '../../domain/kinds/model.ts';
import { DEFAULT_METHOD } from '../../domain/plan/method.ts';
import { weeksUntilStale } from '../../domain/progress/cadence.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { methodTexts } from '../../text/later/method.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Usual } from './Part.tsx';
import { useMethodField } from './use-method-field.ts';
import styles from './Method.module.css';

export function Cadences() {
  const texts = useTexts();
  const { cadences } = answerTexts(texts);
  const setting = useMethodField('cadence', DEFAULT_METHOD.cadence);
  const { cadence } = useMethod();
  return (
    <div className={styles['setting']}>
      <Segmented
        label={setting.name}
        value={setting.draft.value ?? DEFAULT_METHOD.cadence}
        onChange={setting.choose}
        options={CADENCES.map((value) => ({ value, label: cadences[value] }))}
      />
      <p className={styles['faint']} role="status">
        {methodTexts(texts).cadenceMeans(weeksUntilStale(cadence))}
      </p>
      <Usual setting={setting} usual={cadences[DEFAULT_METHOD.cadence]} />
    </div>
  );
}

export function Scales() {
  const texts = useTexts();
  const { confidenceScales } = answerTexts(texts);
  const setting = useMethodField('confidenceScale', DEFAULT_METHOD.confidenceScale);
  return (
    <div className={styles['setting']}>
      <Segmented
        label={setting.name}
        value={setting.draft.value ?? DEFAULT_METHOD.confidenceScale}
        onChange={setting.choose}
        options={CONFIDENCE_SCALES.map((value) => ({ value, label: confidenceScales[value] }))}
      />
      <p className={styles['faint']}>{methodTexts(texts).scaleMeans}</p>
      <Usual setting={setting} usual={confidenceScales[DEFAULT_METHOD.confidenceScale]} />
    </div>
  );
}
