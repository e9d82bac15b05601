import { questionsOf } from '../../domain/plan/questions.ts';
import { withTexts } from '../../app/session/texts.ts';
import { useChildren, useTexts } from '../../app/session/use-planner.ts';
import { lazily } from '../../ui/lazily.tsx';
import styles from './Plan.module.css';

const Questions = lazily(async () => (await withTexts(import('./inspector/Questions.tsx'))).Questions);

/** Asked about before the plan, since no row stands for them: the plan itself, its cycles, teams and people. */
export function Asking() {
  const { plan } = useTexts();
  const records = [
    ...useChildren(null, 'workspace'),
    ...useChildren(null, 'cycle'),
    ...useChildren(null, 'team'),
    ...useChildren(null, 'person'),
  ].filter((record) => questionsOf(record).length > 0);
  if (records.length === 0) return null;
  return (
    <section className={styles['asking']} aria-label={plan.asks}>
      {records.map((record) => (
        <Questions
          key={record.id}
          record={record}
          title={plan.askingAbout(plan.asking[record.kind], record.name ?? '')}
        />
      ))}
    </section>
  );
}
