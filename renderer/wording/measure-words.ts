/** What a measure asks for and where it stands, in the reader's language. */
import type { Metric } from '../domain/kinds/model.ts';
import { holds } from '../domain/progress/scoring.ts';
import { amount } from '../text/format.ts';
import type { SpokenLanguage, Texts } from '../text/texts.ts';

export interface MeasureWords {
  readonly before: string;
  readonly now: string;
  readonly after: string;
  readonly spoken: string;
  /** The last value is beyond what should hold. */
  readonly broken?: boolean;
}

/** What a measure asks for and where it stands, in the reader's language; also what was said before anybody decided how to measure. */
export function measureWords(
  metric: Metric | undefined,
  value: number | undefined,
  texts: Texts,
  language: SpokenLanguage,
): MeasureWords {
  const { plan } = texts;
  const write = (figure: number | undefined, unit?: string) => amount(figure, unit, language);
  const guard = (rule: string): MeasureWords => {
    const broken = metric !== undefined && value !== undefined && holds(metric, value) === false;
    const [now, after] = [write(value), broken ? plan.broken(rule) : rule];
    return { before: '', now, after, spoken: `${now}, ${after}`, broken };
  };
  switch (metric?.type) {
    case undefined: {
      const [now, after] = [write(value), plan.noTarget];
      return { before: '', now, after, spoken: `${now}, ${after}` };
    }
    case 'raise':
    case 'lower': {
      const { start, target, unit } = metric;
      const before = start === undefined ? '' : write(start);
      if (target === undefined) {
        const now = write(value, unit);
        return { before, now, after: plan.noTarget, spoken: `${now}, ${plan.noTarget}` };
      }
      const [now, to] = [write(value), write(target, unit)];
      return { before, now, after: to, spoken: plan.fromNowTo(write(start), now, to) };
    }
    case 'above':
    case 'below':
      return guard(metric.limit === undefined ? plan.noLimit : plan[metric.type](write(metric.limit, metric.unit)));
    case 'band':
      return guard(
        metric.low === undefined || metric.high === undefined
          ? plan.noLimit
          : plan.band(write(metric.low), write(metric.high, metric.unit)),
      );
    case 'yesNo': {
      const now = value === undefined ? '–' : value >= 1 ? plan.yes : plan.no;
      return { before: '', now, after: plan.yesNo, spoken: `${plan.yesNo}: ${now}` };
    }
    case 'milestones': {
      const { length } = metric.levels;
      const reached = Math.min(Math.max(0, Math.floor(value ?? 0)), length);
      const now = value === undefined ? '–' : plan.level(reached, length);
      const after = value === undefined ? plan.levels(length) : '';
      return { before: '', now, after, spoken: after || now };
    }
  }
}
