import { useState } from 'react';
import type { Id, KeyResult, Metric, MetricType } from '../../../domain/kinds/model.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LevelsEditor } from './LevelsEditor.tsx';
import { hintFor, METRIC_TYPES, metricFrom, partsOf, scaleOf, tidied, withPart, type Parts } from './metric-form.ts';
import { NumberText } from './NumberText.tsx';
import { chooseIn, useField } from './use-field.ts';
import styles from './Measure.module.css';

/** How a key result is measured: one value, so one draft around all of its fields. */
export function MetricEditor({ keyResult }: { readonly keyResult: KeyResult }) {
  const inspector = inspectorTexts(useTexts());
  const draft = useField<Metric | undefined>(keyResult, 'metric', keyResult.metric, tidied);
  // Going through a type that has no numbers and back again brings them back.
  const [before, remember] = useState<Parts>({});
  // The scale its check-ins were written on, as far as this panel has seen.
  const [scale, setScale] = useState(() => keyResult.metric && scaleOf(keyResult.metric.type));
  const told = useWorkspace((workspace) => childrenOf(workspace, keyResult.id, 'checkIn')).length;
  const metric = draft.value;
  const hint = hintFor(metric);
  const readAnew = told > 0 && metric !== undefined && scale !== undefined && scaleOf(metric.type) !== scale;

  const switchTo = (type: MetricType | '') => {
    const parts = { ...before, ...partsOf(metric) };
    remember(parts);
    if (scale === undefined && metric !== undefined) setScale(scaleOf(metric.type));
    chooseIn(draft)(type === '' ? undefined : metricFrom(type, parts));
  };

  return (
    <div className={styles['editor']} {...draft.around}>
      <Select<MetricType | ''>
        label={inspector.measureType}
        labelHidden
        value={metric?.type ?? ''}
        onChange={switchTo}
        options={[
          { value: '', label: inspector.unmeasured },
          ...METRIC_TYPES.map((type) => ({ value: type, label: inspector.measureTypes[type] })),
        ]}
      />
      {metric && (
        <Fields id={keyResult.id} metric={metric} onChange={draft.onChange} onEnter={() => void draft.commit()} />
      )}
      {draft.error !== undefined && (
        <p className={styles['error']} role="alert">
          {draft.error}
        </p>
      )}
      <p className={styles['hint']} role="status">
        {hint && inspector.hints[hint]}
        {readAnew && <span className={styles['anew']}>{inspector.readAnew(told)}</span>}
      </p>
    </div>
  );
}

interface FieldsProps<M extends Metric> {
  /** Of the key result. */
  readonly id: Id;
  readonly metric: M;
  readonly onChange: (metric: Metric) => void;
  readonly onEnter: () => void;
}

function Fields({ id, metric, onChange, onEnter }: FieldsProps<Metric>) {
  const inspector = inspectorTexts(useTexts());
  switch (metric.type) {
    case 'yesNo':
      return null;
    case 'milestones':
      return (
        <LevelsEditor
          id={id}
          levels={metric.levels}
          onChange={(levels) => onChange(withPart(metric, 'levels', levels))}
          onEnter={onEnter}
        />
      );
    case 'raise':
    case 'lower':
      return (
        <div className={styles['numbers']}>
          <NumberText
            waitsAs={`${id}-start`}
            label={inspector.start}
            value={metric.start}
            unit={metric.unit}
            onUnit={(unit, start) => onChange({ ...metric, start, unit })}
            onChange={(start) => onChange(withPart(metric, 'start', start))}
            onEnter={onEnter}
          />
          <NumberText
            waitsAs={`${id}-target`}
            label={inspector.target}
            value={metric.target}
            unit={metric.unit}
            onUnit={(unit, target) => onChange({ ...metric, target, unit })}
            onChange={(target) => onChange(withPart(metric, 'target', target))}
            onEnter={onEnter}
          />
          <Unit metric={metric} onChange={onChange} onEnter={onEnter} />
        </div>
      );
    case 'above':
    case 'below':
      return (
        <div className={styles['numbers']}>
          <NumberText
            waitsAs={`${id}-limit`}
            label={inspector.limit}
            value={metric.limit}
            unit={metric.unit}
            onUnit={(unit, limit) => onChange({ ...metric, limit, unit })}
            onChange={(limit) => onChange(withPart(metric, 'limit', limit))}
            onEnter={onEnter}
          />
          <Unit metric={metric} onChange={onChange} onEnter={onEnter} />
        </div>
      );
    case 'band':
      return (
        <div className={styles['numbers']}>
          <NumberText
            waitsAs={`${id}-low`}
            label={inspector.low}
            value={metric.low}
            unit={metric.unit}
            onUnit={(unit, low) => onChange({ ...metric, low, unit })}
            onChange={(low) => onChange(withPart(metric, 'low', low))}
            onEnter={onEnter}
          />
          <NumberText
            waitsAs={`${id}-high`}
            label={inspector.high}
            value={metric.high}
            unit={metric.unit}
            onUnit={(unit, high) => onChange({ ...metric, high, unit })}
            onChange={(high) => onChange(withPart(metric, 'high', high))}
            onEnter={onEnter}
          />
          <Unit metric={metric} onChange={onChange} onEnter={onEnter} />
        </div>
      );
  }
}

type InUnits = Exclude<Metric, { type: 'yesNo' | 'milestones' }>;

function Unit({ metric, onChange, onEnter }: Omit<FieldsProps<InUnits>, 'id'>) {
  const inspector = inspectorTexts(useTexts());
  const unitLimit = useLimit('unit');
  return (
    <TextField
      label={inspector.unit}
      value={metric.unit ?? ''}
      placeholder={inspector.unitPlaceholder}
      limit={unitLimit}
      autoComplete="off"
      onChange={(unit) => onChange(withPart(metric, 'unit', unit))}
      onEnter={onEnter}
    />
  );
}
