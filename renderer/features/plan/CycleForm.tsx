import { useState, type FormEvent } from 'react';
import { quartersFrom, type Quarter } from '../../domain/quarters.ts';
import type { Command, Values } from '../../domain/commands.ts';
import { same } from '../../domain/merge/canonical.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Cycle } from '../../domain/model.ts';
import { newId } from '../../app/ids.ts';
import { today } from '../../app/start.ts';
import { usePlanner, useTexts } from '../../app/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CycleForm.module.css';

/** What was not touched stays as it is, open questions included; what somebody else changed meanwhile is not replaced unseen. */
function change(begun: Cycle, now: Cycle, { name, dates }: Pick<Values<Cycle>, 'name' | 'dates'>): Command {
  const values = { ...(name === begun.name ? {} : { name }), ...(same(dates, begun.dates) ? {} : { dates }) };
  const beside = now.name !== begun.name || !same(now.dates, begun.dates);
  return { do: 'set', kind: 'cycle', id: now.id, values, beside };
}

/** Name and dates of a cycle: a quarter with one click, or whatever the team calls a cycle. */
export default function CycleForm({ cycle }: { readonly cycle?: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  // What stood here when the form was opened: only what was changed in it is written.
  const [begun] = useState(cycle);
  const [name, setName] = useState(cycle?.name ?? '');
  const [start, setStart] = useState(cycle?.dates?.start ?? '');
  const [end, setEnd] = useState(cycle?.dates?.end ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => planner.ui.setState({ overlay: null });

  const quarters = quartersFrom(today(), 4);
  const nameOf = ({ year, quarter }: Quarter) => plan.quarterName(year, quarter);
  // A name of one's own stays, whatever its days are; one that only says the quarter goes along with it.
  const unnamed = name.trim() === '' || quarters.some((one) => nameOf(one) === name);

  const choose = (quarter: Quarter) => {
    if (unnamed) setName(nameOf(quarter));
    setStart(quarter.dates.start);
    setEnd(quarter.dates.end);
    setProblem(null);
  };
  /** What was wrong is not known to be so any more. */
  const edited = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(null);
  };

  const save = async () => {
    if ((start === '') !== (end === '')) {
      setProblem(plan.bothDates);
      return;
    }
    const id = cycle?.id ?? newId();
    const values = { name: name.trim() || undefined, dates: start && end ? { start, end } : undefined };
    const result = await planner.edit(cycle ? change(begun ?? cycle, cycle, values) : { do: 'add-cycle', id, values });
    if (result.ok) planner.ui.setState({ overlay: null, cycle: id, search: '' });
    else if ('refusal' in result) setProblem(texts.problems.refusal[result.refusal]);
    else setProblem(texts.problems.storage[result.waiting]);
  };

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form
      className={styles['form']}
      aria-label={cycle ? plan.editCycle : plan.newCycle}
      onSubmit={handleSubmit}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2 className={styles['title']}>{cycle ? plan.editCycle : plan.newCycle}</h2>
      <div className={styles['quarters']} role="group" aria-label={plan.quarters}>
        {quarters.map((quarter) => (
          <Button key={quarter.dates.start} size="small" onClick={() => choose(quarter)}>
            {nameOf(quarter)}
          </Button>
        ))}
      </div>
      <div className={styles['fields']}>
        <div className={styles['name']}>
          <TextField label={plan.cycleName} value={name} onChange={edited(setName)} maxLength={LIMITS.name} autoFocus />
        </div>
        <label className={styles['date']}>
          <span>{plan.cycleStart}</span>
          <input type="date" value={start} onChange={(event) => edited(setStart)(event.target.value)} />
        </label>
        <label className={styles['date']}>
          <span>{plan.cycleEnd}</span>
          <input type="date" value={end} onChange={(event) => edited(setEnd)(event.target.value)} />
        </label>
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary">
          {cycle ? plan.saveCycle : plan.createCycle}
        </Button>
        <Button variant="quiet" onClick={close}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  );
}
