import { useTexts } from '../../app/session/use-planner.ts';
import type { Ritual } from '../../domain/kinds/model.ts';
import { isWithheld } from '../../domain/register/withheld.ts';
import type { Meeting } from '../../domain/rituals/schedule.ts';
import { PeopleField } from '../../parts/PeopleField.tsx';
import { ritualTexts } from '../../text/later/rituals.ts';

interface Props {
  readonly ritual: Ritual;
  readonly meeting: Meeting;
}

/** Who comes. */
export function Attendees({ ritual, meeting: { attendees } }: Props) {
  const rituals = ritualTexts(useTexts());
  return (
    <PeopleField
      label={rituals.attendees}
      record={ritual}
      field="attendees"
      people={attendees}
      nobody={isWithheld(ritual.marks, 'attendees') ? rituals.heldBack : rituals.nobody}
      words={{
        add: rituals.addAttendee,
        addPerson: rituals.addPerson,
        nobodyYet: rituals.nobodyYet,
        nobodyFound: rituals.nobodyFound,
        takeOut: rituals.takeOut,
      }}
    />
  );
}
