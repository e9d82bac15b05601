import { actionOf, carryOut, type ActionId } from '../../app/session/actions.ts';
import { withTexts } from '../../app/session/texts.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lazily } from '../../ui/lazily.tsx';
import styles from './Plan.module.css';

const PersonalSwitch = lazily(async () => (await withTexts(import('../../parts/PersonalSwitch.tsx'))).PersonalSwitch);
const Example = lazily(async () => (await withTexts(import('./Example.tsx'))).default);

/** Before there is a line: three ways in, the first of them the usual one. Where there is no plan at all, a glance at what one says. */
export function EmptyPlan({ title, level }: { readonly title: string; readonly level: 1 | 2 }) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const { empty } = texts.plan;
  const act = (id: ActionId) => void carryOut(actionOf(id), planner, texts, language);
  const ways = (
    <EmptyState
      title={title}
      level={level}
      actions={
        <>
          <Button variant="primary" onClick={() => act('write-objective')}>
            {empty.write}
          </Button>
          <Button onClick={() => act('open-bundle')}>{empty.open}</Button>
          <Button variant="quiet" onClick={() => act('sample-plan')}>
            {empty.sample}
          </Button>
        </>
      }
    >
      {empty.body}
    </EmptyState>
  );
  return (
    <>
      {ways}
      {level === 1 && (
        <div className={styles['personal']}>
          <PersonalSwitch />
        </div>
      )}
      {level === 1 && <Example />}
    </>
  );
}
