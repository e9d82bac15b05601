/** What a plan may call otherwise, and how a word of its own is put where a noun stands alone (SPEC V6). */
import type { Cadence } from '../../domain/kinds/model.ts';
import { plural } from './plural.ts';

/** The meeting at which one checks in, by how often that is. */
const meetings: Readonly<Record<Cadence, (checkIn: string) => string>> = {
  weekly: (checkIn) => `Weekly ${checkIn}`,
  'every-two-weeks': (checkIn) => `Two-weekly ${checkIn}`,
  monthly: (checkIn) => `Monthly ${checkIn}`,
};

export const terms = {
  /** Several of them, as a heading. */
  many: { objective: 'Objectives', keyResult: 'Key results', initiative: 'Initiatives', checkIn: 'Check-ins' },
  /** Never `committed`: that is what a cycle is. */
  ambitions: { committed: 'Promise', aspirational: 'Stretch' },
  /** With the word for it within a sentence; that of the plan where it has one. */
  meetings,
  checkIn: 'check-in',
  /** What a team is in a personal plan. */
  area: {
    one: 'Area',
    counted: (count: number) => plural(count, 'area', 'areas'),
    /** The room in which people and areas stand. */
    room: 'People and areas of life',
  },
  /** With a word of the plan. */
  own: {
    counted: plural,
    add: (one: string) => `Add: ${one}`,
    of: (many: string, title: string) => `${many}: “${title}”`,
    both: (objectives: string, keyResults: string) => `${objectives}, ${keyResults}`,
  },
};
