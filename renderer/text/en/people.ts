/** The room of people and teams. */
import { plural } from './plural.ts';

export const people = {
  what: 'Every name in this plan. A new name counts wherever somebody owns, contributes or comes to a meeting; what they signed keeps the name it was signed with.',
  people: 'People',
  teams: 'Teams',
  noPeople: 'Nobody yet. Whoever you name as an owner is listed here.',
  teamsWhat:
    'A team groups objectives, each of which names its team in its details. It has no list of members: who works on what is said by owners and contributors.',
  noTeams: 'No teams yet.',
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
  signingRoles:
    'Somebody who became a role may sign here again: entries that came later, from another copy or by going on under the name, are not put under the role by themselves. Choose “This was …” in the menu of the name.',
  makePerson: 'Add to the people',
  makePersonNamed: (name: string) => `Add to the people: ${name}`,
  made: (name: string) => `“${name}” is one of the people now.`,
  added: (name: string) => `“${name}” is added.`,
  becomeRole: 'Put a role in place of the name …',
  becomes: 'Become a role',
  role: 'Role',
  isRole: 'A role',
  usualRole: (number: number) => `former member ${number}`,
  roleUnwritten: 'Write what they are called from now on.',
  roleWhat:
    'The role then stands wherever the name stands now: as an owner, a contributor, in meetings, and under everything that was signed. The name leaves the plan, every file and every backup written from then on, and if another copy brings it along, the role holds.',
  roleForGood:
    'This cannot be taken back, and neither can what was done before it in this run, since the way back would keep the name.',
  roleCopies: 'Copies that have not merged this keep the name, and so do backups and files from before.',
  alsoSigned: 'Which of these names were theirs, too?',
  signsOn: (name: string) =>
    `You sign with “${name}”. What you write from now on is signed with it until you change that in the settings.`,
  mentioned: (count: number) =>
    `The name also stands in ${plural(count, 'text', 'texts')} that somebody wrote, which nobody rewrites. Change them first where it matters: once the role stands, nothing here knows the name to look for.`,
  mentionedFixed:
    'Some of them cannot be reworded: a closed cycle has to be reopened, and what is written once, such as a check-in or a comment, is corrected by a further one that leaves the first words behind it. Deleting it takes its words out of what is written from then on, but for backups and files of everything.',
  mentionedMore: (count: number) => `and ${count} more`,
  mentionedDeleted: (count: number) =>
    `It also stands in ${plural(count, 'deleted entry', 'deleted entries')}, of which backups and files of everything keep the words.`,
  show: (title: string) => `Show: ${title}`,
  becomeNow: 'Put the role in place of the name',
  became: (role: string) => `“${role}” stands in place of the name from now on.`,
  underRole: (role: string) => `This was ${role}`,
  kept: 'Where names still stand',
  keptWhat:
    'A role travels with the plan: whoever merges it has the role from then on. Copies that have not merged it keep the name. What was written before keeps it too; this is what is known of here.',
  keptUnknown:
    'Files that Whetstone handed out before it kept such a list are not in it, and neither is what somebody printed, copied or passed on.',
  keptPlans: (plans: readonly string[]) =>
    `Other plans on this machine are not looked into and may hold the name, too: ${plans.join(', ')}.`,
  keptFiles: 'Files handed out before',
  keptNoFiles: 'No file that was handed out from here is known to hold such a name.',
  keptAs: {
    bundle: 'a file',
    locked: 'a file with a passphrase',
    calendar: 'a calendar, which names who comes',
    page: 'a reading copy, which names who owns and who wrote what',
    markdown: 'a list of changes, or the plan as text',
    csv: 'a table, which names who owns and who wrote what',
    zip: 'a reading copy in an archive, which names who owns and who wrote what',
    xlsx: 'a workbook, which names who owns and who wrote what',
    pdf: 'a PDF, which names who owns and who wrote what',
    exchange: 'your file in the exchange folder, until you exchange again',
  },
  keptBackups: 'Backups',
  keptLook: 'Look which backups hold such a name',
  keptLooking: (left: number) => `${plural(left, 'backup is', 'backups are')} still to be read …`,
  keptNoBackups: 'No backup here holds such a name.',
  keptBackupsWhat: 'They stay what they were. Whoever swaps the plan for one of them has the name again.',
  showMore: (count: number) => `Show ${count} more`,
};
