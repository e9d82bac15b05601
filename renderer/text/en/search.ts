/** Searching everything a plan says. */
import { plural } from './plural.ts';

export const search = {
  field: 'Words to look for',
  placeholder: 'Titles, notes, comments, reasons, people',
  what: 'Looks in every cycle: titles and why, notes, comments, reasons, people, teams and all else that was written.',
  hits: 'Hits',
  count: (count: number) => plural(count, 'hit', 'hits'),
  nothing: 'Nobody wrote that anywhere in this plan',
  nothingWhat: 'All words have to stand in one place, such as one comment. Fewer words find more.',
  more: (count: number) => `Show ${count} more`,
  nothingTheirs: (name: string) => `Nothing belongs to ${name} in any cycle.`,
  gone: 'That was deleted meanwhile.',
};
