/** @jsxImportSource preact */
import type { Metric } from '../../../domain/kinds/model.ts';
import { figuresOf, levelName } from './draft.ts';
import { Field, type Fields } from './Field.tsx';
import { useWords } from './words.ts';

/** The parts of a measure of that type; without one, of one towards a target. */
export function MeasureFields({ of, metric }: { readonly of: Fields; readonly metric: Metric | undefined }) {
  const { words } = useWords();
  if (metric?.type === 'milestones')
    return metric.levels.map(({ score }, at) => (
      <Field key={`${at}-${score}`} of={of} field={levelName(at)} label={words.level(at + 1)} lines={1} />
    ));
  return (
    <div className="figures">
      {figuresOf(metric?.type).map((part) => (
        <Field key={part} of={of} field={part} label={words.figures[part]} lines={0} />
      ))}
      <Field of={of} field="unit" label={words.unit} lines={0} />
    </div>
  );
}
