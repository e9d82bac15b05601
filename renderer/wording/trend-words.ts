/** What the picture of a trend shows, in words, and what stands beside it (SPEC P15 to P17). Pure. */
import type { CheckIn, DateRange, Metric } from '../domain/kinds/model.ts';
import { landingOf, type Landing, FEW } from '../domain/progress/landing.ts';
import { paceAt, wayOf } from '../domain/progress/pace.ts';
import { unitOf } from '../domain/plan/record-words.ts';
import type { inspector as english } from '../text/en/inspector.ts';
import { amount, day, dayOf } from '../text/format.ts';
import type { SpokenLanguage, Texts } from '../text/texts.ts';
import { isSilence, valuesOn, type Silence } from '../domain/progress/trend.ts';

export interface Told {
  readonly metric: Metric | undefined;
  /** In order. */
  readonly checkIns: readonly CheckIn[];
  /** Of its cycle. */
  readonly dates: DateRange | undefined;
  /** Milliseconds. */
  readonly now: number;
  /** Which times without a value are silence (P13, P19). */
  readonly silence: Silence;
}

export interface Words {
  readonly plan: Texts['plan'];
  readonly inspector: typeof english;
  readonly language: SpokenLanguage;
}

/** Where it may land; undefined where nothing is said, not even that it is too early. */
export function landingIn({
  metric,
  checkIns,
  dates,
  now,
}: Omit<Told, 'silence'>): Exclude<Landing, { is: 'absent' }> | undefined {
  const landing = dates && landingOf(metric, valuesOn(metric, checkIns), dates.end, now);
  return landing?.is === 'absent' ? undefined : landing;
}

/** All the picture shows but its landing range and its pace, which stand beside it for everybody to read. */
export function trendInWords(
  { metric, checkIns, dates, now, silence }: Told,
  { plan, inspector, language }: Words,
): string {
  const unit = unitOf(metric);
  const said = valuesOn(metric, checkIns);
  const when = (time: number) => dayOf(new Date(time).toISOString(), language);
  const dated = said.filter(({ time }) => Number.isFinite(time));
  const values = said.map(({ time, value }) =>
    Number.isFinite(time)
      ? inspector.valueOn(amount(value, unit, language), when(time))
      : amount(value, unit, language),
  );
  const silences = dated.flatMap(({ time }, at) => {
    const until = dated[at + 1]?.time ?? Math.max(time, now);
    return isSilence(time, until, silence) ? [inspector.silent(when(time), when(until))] : [];
  });
  return [
    ...(dates ? [inspector.wholeCycle(day(dates.start, language), day(dates.end, language))] : []),
    ...goalIn(metric, plan, inspector, language),
    inspector.sentence(plan.trendText(inspector.listed(values))),
    ...silences,
  ].join(' ');
}

function goalIn(
  metric: Metric | undefined,
  plan: Words['plan'],
  inspector: Words['inspector'],
  language: SpokenLanguage,
): readonly string[] {
  const write = (value: number) => amount(value, unitOf(metric), language);
  const way = wayOf(metric);
  if (way) return [inspector.fromTo(write(way.start), write(way.target))];
  if ((metric?.type === 'above' || metric?.type === 'below') && metric.limit !== undefined)
    return [inspector.shouldHold(plan[metric.type](write(metric.limit)))];
  if (metric?.type === 'band' && metric.low !== undefined && metric.high !== undefined)
    return [inspector.shouldHold(plan.band(amount(metric.low, undefined, language), write(metric.high)))];
  return [];
}

/** What is read beside the picture: where an even pace would be today, and where it may land. */
export function sentencesBeside(
  { metric, checkIns, dates, now }: Omit<Told, 'silence'>,
  { inspector, language }: Words,
): readonly string[] {
  const write = (value: number) => amount(value, unitOf(metric), language);
  const way = wayOf(metric);
  const pace = way && dates && paceAt(way, dates, now);
  const landing = landingIn({ metric, checkIns, dates, now });
  const said = valuesOn(metric, checkIns).length;
  // As measures are written: the unit stands once, at the end.
  const lower = ({ low, high }: { readonly low: number; readonly high: number }) =>
    low === high ? undefined : amount(low, undefined, language);
  return [
    ...(way && pace !== undefined ? [inspector.evenPace(write(likeItsEnds(pace, way.start, way.target)))] : []),
    ...(landing?.is === 'too-early' ? [inspector.tooEarly] : []),
    ...(landing?.is === 'range' ? [inspector.landing(lower(landing), write(landing.high))] : []),
    ...(landing?.is === 'range' && said < FEW ? [inspector.fewValues(said)] : []),
    ...(landing?.is === 'range' && landing.cut ? [inspector.cut[landing.cut]] : []),
  ];
}

/** In steps of a twentieth of the way, or finer by up to ten times: an even pace is a thread to go by and no measurement. */
function likeItsEnds(pace: number, start: number, target: number): number {
  const digits = Math.floor(Math.log10(Math.abs(target - start) / 20));
  const step = 10 ** Math.abs(digits);
  const rounded = digits < 0 ? Math.round(pace * step) / step : Math.round(pace / step) * step;
  return Number.isFinite(rounded) ? rounded : pace;
}
