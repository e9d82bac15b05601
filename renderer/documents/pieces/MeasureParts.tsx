import { cleanLine } from '../../domain/plan/clean-text.ts';
import type { Metric } from '../../domain/kinds/model.ts';
import { amount, score } from '../../text/format.ts';
import { inspectorTexts } from '../../text/later/inspector.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { useLangOf } from './lang.ts';
import { Said } from './Said.tsx';

/** What a measure says and its line does not: what is true at each level, and the parts of one that is not whole yet. */
export function MeasureParts({ of: metric }: { readonly of: Metric | undefined }) {
  const langOf = useLangOf();
  if (metric?.type === 'milestones')
    return metric.levels.length === 0 ? null : (
      <ol className="levels">
        {metric.levels.map(({ text, score: worth }, at) => (
          <li key={`${at}`} lang={langOf(text)}>
            <bdi>{cleanLine(text)}</bdi>{' '}
            <span className="label">
              <Said of={({ texts, language }) => readingCopyTexts(texts).worth(score(worth, language))} />
            </span>
          </li>
        ))}
      </ol>
    );
  const parts = unsaid(metric);
  return parts.length === 0 ? null : (
    <ul className="facts">
      {parts.map(([part, value]) => (
        <li key={part}>
          <span className="label">
            <Said of={({ texts }) => inspectorTexts(texts)[part]} />
          </span>{' '}
          <Said of={({ language }) => (typeof value === 'string' ? cleanLine(value) : amount(value, '', language))} />
        </li>
      ))}
    </ul>
  );
}

type Part = readonly [name: 'low' | 'high' | 'unit', value: number | string];

/** A unit stands at its figure, and a band is told by both of its ends. */
function unsaid(metric: Metric | undefined): readonly Part[] {
  const given = (name: Part[0], value: number | string | undefined): readonly Part[] =>
    value === undefined || value === '' ? [] : [[name, value]];
  switch (metric?.type) {
    case 'raise':
    case 'lower':
      return metric.target === undefined ? given('unit', metric.unit) : [];
    case 'above':
    case 'below':
      return metric.limit === undefined ? given('unit', metric.unit) : [];
    case 'band':
      return metric.low === undefined || metric.high === undefined
        ? [...given('low', metric.low), ...given('high', metric.high), ...given('unit', metric.unit)]
        : [];
    case 'yesNo':
    case 'milestones':
    case undefined:
      return [];
  }
}
