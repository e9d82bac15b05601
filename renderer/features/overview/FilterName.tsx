import { useState, type FormEvent } from 'react';
import type { AnswerAt } from '../../app/editing/half-written.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { MOST_FILTERS, nameProblem, type KeptFilter } from '../../app/places/kept-filters.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Overview.module.css';

interface Props {
  /** Where words that were begun wait. */
  readonly waits: AnswerAt;
  readonly filters: readonly KeptFilter[];
  readonly renaming?: KeptFilter;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** The name under which filters are kept. */
export function FilterName({ waits, filters, renaming, onName, onCancel }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const limit = useLimit('name');
  const given = renaming?.name ?? '';
  const [name, setName] = useState(() => planner.halfAnswers.about(waits) ?? given);
  const [problem, setProblem] = useState<string>();
  const tooLong = beyond(limit, overview.filterName, name);
  const drop = useUntaken([tooLong], waitsThere);
  const done = () => {
    planner.halfAnswers.keep(waits, undefined);
    drop();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const meant = cleanLine(name).trim();
    switch (nameProblem(filters, meant, renaming?.id)) {
      case 'missing':
        return setProblem(overview.nameMissing);
      case 'taken':
        return setProblem(overview.nameTaken(meant));
      case 'too-many':
        return setProblem(overview.tooManyFilters(MOST_FILTERS));
      case null:
        done();
        return onName(meant);
    }
  };
  return (
    <form className={styles['filterName']} onSubmit={submit}>
      <TextField
        label={overview.filterName}
        value={name}
        limit={limit}
        error={problem}
        autoComplete="off"
        autoFocus
        dir="auto"
        onChange={(text) => {
          setName(text);
          planner.halfAnswers.keep(waits, text === given ? undefined : text);
          setProblem(undefined);
        }}
      />
      <div className={styles['fields']}>
        <Button type="submit" variant="primary">
          {renaming ? overview.renameFilter : overview.keepIt}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            done();
            onCancel();
          }}
        >
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  );
}
