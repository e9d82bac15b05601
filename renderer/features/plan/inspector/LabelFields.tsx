/** What kind of objective it is. Saying nothing is an answer too, and the first one. */
import type { Ambition, Focus, Objective } from '../../../domain/kinds/model.ts';
import { useLanguage, useMethod, useTexts } from '../../../app/session/use-planner.ts';
import { number } from '../../../text/format.ts';
import { answerTexts } from '../../../text/later/answers.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { chooseIn, useField } from './use-field.ts';
import styles from './Inspector.module.css';

const itself = <T,>(value: T): T => value;
const chosen = <T extends string>(value: T | 'unsaid'): T | undefined => (value === 'unsaid' ? undefined : value);

export function AmbitionField({ objective }: { readonly objective: Objective }) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const { ambitions } = texts.terms;
  const language = useLanguage();
  const { scoreBands } = useMethod();
  const read = inspector.ambitionRead;
  const draft = useField<Ambition | undefined>(objective, 'ambition', objective.ambition, itself);
  return (
    <div className={styles['choice']}>
      <Segmented<Ambition | 'unsaid'>
        label={inspector.ambition}
        value={draft.value ?? 'unsaid'}
        onChange={(value) => chooseIn(draft)(chosen(value))}
        options={[
          { value: 'committed', label: ambitions.committed },
          { value: 'aspirational', label: ambitions.aspirational },
          { value: 'unsaid', label: inspector.unsaid },
        ]}
      />
      <p className={styles['remark']} role="status">
        {draft.value === 'aspirational'
          ? read.aspirational(number(scoreBands.high, language))
          : read[draft.value ?? 'unsaid']}
      </p>
    </div>
  );
}

export function FocusField({ objective }: { readonly objective: Objective }) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const answers = answerTexts(texts);
  const draft = useField<Focus | undefined>(objective, 'focus', objective.focus, itself);
  return (
    <div className={styles['choice']}>
      <Segmented<Focus | 'unsaid'>
        label={inspector.focus}
        value={draft.value ?? 'unsaid'}
        onChange={(value) => chooseIn(draft)(chosen(value))}
        options={[
          { value: 'delivery', label: answers.focuses.delivery },
          { value: 'growth', label: answers.focuses.growth },
          { value: 'unsaid', label: inspector.unsaid },
        ]}
      />
      <p className={styles['remark']} role="status">
        {inspector.focusRead[draft.value ?? 'unsaid']}
      </p>
    </div>
  );
}

export function PrivateField({ objective }: { readonly objective: Objective }) {
  const { plan } = useTexts();
  const draft = useField<boolean | undefined>(objective, 'private', objective.private, itself);
  return (
    <Switch
      label={plan.private}
      description={plan.privateMeans}
      checked={draft.value === true}
      onChange={(checked) => chooseIn(draft)(checked ? true : undefined)}
    />
  );
}
