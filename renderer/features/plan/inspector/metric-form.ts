/** Editing a measure as one value: what survives another type, what is tidied on the way, and what to ask about it. Pure. */
import type { Level, Metric, MetricType } from '../../../domain/kinds/model.ts';

export const METRIC_TYPES = ['raise', 'lower', 'above', 'below', 'band', 'yesNo', 'milestones'] as const;

/** What the values of its check-ins are. Another scale gives values already written another meaning. */
export const scaleOf = (type: MetricType): 'number' | 'yesNo' | 'milestones' =>
  type === 'yesNo' || type === 'milestones' ? type : 'number';

/** What any type can be made from. A limit counts as the target, the edges of a band as start and target. */
export interface Parts {
  readonly start?: number | undefined;
  readonly target?: number | undefined;
  readonly unit?: string | undefined;
  readonly levels?: readonly Level[] | undefined;
}

export function partsOf(metric: Metric | undefined): Parts {
  switch (metric?.type) {
    case 'raise':
    case 'lower':
      return given({ start: metric.start, target: metric.target, unit: metric.unit });
    case 'above':
    case 'below':
      return given({ target: metric.limit, unit: metric.unit });
    case 'band':
      return given({ start: metric.low, target: metric.high, unit: metric.unit });
    case 'milestones':
      return { levels: metric.levels };
    default:
      return {};
  }
}

/** A measure of that type with all of the parts it has room for. The edges of a band come out in order. */
export function metricFrom(type: MetricType, { start, target, unit, levels }: Parts): Metric {
  switch (type) {
    case 'raise':
    case 'lower':
      return { type, ...given({ start, target, unit }) };
    case 'above':
    case 'below':
      return { type, ...given({ limit: target ?? start, unit }) };
    case 'band': {
      const [low, high] =
        start !== undefined && target !== undefined && start > target ? [target, start] : [start, target];
      return { type, ...given({ low, high, unit }) };
    }
    case 'yesNo':
      return { type };
    case 'milestones':
      return { type, levels: levels ?? [] };
  }
}

/** The measure with one of its parts replaced; undefined takes the part away. Parts this version does not know stay. */
export function withPart<M extends Metric, P extends keyof M>(metric: M, part: P, value: M[P] | undefined): M {
  const { [part]: _, ...rest } = metric;
  return (value === undefined ? rest : { ...rest, [part]: value }) as M;
}

/** As the plan keeps it: no blanks at the ends of words, and no empty unit. */
export function tidied(metric: Metric | undefined): Metric | undefined {
  if (metric === undefined) return undefined;
  if (metric.type === 'milestones')
    return { ...metric, levels: metric.levels.map((level) => ({ ...level, text: level.text.trim() })) };
  // Whatever stands there as `unit` is none of this measure.
  if (metric.type === 'yesNo') return metric;
  return metric.unit === undefined ? metric : withPart(metric, 'unit', metric.unit.trim() || undefined);
}

type Hint =
  | 'no-start'
  | 'no-target'
  | 'no-limit'
  | 'no-edges'
  | 'no-way'
  | 'meant-lower'
  | 'meant-raise'
  | 'no-levels'
  | 'levels-order';

/** What keeps the measure from telling progress, or looks unmeant. It is asked and never in the way. */
export function hintFor(metric: Metric | undefined): Hint | undefined {
  switch (metric?.type) {
    case 'raise':
    case 'lower': {
      const { type, start, target } = metric;
      if (target === undefined) return 'no-target';
      if (start === undefined) return 'no-start';
      if (start === target) return 'no-way';
      if (type === 'raise' && target < start) return 'meant-lower';
      return type === 'lower' && target > start ? 'meant-raise' : undefined;
    }
    case 'above':
    case 'below':
      return metric.limit === undefined ? 'no-limit' : undefined;
    case 'band':
      return metric.low === undefined || metric.high === undefined ? 'no-edges' : undefined;
    case 'milestones': {
      const { levels } = metric;
      if (levels.length === 0 || levels.some(({ text }) => text.trim() === '')) return 'no-levels';
      return levels.some(({ score }, at) => score < (levels[at - 1]?.score ?? 0)) ? 'levels-order' : undefined;
    }
    default:
      return undefined;
  }
}

/** What a new level is worth to begin with: a third of the way, two thirds, then all of it. */
export const nextScore = (levels: readonly Level[]): number => [0.3, 0.7][levels.length] ?? 1;

/** The list with the level at `at` moved one place; the same list beyond its ends. */
export function levelMoved(levels: readonly Level[], at: number, by: -1 | 1): readonly Level[] {
  const moving = levels[at];
  const to = at + by;
  if (!moving || to < 0 || to >= levels.length) return levels;
  return levels.toSpliced(at, 1).toSpliced(to, 0, moving);
}

function given<V extends object>(values: V): { [K in keyof V]?: Exclude<V[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof V]?: Exclude<V[K], undefined>;
  };
}
