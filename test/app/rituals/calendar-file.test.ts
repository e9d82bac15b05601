/** From any plan the gate lets in to a calendar that a second program reads. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../../../renderer/app/rituals/calendar-file.ts';
import { ownZone } from '../../../renderer/app/rituals/own-zone.ts';
import { fetchTexts } from '../../../renderer/app/session/texts.ts';
import { SHAPES } from '../../../renderer/domain/bundle/shapes.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { cleanLine } from '../../../renderer/domain/plan/clean-text.ts';
import { childrenOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { isKnown } from '../../../renderer/formats/ics/time-zone.ts';
import { writeCalendar } from '../../../renderer/formats/ics/calendar.ts';
import type { Texts } from '../../../renderer/text/texts.ts';
import { Author } from '../../domain/author.ts';
import { planOf } from '../../domain/bundle/closure.ts';
import { odd } from '../../domain/bundle/odd-files.ts';
import { readCalendar } from '../../formats/ics/read-calendar.ts';

let texts: Texts;
beforeAll(async () => {
  texts = await fetchTexts('en');
});

const MADE = '2026-10-01T09:00:00Z';

/** The calendar of each cycle, as it is meant and as it is read. */
const calendarsOf = (plan: Workspace) =>
  childrenOf(plan, null, 'cycle').map((cycle) => {
    const events = eventsOf(plan, cycle, '2026-10-01', texts);
    return { events, read: readCalendar(writeCalendar({ made: MADE, revision: 0, ownZone: 'Europe/Berlin', events })) };
  });

const name = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('\\', ';', ',', '"', ':', '\n', '\r', '- ', 'n', '信', '😀'), maxLength: 90 }),
    fc.constantFrom('x'.repeat(LIMITS.name), '复盘'.repeat(LIMITS.name / 2), 'A\nATTENDEE:mailto:a@b.c'),
  )
  .map((text) => text.slice(0, LIMITS.name));

describe('the calendar of a plan', () => {
  it('T7 has the names of who comes and of the cycle word for word, each name in a line of its own', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), name, (names, cycle) => {
        const author = new Author('ana');
        author.receive(
          JSON.stringify({
            format: 'okr-bundle',
            cycles: [{ id: 'c1', name: cycle, dates: { start: '2026-10-01', end: '2026-12-31' } }],
            people: names.map((one, at) => ({ id: `p${at}`, name: one })),
            rituals: [{ id: 'r1', cycle: 'c1', sort: 'closing', attendees: names.map((_, at) => `p${at}`) }],
          }),
        );
        const [calendar] = calendarsOf(author.plan);
        const [event] = calendar?.read ?? [];
        const lines = event?.notes.split('\n') ?? [];
        const said = names.map((one) => `- ${cleanLine(one) || texts.plan.untitled}`.trimEnd());
        expect(lines.slice(-names.length).map((line) => line.trimEnd())).toEqual(said);
        expect(event?.title.trimEnd().endsWith(cleanLine(cycle).trim())).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('B14 is read by another program, event by event, whatever file the plan came from', () => {
    fc.assert(
      fc.property(odd, (files) => {
        for (const { events, read } of calendarsOf(planOf(files))) {
          expect(read.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
          expect(read.map(({ title }) => title)).toEqual(events.map(({ title }) => title));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('T5 names no machine and no person in a UID, and is the same in both languages', async () => {
    const author = new Author('ana');
    author.receive(
      JSON.stringify({
        format: 'okr-bundle',
        cycles: [{ id: 'c1', dates: { start: '2026-10-01', end: '2026-12-31' } }],
        rituals: [{ id: 'r1', cycle: 'c1', sort: 'closing' }],
      }),
    );
    const [cycle] = childrenOf(author.plan, null, 'cycle');
    if (!cycle) throw new Error('There is a cycle.');
    const uids = [texts, await fetchTexts('zh')].map((said) =>
      eventsOf(author.plan, cycle, '2026-10-01', said).map(({ uid }) => uid),
    );
    expect(uids).toEqual([['r1@meetings.whetstone.invalid'], ['r1@meetings.whetstone.invalid']]);
  });

  it('T4 takes the zone of this machine in a form the plan takes', () => {
    expect(isKnown(ownZone())).toBe(true);
    expect(SHAPES.localTime.wrong({ at: '10:00', zone: ownZone() })).toBeNull();
  });
});
