/** What stands before a value, in one language. A reader is given those of every language the app speaks. */
import type { Ambition, Focus, MetricType } from '../../domain/kinds/model.ts';

export interface MarkdownLabels {
  /** Between what a value is and what it says. */
  readonly colon: string;
  readonly noCycle: string;
  readonly homeless: string;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly measures: Readonly<Record<MetricType, string>>;
  readonly ambitions: Readonly<Record<Ambition, string>>;
  readonly focuses: Readonly<Record<Focus, string>>;
}

export const FACTS = [
  'dates',
  'owner',
  'contributor',
  'team',
  'ambition',
  'focus',
  'serves',
  'private',
  'measure',
  'start',
  'target',
  'unit',
  'level',
  'weight',
  'value',
  'confidence',
  'score',
] as const;
export type Fact = (typeof FACTS)[number];
