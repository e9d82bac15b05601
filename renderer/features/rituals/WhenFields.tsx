import { CalendarSync } from 'lucide-react';
import { useRefused, useUntaken } from '../../app/editing/use-untaken.ts';
import { ownZone } from '../../app/rituals/own-zone.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import { WEEKDAYS, type Ritual, type Weekday } from '../../domain/kinds/model.ts';
import { CHECK_IN_DAY } from '../../domain/rituals/defaults.ts';
import type { Meeting } from '../../domain/rituals/schedule.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { ritualTexts } from '../../text/later/rituals.ts';
import { MomentField } from '../../parts/MomentField.tsx';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useRitualField } from './use-ritual-field.ts';
import styles from './Rituals.module.css';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

interface Props {
  readonly ritual: Ritual;
  readonly meeting: Meeting;
}

/** On which day, at what time, for how long. */
export function WhenFields({ ritual, meeting }: Props) {
  return (
    <div className={styles['fields']}>
      {meeting.sort === 'check-in' ? <WeekdayField ritual={ritual} /> : <DayField ritual={ritual} meeting={meeting} />}
      <TimeField ritual={ritual} meeting={meeting} />
      <MinutesField ritual={ritual} meeting={meeting} />
    </div>
  );
}

function WeekdayField({ ritual }: Pick<Props, 'ritual'>) {
  const texts = useTexts();
  const { weekdays } = answerTexts(texts);
  const { draft, choose } = useRitualField(ritual, 'weekday', ritual.weekday ?? CHECK_IN_DAY);
  return (
    <Select<Weekday>
      label={ritualTexts(texts).weekday}
      value={draft.value ?? CHECK_IN_DAY}
      options={WEEKDAYS.map((value) => ({ value, label: weekdays[value] }))}
      onChange={choose}
    />
  );
}

function DayField({ ritual, meeting }: Props) {
  const rituals = ritualTexts(useTexts());
  const { draft, choose } = useRitualField(ritual, 'day', ritual.day);
  const isOwn = draft.value !== undefined;
  return (
    <MomentField
      type="date"
      label={rituals.day}
      value={draft.value ?? meeting.first ?? ''}
      onChange={draft.onChange}
      around={draft.around}
    >
      <p>{isOwn ? rituals.dayOwn : rituals.dayFollows}</p>
      {isOwn && (
        <Button variant="quiet" size="small" icon={<CalendarSync />} onClick={() => choose(undefined)}>
          {rituals.follow}
        </Button>
      )}
    </MomentField>
  );
}

function TimeField({ ritual, meeting }: Props) {
  const rituals = ritualTexts(useTexts());
  const { draft, choose } = useRitualField(ritual, 'time', ritual.time);
  const here = ownZone();
  const { at, zone } = draft.value ?? meeting.time;
  const meant = zone || here;
  return (
    <MomentField
      type="time"
      label={rituals.time}
      value={at}
      onChange={(time) => draft.onChange({ at: time, zone: meant })}
      around={draft.around}
    >
      <p>{rituals.zone(meant)}</p>
      {meant !== here && (
        <Button variant="quiet" size="small" onClick={() => choose({ at, zone: here })}>
          {rituals.useZone(here)}
        </Button>
      )}
    </MomentField>
  );
}

function MinutesField({ ritual, meeting }: Props) {
  const texts = useTexts();
  const rituals = ritualTexts(texts);
  const { draft, choose } = useRitualField(ritual, 'minutes', ritual.minutes ?? meeting.minutes);
  const [refused, tellRefused] = useRefused(rituals.minutes);
  useUntaken([refused]);
  return (
    <div className={styles['minutes']}>
      <NumberField
        label={rituals.minutes}
        value={draft.value ?? meeting.minutes}
        // Emptied, it is as long as usual.
        onChange={(minutes) => choose(minutes ?? undefined)}
        onRefused={tellRefused}
        notANumber={checkInFormTexts(texts).notANumber}
        outOfRange={rituals.minutesRange}
        min={1}
        max={LIMITS.minutes}
        step={5}
      />
    </div>
  );
}
