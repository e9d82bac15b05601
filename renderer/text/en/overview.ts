/** Where a cycle stands by team and by owner. */
import { inWords } from './plural.ts';

export const overview = {
  what: (cycle: string) => `How “${cycle}” stands.`,
  running: (cycle: string, over: string) => `How “${cycle}” stands, with ${over} of its time over.`,
  nothing: 'Nothing to look over yet',
  nothingWhat: 'As soon as the cycle shown in the plan has an objective, this is where it stands by team and by owner.',
  groupBy: 'Group by',
  by: { team: 'Team', owner: 'Owner' },
  all: { team: 'All teams', owner: 'All owners' },
  without: { team: 'Without a team', owner: 'Without an owner' },
  beside: 'Side by side with',
  besideNone: 'No other cycle',
  filters: 'Filters',
  anyConfidence: 'Any confidence',
  onlySilent: 'Only silent',
  onlyBehind: 'Only behind the clock',
  showAll: 'Show all',
  left: (objectives: string, keyResults: string) => `${objectives}, ${keyResults}`,
  noneLeft: 'No key result fits all of these filters',
  noneLeftWhat: 'Each filter leaves less of what the others left. Take one away, or show all.',
  table: {
    team: (cycle: string) => `${cycle} by team`,
    owner: (cycle: string) => `${cycle} by owner`,
  },
  lowest: 'Lowest confidence',
  bands: 'By confidence',
  ofBand: (count: number, band: string) => `${count} ${band}`,
  silent: 'Silent',
  noneSilent: 'none',
  silentSince: (count: number, ago: string) => `${count}, the longest since ${ago}`,
  inAll: 'In all',
  notThere: 'Nothing in this cycle',
  seeRows: (name: string) => `${name}: see in the plan`,
  privates: (count: number) => `${count} private`,
  how: (weeks: number) =>
    `A key result counts once: with the team of its objective, or with its owner, else with that of its objective. Progress is the mean of what is measured. Behind the clock is what has come less far than the time. Silent is what nobody has told of for more than ${inWords(weeks)} weeks.`,
};
