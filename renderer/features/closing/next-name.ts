/** How the cycle after one is called until somebody says otherwise (SPEC L19). */
import type { Cycle, DateRange } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { quartersFrom } from '../../domain/progress/quarters.ts';
import { weeksIn } from '../../domain/progress/spans.ts';
import { same } from '../../domain/register/canonical.ts';
import { day, type Language } from '../../text/format.ts';
import type { Texts } from '../../text/texts.ts';

/** A quarter and a year are called by their numbers, weeks by their first day; any other cycle like the one before, one further. */
export function nextName(next: DateRange, { name, dates }: Cycle, texts: Texts, language: Language): string {
  const [quarter] = quartersFrom(next.start, 1);
  if (quarter && same(quarter.dates, next)) return texts.plan.quarterName(quarter.year, quarter.quarter);
  const year = next.start.slice(0, 4);
  if (same(next, { start: `${year}-01-01`, end: `${year}-12-31` })) return year;
  const before = cleanLine(name ?? '') || texts.plan.untitled;
  const weeks = weeksIn(next);
  const called = ({ start }: DateRange) => texts.plan.spanName(weeks, day(start, language));
  if (dates && weeks === weeksIn(dates) && before === called(dates)) return called(next);
  const [, words, number, counter = ''] = COUNTED.exec(before) ?? [];
  return words === undefined ? `${before} 2` : `${words}${Number(number) + 1}${counter}`;
}

/** Counted on, as sprints are, in Chinese with the word for what is counted; four figures are a year. */
const COUNTED = /^(.*?[^\d.,]|)(\d{1,3})( ?\p{Script=Han}*)$/u;
