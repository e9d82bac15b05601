/** A calendar file as a second program reads it: `ical.js`, which Thunderbird uses. It knows nothing of how ours is written. */
import ICAL from 'ical.js';

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly notes: string;
  /** Moments in UTC, at most as many as are asked for. */
  readonly starts: readonly string[];
  /** What a clock there shows, and in which zone. */
  readonly local: string;
  readonly zone: string | null;
  readonly minutes: number;
  readonly status: string;
  readonly properties: readonly string[];
}

/** Throws where the text is no calendar. */
export function readCalendar(text: string, most = 60): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  // Only what the file itself brings: no zone is known beforehand.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const starts: string[] = [];
    const days = event.iterator();
    for (let next = days.next(); next && starts.length < most; next = days.next())
      starts.push(next.toJSDate().toISOString());
    return {
      uid: event.uid,
      sequence: Number(component.getFirstPropertyValue('sequence')),
      title: event.summary,
      notes: event.description ?? '',
      starts,
      local: event.startDate.toString(),
      zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null,
      minutes: event.duration.toSeconds() / 60,
      status: String(component.getFirstPropertyValue('status')),
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
}
