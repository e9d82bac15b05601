import { useTexts } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { STATES, type Filter } from './filter.ts';
import styles from './Comments.module.css';

interface Props {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** The one that is shown; without one there is nothing to choose between. */
  readonly cycle: Cycle | undefined;
  readonly writers: readonly string[];
}

/** No name at all, as a value of a list. */
const NOBODY = ' ';

/** By state, by cycle, by who wrote in it, and by words. */
export function Filters({ filter, onFilter, cycle, writers }: Props) {
  const texts = useTexts();
  const comments = commentTexts(texts);
  const { state, who, words } = filter;
  return (
    <div className={styles['filters']} role="search" aria-label={comments.list}>
      <Select
        label={comments.state}
        value={state}
        options={STATES.map((value) => ({ value, label: comments.states[value] }))}
        onChange={(chosen) => onFilter({ ...filter, state: chosen })}
      />
      {cycle && (
        <Select
          label={comments.where}
          value={filter.cycle === null ? 'all' : 'shown'}
          options={[
            { value: 'shown', label: cycle.name || texts.plan.untitled },
            { value: 'all', label: comments.allCycles },
          ]}
          onChange={(chosen) => onFilter({ ...filter, cycle: chosen === 'all' ? null : cycle.id })}
        />
      )}
      <Select
        label={comments.who}
        value={who === null ? '' : who || NOBODY}
        options={[
          { value: '', label: comments.anybody },
          ...writers.map((name) => ({ value: name || NOBODY, label: name || texts.records.nobody })),
        ]}
        onChange={(name) => onFilter({ ...filter, who: name === '' ? null : name.trim() })}
      />
      <TextField
        label={comments.words}
        value={words}
        onChange={(text) => onFilter({ ...filter, words: text })}
        dir="auto"
      />
    </div>
  );
}
