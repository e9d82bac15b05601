import { useId } from 'react';
import { useRings } from '../../app/editing/open-questions.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Objective } from '../../domain/kinds/model.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { questionTexts } from '../../text/later/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import styles from './Questions.module.css';

/** Objectives that serve each other in a ring, which no single person wrote: one of them has to serve nothing, and people say which. */
export function Rings() {
  const questions = questionTexts(useTexts());
  const heading = useId();
  const rings = useRings();
  if (rings.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles['twice']}>
      <h2 id={heading}>{questions.rings}</h2>
      <p className={styles['what']}>{questions.ringsMean}</p>
      <ul className={styles['list']}>
        {rings.map((ring) => (
          <RecordFence key={ring.map(({ id }) => id).join(' ')} of={ring} as="li">
            <Ring ring={ring} />
          </RecordFence>
        ))}
      </ul>
    </section>
  );
}

function Ring({ ring }: { readonly ring: readonly Objective[] }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { problems } = texts;
  const questions = questionTexts(texts);
  const language = useLanguage();
  const about = useId();
  const workspace = usePlan((state) => state.workspace);
  const { isPrivate, offPaper } = usePrivateAmong(ring);
  const titles = ring.map((one) => recordTitle(one, { workspace, texts, language }));
  const takeOut = (id: string, title: string) => {
    void planner.edit({ do: 'set', kind: 'objective', id, values: { parent: undefined } }).then((result) => {
      // No way back is offered: nobody may close a ring, and undoing would (C4).
      if (result.ok) say(planner.ui, { text: questions.servesNothingNow(title), tone: 'calm' });
      else if ('refusal' in result) say(planner.ui, { text: problems.refusal[result.refusal], tone: 'warning' });
    });
  };
  return (
    <li className={styles['pair']} data-private={offPaper}>
      <span id={about} className={styles['pairName']} dir="auto">
        {[...titles, ...titles.slice(0, 1)].join(' → ')}
      </span>
      {isPrivate && <PrivateMark />}
      {ring.map(({ id }, at) => (
        <Button key={id} size="small" aria-describedby={about} onClick={() => takeOut(id, titles[at] ?? '')}>
          {questions.servesNothing(titles[at] ?? '')}
        </Button>
      ))}
    </li>
  );
}
