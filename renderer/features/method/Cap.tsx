import { useRefused, useUntaken } from '../../app/editing/use-untaken.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import { DEFAULT_METHOD } from '../../domain/plan/method.ts';
import { number } from '../../text/format.ts';
import { methodTexts } from '../../text/later/method.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Usual } from './Part.tsx';
import { useMethodField } from './use-method-field.ts';
import styles from './Method.module.css';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

/** As many as are usual (SPEC V4). An emptied field is as usual. */
export function Cap({ field }: { readonly field: 'objectivesCap' | 'keyResultsCap' }) {
  const texts = useTexts();
  const language = useLanguage();
  const words = methodTexts(texts);
  const usual = DEFAULT_METHOD[field];
  const setting = useMethodField(field, usual);
  const [refused, tell] = useRefused(setting.name);
  useUntaken([refused]);
  return (
    <div className={styles['setting']}>
      <div className={styles['figure']} {...setting.draft.around}>
        <NumberField
          label={words[field]}
          value={setting.draft.value ?? usual}
          onChange={(cap) => setting.choose(cap === null ? undefined : Math.floor(cap))}
          onRefused={tell}
          notANumber={checkInFormTexts(texts).notANumber}
          outOfRange={words.capRange(LIMITS.cap)}
          min={1}
          max={LIMITS.cap}
          step={1}
        />
      </div>
      <Usual setting={setting} usual={number(usual, language)} />
    </div>
  );
}
