/** Words in a form as what they say about a row, or what is still missing; and back, to change them. Pure. */
import type { Metric, MetricType } from '../../../domain/kinds/model.ts';
import { LIMITS } from '../../../domain/kinds/limits.ts';
import { cleanLines } from '../../../domain/plan/clean-text.ts';
import { same } from '../../../domain/register/canonical.ts';
import { readNumber, writeNumber } from '../../../ui/number-text.ts';
import type { RowData } from './copy-data.ts';
import type { Form, Said } from './kept.ts';
import { line, note } from './packet.ts';

export type Values = Readonly<Record<string, string>>;

/** Why it cannot be added, and in which field that is. */
export interface Missing {
  readonly is: 'empty' | 'same' | 'too-long' | 'no-number' | 'no-target';
  readonly field: string;
}

export type Read = { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly missing: Missing };

/** What can be said about a row of that kind; a comment is corrected by a comment, and a proposal by a proposal (SPEC K6). How it is measured is left to a comment where that is a yes or a no. */
export function formsFor(row: RowData, corrects?: Said['is']): readonly Form[] {
  const all = formsOf(row);
  return corrects === undefined ? all : all.filter((form) => (form === 'comment') === (corrects === 'comment'));
}

function formsOf({ kind, metric }: RowData): readonly Form[] {
  switch (kind) {
    case 'objective':
      return ['comment', 'title', 'why', 'keyResult', 'drop'];
    case 'keyResult':
      return metric?.type === 'yesNo' ? ['comment', 'title', 'drop'] : ['comment', 'title', 'metric', 'drop'];
    case 'initiative':
      return ['comment', 'title', 'drop'];
  }
}

/** What a comment can be about, beside the row as a whole. */
export function passagesOf({ kind }: RowData): readonly ('title' | 'why' | 'metric')[] {
  return kind === 'objective' ? ['title', 'why'] : kind === 'keyResult' ? ['title', 'metric'] : ['title'];
}

/** The fields of a measure that are figures. */
export function figuresOf(type: MetricType | undefined): readonly ('start' | 'target' | 'limit' | 'low' | 'high')[] {
  switch (type) {
    case 'above':
    case 'below':
      return ['limit'];
    case 'band':
      return ['low', 'high'];
    case 'yesNo':
    case 'milestones':
      return [];
    case 'raise':
    case 'lower':
    case undefined:
      return ['start', 'target'];
  }
}

export const levelName = (at: number): string => `level-${at}`;

/** What a form begins with: what stands. */
export function begin(form: Form, row: RowData, locale: string): Values {
  switch (form) {
    case 'title':
      return { to: row.title ?? '' };
    case 'why':
      return { to: row.why ?? '' };
    case 'metric':
      return row.metric ? valuesOf(row.metric, locale) : {};
    case 'comment':
    case 'keyResult':
    case 'drop':
      return {};
  }
}

function valuesOf(metric: Metric, locale: string): Values {
  if (metric.type === 'yesNo') return {};
  if (metric.type === 'milestones')
    return Object.fromEntries(metric.levels.map(({ text }, at) => [levelName(at), text]));
  const parts: Readonly<Record<string, unknown>> = { ...metric };
  const figures = figuresOf(metric.type).flatMap((part) => {
    const value = parts[part];
    return typeof value === 'number' ? [[part, writeNumber(value, locale)]] : [];
  });
  return { ...Object.fromEntries(figures), unit: metric.unit ?? '' };
}

/** A remark as the form it was written in. */
export function again({ said }: { readonly said: Said }, locale: string): { form: Form; values: Values } {
  if (said.is === 'comment') return { form: 'comment', values: { text: said.text, on: said.on?.field ?? '' } };
  const { change } = said;
  const why = { because: said.why ?? '' };
  switch (change.does) {
    case 'title':
    case 'why':
      return { form: change.does, values: { to: change.to ?? '', ...why } };
    case 'metric':
      return { form: 'metric', values: { ...valuesOf(change.to, locale), ...why } };
    case 'drop':
      return { form: 'drop', values: why };
    case 'keyResult': {
      const measure = change.metric ? valuesOf(change.metric, locale) : {};
      return { form: 'keyResult', values: { to: change.title, ...measure, ...why } };
    }
  }
}

const missing = (is: Missing['is'], field: string): Read => ({ ok: false, missing: { is, field } });
const seenIn = <T>(seen: T | undefined) => (seen === undefined ? {} : { seen });

