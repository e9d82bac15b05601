import type { Chosen } from '../../app/places/kept-filters.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle, Id } from '../../domain/kinds/model.ts';
import { BANDS, GROUPINGS, type CycleFacts, type Grouping } from '../../domain/progress/overview.ts';
import { localeOf } from '../../text/format.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { ALL_OF_IT, choicesOf, isFiltered } from './chosen.ts';
import styles from './Overview.module.css';

interface Props {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Partial<Chosen>) => void;
  /** Of the cycles that are shown. */
  readonly facts: readonly CycleFacts[];
  /** Those the shown one can stand beside. */
  readonly others: readonly Cycle[];
  readonly beside: Id | null;
  readonly onBeside: (cycle: Id | null) => void;
}

/** How it is grouped, which cycle stands beside it, and what is left of both. */
export function Choices({ chosen, onChoose, facts, others, beside, onBeside }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const overview = overviewTexts(texts);
  return (
    <div className={styles['choices']} data-filtered={isFiltered(chosen) || undefined}>
      <div className={styles['fields']}>
        <Segmented
          label={overview.groupBy}
          value={chosen.by}
          onChange={(by) => onChoose({ by })}
          options={GROUPINGS.map((value) => ({ value, label: overview.by[value] }))}
        />
        {others.length > 0 && (
          <div className={styles['field']}>
            <Select
              label={overview.beside}
              value={beside === null ? '' : `:${beside}`}
              onChange={(value) => onBeside(value === '' ? null : value.slice(1))}
              options={[
                { value: '', label: overview.besideNone },
                ...others.map(({ id, name }) => ({ value: `:${id}`, label: name || plan.untitled })),
              ]}
            />
          </div>
        )}
      </div>
      <div className={styles['fields']} role="group" aria-label={overview.filters}>
        <Whose of="team" {...{ chosen, onChoose, facts }} />
        <Whose of="owner" {...{ chosen, onChoose, facts }} />
        <div className={styles['field']}>
          <Select
            label={plan.confidence}
            value={chosen.band}
            onChange={(band) => onChoose({ band })}
            options={[
              { value: 'all', label: overview.anyConfidence },
              ...BANDS.map((value) => ({ value, label: plan.confidenceBand[value] })),
            ]}
          />
        </div>
        <div className={styles['switches']}>
          <Switch label={overview.onlySilent} checked={chosen.silent} onChange={(silent) => onChoose({ silent })} />
          <Switch label={overview.onlyBehind} checked={chosen.behind} onChange={(behind) => onChoose({ behind })} />
        </div>
        {isFiltered(chosen) && (
          <Button size="small" variant="quiet" onClick={() => onChoose(ALL_OF_IT)}>
            {overview.showAll}
          </Button>
        )}
      </div>
    </div>
  );
}

function Whose({
  of,
  chosen,
  onChoose,
  facts,
}: Pick<Props, 'chosen' | 'onChoose' | 'facts'> & { readonly of: Grouping }) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const order = new Intl.Collator(localeOf(useLanguage())).compare;
  const label = (value: string, name: string) =>
    value === 'none' ? overview.without[of] : name || texts.records.nobody;
  return (
    <div className={styles['field']}>
      <Select
        label={overview.by[of]}
        value={chosen[of]}
        onChange={(value) => onChoose({ [of]: value })}
        options={[
          { value: 'all', label: overview.all[of] },
          ...choicesOf(workspace, facts, of, chosen[of], order).map(({ value, name }) => ({
            value,
            label: label(value, name),
          })),
        ]}
      />
    </div>
  );
}
