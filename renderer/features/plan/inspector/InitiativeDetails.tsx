import type { Initiative } from '../../../domain/kinds/model.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { HomeField } from './HomeField.tsx';
import { NamedField } from './NamedField.tsx';
import { chooseIn, useField } from './use-field.ts';
import styles from './Inspector.module.css';

const itself = (done: boolean | undefined) => done;

export function InitiativeDetails({ initiative }: { readonly initiative: Initiative }) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const draft = useField<boolean | undefined>(initiative, 'done', initiative.done, itself);
  return (
    <>
      <HomeField record={initiative} />
      <Switch label={plan.done} checked={draft.value ?? false} onChange={chooseIn(draft)} />
      <p className={styles['remark']}>{inspector.initiativeMeaning}</p>
      <NamedField record={initiative} field="owner" />
    </>
  );
}
