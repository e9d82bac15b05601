import { useId, useRef } from 'react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Action, Cycle } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { openActions } from '../../domain/plan/open-actions.ts';
import { find } from '../../domain/plan/workspace.ts';
import { day } from '../../text/format.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import styles from './OpenActions.module.css';

/** What was set out at the end of earlier cycles and is not done (SPEC L16): a tick takes it from the list. */
export function OpenActions({ cycle }: { readonly cycle: Cycle }) {
  const words = checkInTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const actions = openActions(workspace, cycle.id);
  const title = useId();
  const section = useRef<HTMLElement>(null);
  if (actions.length === 0) return null;
  return (
    <section ref={section} className={styles['part']} aria-labelledby={title} tabIndex={-1}>
      <h2 id={title} className={styles['heading']}>
        {words.actions}
      </h2>
      <ul className={styles['list']}>
        {actions.map((action) => (
          <ActionItem key={action.id} action={action} onDone={() => section.current?.focus({ preventScroll: true })} />
        ))}
      </ul>
    </section>
  );
}

function ActionItem({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  const language = useLanguage();
  const owner = usePlan(({ workspace }) => find(workspace, 'person', action.owner));
  const isDone = () => {
    // The tick goes with its line, and the keyboard stays with the list.
    onDone();
    const tick = { do: 'set', kind: 'action', id: action.id, values: { done: true } } as const;
    void editWithUndo(planner, texts, tick, words.actionDone);
  };
  return (
    <li className={styles['line']}>
      <label className={styles['tick']}>
        <input type="checkbox" checked={false} onChange={isDone} />
        <span dir="auto">{cleanLine(action.title ?? '') || texts.plan.untitled}</span>
      </label>
      <span className={styles['about']} dir="auto">
        {words.actionOf(cleanLine(owner?.name ?? ''), action.due === undefined ? '' : day(action.due, language))}
      </span>
    </li>
  );
}
