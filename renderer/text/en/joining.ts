/** What two people made apart, offered for joining. */
import { plural } from './plural.ts';

export const joining = {
  title: 'Made twice?',
  what: 'These look as if two people had made the same thing, each without the other. Joined, they are one from then on, here and for everybody you share with. What they say differently becomes a question, and what stands under them stands together.',
  pair: (kind: string, name: string) => `${kind} · ${name}`,
  objectives: (count: number) => (count === 0 ? 'no objectives' : plural(count, 'objective', 'objectives')),
  keyResults: (count: number) => (count === 0 ? 'no key results' : plural(count, 'key result', 'key results')),
  checkIns: (count: number) => (count === 0 ? 'no check-ins' : plural(count, 'check-in', 'check-ins')),
  and: (one: string, other: string) => `${one} and ${other}`,
  join: 'Join',
  field: 'Same as',
  fieldPlaceholder: 'Join with another that means the same',
  nothingFound: 'Nothing of that name',
  madeOf: (count: number) => `Joined out of ${count}.`,
  takeApart: 'Take apart',
};
