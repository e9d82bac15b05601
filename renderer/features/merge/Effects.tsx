import { useState } from 'react';
import type { Preview } from '../../app/files/import-session.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import type { Effect } from '../../domain/merge/review.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { mergeTexts } from '../../text/later/merge.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { ANY, choicesOf, countsOf, fitting, type Filter } from './filter.ts';
import { ReviewedItem } from './ReviewedItem.tsx';
import styles from './Merge.module.css';

/** Rows drawn until all are asked for. */
const FIRST = 60;

/** What merging would do: counts first, then each record, narrowed down by person, objective and kind. */
export function Effects({ preview }: { readonly preview: Preview }) {
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const [filter, setFilter] = useState<Filter>(ANY);
  const [most, setMost] = useState(FIRST);
  const { items } = preview;
  const counts = countsOf(items);
  const found = fitting(items, filter);
  const choices = choicesOf(preview, texts);
  const narrow = (values: Partial<Filter>) => {
    setFilter((before) => ({ ...before, ...values }));
    setMost(FIRST);
  };
  return (
    <section aria-labelledby="does" className={styles['does']}>
      <h2 id="does" className={styles['heading']}>
        {merge.does}
      </h2>
      <div role="group" aria-labelledby="does" className={styles['counts']}>
        <Counted
          label={merge.all}
          count={items.length}
          pressed={filter.effect === null}
          onPress={() => narrow({ effect: null })}
        />
        {counts.map(([effect, count]) => (
          <Counted
            key={effect}
            label={merge.effects[effect]}
            count={count}
            pressed={filter.effect === effect}
            onPress={() => narrow({ effect: filter.effect === effect ? null : effect })}
          />
        ))}
      </div>
      {filter.effect && <p className={styles['faint']}>{merge.meanings[filter.effect satisfies Effect]}</p>}
      <div className={styles['filters']}>
        <Select
          label={merge.person}
          value={filter.by ?? ''}
          options={[{ value: '', label: merge.anybody }, ...choices.people]}
          onChange={(by) => narrow({ by: by === '' ? null : by })}
        />
        <Select
          label={texts.records.kinds.objective}
          value={filter.objective ?? ''}
          options={[{ value: '', label: merge.anyObjective }, ...choices.objectives]}
          onChange={(objective) => narrow({ objective: objective === '' ? null : objective })}
        />
        <Select
          label={merge.kind}
          value={filter.kind ?? ''}
          options={[{ value: '', label: merge.anyKind }, ...choices.kinds]}
          onChange={(kind) => narrow({ kind: kind === '' ? null : kind })}
        />
      </div>
      {found.length === 0 && <p role="status">{merge.nothingLikeThat}</p>}
      <ul className={styles['items']}>
        {found.slice(0, most).map((item) => (
          <RecordFence key={item.id} of={item} as="li">
            <ReviewedItem item={item} after={preview.after} />
          </RecordFence>
        ))}
      </ul>
      {found.length > most && (
        <div>
          <Button variant="quiet" onClick={() => setMost(Infinity)}>
            {merge.showAll(found.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface CountedProps {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

const Counted = ({ label, count, pressed, onPress }: CountedProps) => (
  <Button size="small" pressed={pressed} onClick={onPress}>
    {label} <span className={styles['number']}>{count}</span>
  </Button>
);
