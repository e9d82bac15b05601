import { useId, type MouseEvent } from 'react';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { newId } from '../../app/session/ids.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { OfName } from '../../domain/plan/named.ts';
import { stayIn } from '../../parts/use-deletion.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './People.module.css';
import { signedInWords } from './told-of.ts';

/** Names that stand under something and are nobody's, each of which can become one of the people. */
export function OnlySigning({ names }: { readonly names: readonly OfName[] }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const heading = useId();
  if (names.length === 0) return null;
  const add = async ({ currentTarget }: MouseEvent, name: string) => {
    stayIn(currentTarget);
    const done = planner.edit({ do: 'add', kind: 'person', id: newId(), values: { name } });
    const result = await done;
    if (result.ok) offerUndo(planner, texts, words.made(name), done);
    else if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
  };
  return (
    <section className={styles['part']} aria-labelledby={heading} tabIndex={-1} data-stay>
      <h2 id={heading} className={styles['heading']}>
        {words.signing}
      </h2>
      <p className={styles['what']}>{words.signingWhat}</p>
      <ul className={styles['list']}>
        {names.map(({ name, signed }) => (
          <li key={name} className={styles['item']}>
            <div className={styles['head']}>
              <span className={styles['signer']} dir="auto">
                {name}
              </span>
              <Button size="small" aria-label={words.makePersonNamed(name)} onClick={(event) => void add(event, name)}>
                {words.makePerson}
              </Button>
            </div>
            <p className={styles['told']}>{signedInWords(signed, texts).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