/** How long the words of a field may be. */
export function mostOf(form: Form, field: string): number {
  if (field === 'unit') return LIMITS.unit;
  return field === 'text' || field === 'because' || (field === 'to' && form === 'why') ? LIMITS.note : LIMITS.line;
}

export function read(form: Form, values: Values, row: RowData, locale: string): Read {
  const long = Object.entries(values).find(([field, text]) => cleanLines(text).trim().length > mostOf(form, field));
  return long ? missing('too-long', long[0]) : readShort(form, values, row, locale);
}

function readShort(form: Form, values: Values, row: RowData, locale: string): Read {
  const because = note(values['because'] ?? '');
  const proposed = (change: Extract<Said, { is: 'proposal' }>['change']): Read => ({
    ok: true,
    said: { is: 'proposal', change, ...(because !== '' && { why: because }) },
  });
  switch (form) {
    case 'comment': {
      const text = note(values['text'] ?? '');
      return text === '' ? missing('empty', 'text') : { ok: true, said: { is: 'comment', text, ...on(values, row) } };
    }
    case 'title': {
      const to = line(values['to'] ?? '');
      if (to === '') return missing('empty', 'to');
      return to === line(row.title ?? '')
        ? missing('same', 'to')
        : proposed({ does: 'title', ...seenIn(row.title), to });
    }
    case 'why': {
      const to = note(values['to'] ?? '');
      if (to === note(row.why ?? '')) return missing('same', 'to');
      return proposed({ does: 'why', ...seenIn(row.why), ...(to !== '' && { to }) });
    }
    case 'metric': {
      const measure = measureIn(values, row.metric, locale);
      if ('is' in measure) return { ok: false, missing: measure };
      if (same(measure.metric, row.metric)) return missing('same', firstOf(row.metric));
      return proposed({ does: 'metric', ...seenIn(row.metric), to: measure.metric });
    }
    case 'drop':
      return proposed({ does: 'drop', ...seenIn(row.title) });
    case 'keyResult': {
      const title = line(values['to'] ?? '');
      if (title === '') return missing('empty', 'to');
      const isMeasured = ['start', 'target', 'unit'].some((part) => (values[part] ?? '').trim() !== '');
      if (!isMeasured) return proposed({ does: 'keyResult', title });
      const measure = measureIn(values, undefined, locale);
      if ('is' in measure) return { ok: false, missing: measure };
      return proposed({ does: 'keyResult', title, metric: measure.metric });
    }
  }
}

function on(values: Values, row: RowData): Pick<Extract<Said, { is: 'comment' }>, 'on'> {
  switch (values['on']) {
    case 'title':
    case 'why':
      return { on: { field: values['on'], ...seenIn(row[values['on']]) } };
    case 'metric':
      return { on: { field: 'metric', ...seenIn(row.metric) } };
    default:
      return {};
  }
}

const firstOf = (metric: Metric | undefined): string =>
  metric?.type === 'milestones' ? levelName(0) : (figuresOf(metric?.type).at(-1) ?? 'unit');

/** A measure of the type there is; where there is none, towards a target, up or down as the figures say. */
function measureIn(values: Values, metric: Metric | undefined, locale: string): { metric: Metric } | Missing {
  if (metric?.type === 'milestones') {
    const levels = metric.levels.map(({ text, score }, at) => ({ text: line(values[levelName(at)] ?? text), score }));
    const empty = levels.findIndex(({ text }) => text === '');
    return empty === -1 ? { metric: { ...metric, levels } } : { is: 'empty', field: levelName(empty) };
  }
  const unit = line(values['unit'] ?? '');
  const figures: Record<string, number> = {};
  for (const part of figuresOf(metric?.type)) {
    const value = readNumber(values[part] ?? '', locale, unit);
    if (value === undefined || (value !== null && Math.abs(value) > LIMITS.number))
      return { is: 'no-number', field: part };
    if (value !== null) figures[part] = value;
  }
  const { start, target } = figures;
  const type = metric?.type ?? 'raise';
  if (metric === undefined && target === undefined) return { is: 'no-target', field: 'target' };
  const isLower = start !== undefined && target !== undefined && start !== target ? target < start : type === 'lower';
  const towards = type === 'raise' || type === 'lower' ? { type: isLower ? 'lower' : 'raise' } : { type };
  // Its parts are those of its type.
  return { metric: { ...towards, ...figures, ...(unit !== '' && { unit }) } as Metric };
}
