import { useEffect, useRef, useState } from 'react';
import { changeFilters, type Chosen, type KeptFilter } from '../../app/places/kept-filters.ts';
import { useKeptFilters } from '../../app/places/use-kept-filters.ts';
import { newId } from '../../app/session/ids.ts';
import { dismiss, say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { localeOf } from '../../text/format.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { areAlike, goneFrom, isFiltered, keptAs } from './chosen.ts';
import { FilterName } from './FilterName.tsx';
import styles from './Overview.module.css';

/** Where the name of a filter that was begun waits (E38). */
const BEGUN = `${WORKSPACE_ID}-filter` as const;

interface Props {
  /** As it was asked for, with a team that is gone. */
  readonly wanted: Chosen;
  /** As it holds. */
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What is chosen under a name: chosen again, kept, renamed and deleted (SPEC L22). */
export function KeptFilters({ wanted, chosen, onChoose }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const { compare } = new Intl.Collator(localeOf(useLanguage()));
  const workspace = usePlan((state) => state.workspace);
  const filters = useKeptFilters();
  const [picked, pick] = useState<string | null>(null);
  const [naming, setNaming] = useState<'new' | 'other' | null>(() =>
    planner.halfAnswers.about(BEGUN) === undefined ? null : 'new',
  );
  const group = useRef<HTMLDivElement>(null);
  const alike = filters.filter((one) => areAlike(one.chosen, wanted));
  // Of two that are alike, the one that was chosen; a change of any field leaves them.
  const current = alike.find(({ id }) => id === picked) ?? alike[0];
  const change = (next: Parameters<typeof changeFilters>[1]): boolean => {
    const isKept = changeFilters(planner, next);
    if (!isKept) say(planner.ui, { text: overview.notKept, tone: 'warning' });
    return isKept;
  };
  const [closed, setClosed] = useState(0);
  const close = () => {
    setNaming(null);
    setClosed((before) => before + 1);
  };
  // What the keyboard was on goes away; the first of what stands here then takes it.
  useEffect(() => {
    if (closed > 0) group.current?.querySelector<HTMLElement>('select, button')?.focus({ preventScroll: true });
  }, [closed]);
  const keep = (name: string) => {
    const filter = keptAs(newId(), name, chosen, workspace);
    const isKept = change((before) => [...before, filter]);
    pick(filter.id);
    onChoose(chosen);
    close();
    if (isKept) say(planner.ui, { text: overview.keptTold(name), tone: 'calm' });
  };
  const rename = (id: string, name: string) => {
    change((before) => before.map((one) => (one.id === id ? { ...one, name } : one)));
    close();
  };
  const remove = (gone: KeptFilter) => {
    change((before) => before.filter(({ id }) => id !== gone.id));
    close();
    const back = () => {
      change((before) => (before.some(({ id }) => id === gone.id) ? before : [...before, gone]));
      dismiss(planner.ui, notice);
    };
    const notice = say(planner.ui, {
      text: overview.filterDeleted(gone.name),
      tone: 'calm',
      action: { label: texts.app.undo, act: back },
    });
  };
  if (filters.length === 0 && !isFiltered(chosen) && naming === null) return null;
  return (
    <div ref={group} className={styles['kept']} role="group" aria-label={overview.kept}>
      <div className={styles['fields']}>
        {filters.length > 0 && (
          <div className={styles['field']}>
            <Select
              label={overview.kept}
              value={current?.id ?? ''}
              onChange={(id) => {
                const filter = filters.find((one) => one.id === id);
                if (!filter) return;
                pick(id);
                onChoose(filter.chosen);
              }}
              options={[
                { value: '', label: overview.keptNone, disabled: true },
                ...filters
                  .toSorted((a, b) => compare(a.name, b.name))
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
        )}
        {naming === null && current && (
          <>
            <Button size="small" variant="quiet" onClick={() => setNaming('other')}>
              {overview.renameFilter}
            </Button>
            <Button size="small" variant="quiet" onClick={() => remove(current)}>
              {overview.deleteFilter}
            </Button>
          </>
        )}
        {naming === null && !current && isFiltered(chosen) && (
          <Button size="small" onClick={() => setNaming('new')}>
            {overview.keepFilter}
          </Button>
        )}
      </div>
      {naming === 'new' && <FilterName waits={BEGUN} filters={filters} onName={keep} onCancel={close} />}
      {naming === 'other' && current && (
        <FilterName
          key={current.id}
          waits={`${WORKSPACE_ID}-filter${current.id}`}
          renaming={current}
          filters={filters}
          onName={(name) => rename(current.id, name)}
          onCancel={close}
        />
      )}
      {current && <Gone filter={current} />}
    </div>
  );
}

/** A team or a person that is not part of the plan any more is named, since what is shown is more than was meant. */
function Gone({ filter }: { readonly filter: KeptFilter }) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  return goneFrom(filter, workspace).map((by) => (
    <Banner
      key={by}
      tone="warn"
      title={overview.goneFromPlan[by](filter.name, filter.called[by] || texts.records.nobody)}
    >
      {overview.goneWhat}
    </Banner>
  ));
}
