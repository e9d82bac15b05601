/** The room of people and teams. */
import { plural } from './plural.ts';

export const people = {
  what: 'Every name in this plan. A new name counts wherever somebody owns, contributes or comes to a meeting; what they signed keeps the name it was signed with.',
  people: 'People',
  teams: 'Teams',
  noPeople: 'Nobody yet. Whoever you name as an owner is listed here.',
  noTeams: 'No teams yet. Objectives can be grouped by team once there are some.',
  name: 'Name',
  you: 'You',
  more: (name: string) => `More for ${name}`,
  sameAs: 'Same as another …',
  remove: 'Remove',
  cancel: 'Cancel',
  addPerson: 'Somebody new',
  addTeam: 'A new team',
  add: 'Add',
  unnamed: 'Write a name first.',
  and: (parts: readonly string[]) => parts.join(', '),
  owns: (what: string) => `owns ${what}`,
  contributes: (what: string) => `contributes to ${what}`,
  comesTo: (meetings: number) => `comes to ${plural(meetings, 'meeting', 'meetings')}`,
  signed: (what: string) => `signed ${what}`,
  others: (count: number) => plural(count, 'other entry', 'other entries'),
  wrote: (days: number) => `wrote on ${plural(days, 'day', 'days')}`,
  nothing: 'nothing is theirs yet',
  ofTeam: (objectives: number) =>
    objectives === 0 ? 'no objectives yet' : plural(objectives, 'objective', 'objectives'),
  removed: (name: string, left: string) => `“${name}” is removed.${left === '' ? '' : ` ${left}`}`,
  ownerless: (rows: string) => `Without an owner now: ${rows}.`,
  teamless: (objectives: number) => `${plural(objectives, 'objective has', 'objectives have')} no team now.`,
  removing:
    'Whoever is removed owns nothing any more: what they owned stays, without an owner. What they signed keeps their name. A team that is removed leaves its objectives without a team.',
  signing: 'Names that only sign',
  signingWhat:
    'These names stand under check-ins, comments and other entries, and are nobody’s in the list above. Somebody who wrote under such a name can be added.',
  makePerson: 'Add to the people',
  makePersonNamed: (name: string) => `Add to the people: ${name}`,
  made: (name: string) => `“${name}” is one of the people now.`,
  added: (name: string) => `“${name}” is added.`,
  showMore: (count: number) => `Show ${count} more`,
};
