/** What a person may not write, however little (SPEC C10). Everything questionable but possible is the coach's business. */
import type { DateRange, Kind, Metric } from './model.ts';
import { FIELDS, type FieldRule } from './fields.ts';
import { LIMITS } from './limits.ts';

export type Fault =
  | 'too-long' // a text over its limit
  | 'not-a-number' // not finite, or too large to be meant
  | 'dates-reversed'
  | 'band-reversed' // the lower edge above the upper
  | 'levels-wrong'; // too many levels, or one worth less than 0 or more than 1

const numberIsWrong = (value: number | undefined) =>
  value !== undefined && !(Number.isFinite(value) && Math.abs(value) <= LIMITS.number);

const longest: Readonly<Record<string, number>> = {
  line: LIMITS.line,
  note: LIMITS.note,
  name: LIMITS.name,
  id: LIMITS.id,
  instant: LIMITS.name,
};

function metricFault(metric: Metric): Fault | undefined {
  if ('unit' in metric && (metric.unit?.length ?? 0) > LIMITS.unit) return 'too-long';
  switch (metric.type) {
    case 'raise':
    case 'lower':
      return numberIsWrong(metric.start) || numberIsWrong(metric.target) ? 'not-a-number' : undefined;
    case 'above':
    case 'below':
      return numberIsWrong(metric.limit) ? 'not-a-number' : undefined;
    case 'band':
      if (numberIsWrong(metric.low) || numberIsWrong(metric.high)) return 'not-a-number';
      return metric.low !== undefined && metric.high !== undefined && metric.low > metric.high
        ? 'band-reversed'
        : undefined;
    case 'yesNo':
      return undefined;
    case 'milestones':
      if (metric.levels.length > LIMITS.levels) return 'levels-wrong';
      if (metric.levels.some(({ text }) => text.length > LIMITS.line)) return 'too-long';
      return metric.levels.some(({ score }) => !(score >= 0 && score <= 1)) ? 'levels-wrong' : undefined;
  }
}

function faultOf({ shape }: FieldRule, value: unknown): Fault | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.length > (longest[shape] ?? LIMITS.note) ? 'too-long' : undefined;
  switch (shape) {
    case 'number':
      return numberIsWrong(value as number) ? 'not-a-number' : undefined;
    case 'percent':
      return (value as number) >= 0 && (value as number) <= 100 ? undefined : 'not-a-number';
    case 'weight':
      return (value as number) >= 0 && (value as number) <= LIMITS.weight ? undefined : 'not-a-number';
    case 'dates':
      return (value as DateRange).start > (value as DateRange).end ? 'dates-reversed' : undefined;
    case 'metric':
      return metricFault(value as Metric);
    default:
      return undefined;
  }
}

/** The first thing wrong with these values of a record of that kind, or undefined. */
export function faultIn(kind: Kind, values: object): Fault | undefined {
  const given = values as Readonly<Record<string, unknown>>;
  for (const [field, rule] of Object.entries<FieldRule>(FIELDS[kind])) {
    const fault = faultOf(rule, given[field]);
    if (fault) return fault;
  }
  return undefined;
}
