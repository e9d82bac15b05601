import { Check, CircleAlert, Trash2 } from 'lucide-react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { usePlanner, useLanguage, useRecord, useTexts } from '../../app/session/use-planner.ts';
import type { Day } from '../../domain/kinds/model.ts';
import { dueOn, nextDay, type Meeting } from '../../domain/rituals/schedule.ts';
import { fullDay } from '../../text/format.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Attendees } from './Attendees.tsx';
import { WhenFields } from './WhenFields.tsx';
import styles from './Rituals.module.css';

interface Props {
  readonly meeting: Meeting;
  readonly today: Day;
  /** Of its cycle: little is due in one that is. */
  readonly isClosed: boolean;
  readonly onRemove: () => void;
}

/** One meeting: when it is, whether it is due, and all that can be changed about it. */
export function MeetingItem({ meeting, today, isClosed, onRemove }: Props) {
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const ritual = useRecord('ritual', meeting.id);
  if (!ritual) return null;
  return (
    <>
      <div className={styles['top']}>
        <When meeting={meeting} today={today} isClosed={isClosed} />
        <IconButton
          label={rituals.removeNamed(texts.records.rituals[meeting.sort])}
          icon={<Trash2 />}
          size="small"
          danger
          onClick={onRemove}
        />
      </div>
      <WhenFields ritual={ritual} meeting={meeting} />
      <Attendees ritual={ritual} meeting={meeting} />
    </>
  );
}

function When({ meeting, today, isClosed }: Pick<Props, 'meeting' | 'today' | 'isClosed'>) {
  const rituals = ritualTexts(useTexts());
  const language = useLanguage();
  const { first, sort, times, weeks, inCalendars } = meeting;
  if (first === undefined)
    return (
      <div className={styles['when']}>
        <p>{sort === 'check-in' ? rituals.tooShort : rituals.noDay}</p>
        {inCalendars && <p>{rituals.strikesOut}</p>}
      </div>
    );
  const next = nextDay(meeting, today);
  const due = dueOn(meeting, today, isClosed);
  return (
    <div className={styles['when']}>
      <p>{sort === 'check-in' ? rituals.every(weeks, times, fullDay(first, language)) : fullDay(first, language)}</p>
      {due === undefined && (
        <p>
          {next === undefined ? rituals.over : next === first ? rituals.toCome : rituals.next(fullDay(next, language))}
        </p>
      )}
      <p className={styles['purpose']}>{rituals.purposes[sort]}</p>
      {due !== undefined && <Due meeting={meeting} day={due} isToday={due === today} />}
    </div>
  );
}

function Due({ meeting, day, isToday }: { readonly meeting: Meeting; readonly day: Day; readonly isToday: boolean }) {
  const planner = usePlanner();
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const language = useLanguage();
  const settle = () =>
    editWithUndo(
      planner,
      texts,
      { do: 'set', kind: 'ritual', id: meeting.id, values: { settled: day } },
      rituals.isHeld(texts.records.rituals[meeting.sort], fullDay(day, language)),
    );
  return (
    <div className={styles['due']}>
      <CircleAlert aria-hidden />
      <p>{isToday ? rituals.dueToday : rituals.due(fullDay(day, language))}</p>
      <Button
        size="small"
        icon={<Check />}
        onClick={({ currentTarget }) => {
          // It goes with the sentence, and the keyboard stays with the meeting.
          currentTarget.closest('section')?.focus({ preventScroll: true });
          void settle();
        }}
      >
        {rituals.held}
      </Button>
    </div>
  );
}
