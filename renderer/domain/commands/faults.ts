/**
 * What a person may not write, however little (SPEC C10): what the gate would not let in again, and three things that are
 * plainly upside down. Everything questionable but possible is the coach's business.
 */
import { lookThrough } from '../bundle/inspect.ts';
import { RESERVED } from '../bundle/format.ts';
import { SHAPES } from '../bundle/shapes.ts';
import type { Wrong } from '../bundle/check.ts';
import { FIELDS } from '../kinds/fields.ts';
import type { FieldRule, Shape } from '../kinds/kind.ts';
import { areBands } from '../plan/method.ts';
import { DELETED } from '../register/register.ts';
import type { Bands, DateRange, Kind, Metric } from '../kinds/model.ts';

export type Fault =
  | 'too-long' // a text over its limit
  | 'not-a-number' // not finite, or too large to be meant
  | 'dates-reversed'
  | 'band-reversed' // the lower edge above the upper
  | 'bands-crossed' // one of three bands would be empty
  | 'level-worth' // a level is worth less than 0 or more than 1
  | 'too-many-levels'
  | 'malformed'; // no value this field can hold: a mistake of the program, not of a person

const FAULT: { readonly [K in Wrong['is']]: Fault } = {
  'text-too-long': 'too-long',
  'number-out-of-range': 'not-a-number',
  'too-many': 'too-many-levels',
  damaged: 'malformed',
};

function reversed(shape: Shape, value: unknown): Fault | undefined {
  if (shape === 'dates') {
    const { start, end } = value as DateRange;
    return start > end ? 'dates-reversed' : undefined;
  }
  if (shape === 'scoreBands' || shape === 'confidenceBands')
    return areBands(value as Bands) ? undefined : 'bands-crossed';
  const metric = shape === 'metric' ? (value as Metric) : undefined;
  if (metric?.type !== 'band' || metric.low === undefined || metric.high === undefined) return undefined;
  return metric.low > metric.high ? 'band-reversed' : undefined;
}

function faultOf({ shape }: FieldRule, value: unknown): Fault | undefined {
  if (value === undefined) return undefined;
  const wrong = SHAPES[shape].wrong(value);
  if (!wrong) return reversed(shape, value);
  return wrong.is === 'number-out-of-range' && wrong.at.startsWith('levels') ? 'level-worth' : FAULT[wrong.is];
}

/** In a file a record stands in a list in the document. */
const DEPTH_OF_RECORD = 2;

const mayNotBeSet = (field: string) => field === DELETED || RESERVED.includes(field);

/** The first thing wrong with these values of a record of that kind, or undefined. */
export function faultIn(kind: Kind, values: object): Fault | undefined {
  if (Object.keys(values).some(mayNotBeSet)) return 'malformed';
  const given = values as Readonly<Record<string, unknown>>;
  for (const [field, rule] of Object.entries<FieldRule>(FIELDS[kind])) {
    const fault = faultOf(rule, given[field]);
    if (fault) return fault;
  }
  // Fields and parts of values that this version does not know.
  const problem = lookThrough(values, '', DEPTH_OF_RECORD);
  if (problem?.is === 'text-too-long' || problem?.is === 'number-out-of-range') return FAULT[problem.is];
  return problem ? 'malformed' : undefined;
}
