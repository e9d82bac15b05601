import { useId } from 'react';
import { today } from '../../app/session/today.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import type { DateRange, Day } from '../../domain/kinds/model.ts';
import { dayAt, dayNumber } from '../../domain/progress/days.ts';
import { SPANS, spanFrom } from '../../domain/progress/spans.ts';
import { nextWeekday } from '../../domain/rituals/calendar-days.ts';
import { fullDay } from '../../text/format.ts';
import { cycleFormTexts } from '../../text/later/cycle-form.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CycleForm.module.css';

/** Today, and the Monday that comes next where that is another day. */
export function spanStarts(now: Day): readonly Day[] {
  const monday = dayAt(nextWeekday(dayNumber(now), 'monday'));
  return monday === now ? [now] : [now, monday];
}

/** Cycles of a few weeks with one click, beginning today or on Monday (SPEC Y6). */
export function CycleSpans({ onChoose }: { readonly onChoose: (dates: DateRange, weeks: number) => void }) {
  const words = cycleFormTexts(useTexts());
  const language = useLanguage();
  const id = useId();
  const now = today();
  return spanStarts(now).map((start) => (
    <div key={start} className={styles['quarters']} role="group" aria-labelledby={`${id}-${start}`}>
      <span id={`${id}-${start}`} className={styles['from']}>
        {start === now ? words.fromToday : words.fromDay(fullDay(start, language))}
      </span>
      {SPANS.map((weeks) => (
        <Button key={weeks} size="small" onClick={() => onChoose(spanFrom(start, weeks), weeks)}>
          {words.weeks(weeks)}
        </Button>
      ))}
    </div>
  ));
}
