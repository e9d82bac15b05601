/** A measure as plain values beside each other, and back. */
import type { Metric } from '../../domain/kinds/model.ts';
import { line } from './written-plan.ts';

export const MEASURES = ['raise', 'lower', 'above', 'below', 'band', 'yesNo', 'milestones'] as const;

/** `above` and `below` have their limit as target; a band begins at `start` and ends at `target`. */
export interface MeasureColumns {
  readonly measure?: Metric['type'] | undefined;
  readonly start?: number | undefined;
  readonly target?: number | undefined;
  readonly unit?: string | undefined;
  /** A line each: what it is worth, and what is true then. */
  readonly levels?: string | undefined;
}

export function measureColumns(metric: Metric | undefined): MeasureColumns {
  if (!metric) return {};
  const measure = metric.type;
  switch (metric.type) {
    case 'raise':
    case 'lower':
      return { measure, start: metric.start, target: metric.target, unit: line(metric.unit) };
    case 'above':
    case 'below':
      return { measure, target: metric.limit, unit: line(metric.unit) };
    case 'band':
      return { measure, start: metric.low, target: metric.high, unit: line(metric.unit) };
    case 'yesNo':
      return { measure };
    case 'milestones':
      return { measure, levels: metric.levels.map(({ score, text }) => `${score} ${line(text)}`.trim()).join('\n') };
  }
}

/** The measure these columns stand for; undefined where they name none. */
export function measureOf({ measure, start, target, unit, levels }: MeasureColumns): Metric | undefined {
  const counted = unit ? { unit } : {};
  const from = start === undefined ? {} : { start };
  const to = target === undefined ? {} : { target };
  switch (measure) {
    case undefined:
      return undefined;
    case 'raise':
    case 'lower':
      return { type: measure, ...from, ...to, ...counted };
    case 'above':
    case 'below':
      return { type: measure, ...(target === undefined ? {} : { limit: target }), ...counted };
    case 'band':
      return {
        type: measure,
        ...(start === undefined ? {} : { low: start }),
        ...(target === undefined ? {} : { high: target }),
        ...counted,
      };
    case 'yesNo':
      return { type: measure };
    case 'milestones':
      return { type: measure, levels: (levels ?? '').split('\n').flatMap((one) => levelOf(one) ?? []) };
  }
}

function levelOf(written: string): { readonly score: number; readonly text: string } | undefined {
  const [, figure, text = ''] = /^(\S+)(?: (.*))?$/.exec(written) ?? [];
  const score = Number(figure);
  return figure === undefined || !Number.isFinite(score) ? undefined : { score, text };
}
