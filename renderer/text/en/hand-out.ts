/** Handing out a part of the plan, or with care for what is in it. */
import { plural } from './plural.ts';

export const handOut = {
  what: 'What is left out here is not deleted anywhere: when the file comes back, all of it is still in your plan.',
  how: 'How much',
  scopes: {
    plan: 'The whole plan',
    cycle: 'One cycle',
    team: 'A team’s objectives',
    objectives: 'Chosen objectives',
    starter: 'A start without objectives',
  },
  scopeMeans: {
    plan: 'All cycles with everything in them.',
    cycle: 'One cycle with everything in it.',
    team: 'The objectives of one team, in all cycles.',
    objectives: 'Only those you choose, with all under them.',
    starter: 'Cycles with their guidance and agenda, teams and people: for others to begin with.',
  },
  which: { cycle: 'Which cycle', team: 'Which team', objectives: 'Which objectives' },
  chosenOf: (chosen: number, all: number) =>
    chosen === 0
      ? `None of ${plural(all, 'objective', 'objectives')} is chosen, so there is nothing to export yet.`
      : `${chosen} of ${plural(all, 'objective', 'objectives')} ${chosen === 1 ? 'is' : 'are'} chosen.`,
  all: 'All',
  none: 'None',
  noTeam: 'No team is named yet.',
  noObjective: 'There is no objective yet.',
  comesAlong: 'What comes along',
  private: 'Private objectives',
  privateMeans: (count: number) => `${plural(count, 'objective is', 'objectives are')} marked as private.`,
  privateStays: (count: number) =>
    `${plural(count, 'private objective of it stays', 'private objectives of it stay')} here, with all under ${count === 1 ? 'it' : 'them'}. Turn on “Private objectives” to hand ${count === 1 ? 'it' : 'them'} out as well.`,
  noPrivate: 'No objective is marked as private.',
  checkIns: 'Scores and confidence',
  checkInsMean:
    'Check-ins with their values, confidence and notes. Without them the file is marked as not for appraisal.',
  names: 'Names',
  namesMean:
    'People, owners, and who wrote what at which time. Without them only days are left. Words in titles and notes stay as they are.',
  passphrase: 'Passphrase',
  passphraseMeans: 'Optional. The file then opens only with it, here or with any age tool. Nobody can recover it.',
  leaves: 'What leaves',
  text: 'The file, word for word',
  cut: (shown: string, all: string) => `The first ${shown} of ${all}.`,
  deletions: (count: number) =>
    `${plural(count, 'mark', 'marks')} of what is gone ${count === 1 ? 'leaves' : 'leave'} without its words: deleted, taken back while empty, or now another kind of row.`,
  unknown: (records: number, fields: number) =>
    `What this version does not know stays here, since something is held back: ${[
      records > 0 && plural(records, 'record', 'records'),
      fields > 0 && plural(fields, 'field', 'fields'),
    ]
      .filter(Boolean)
      .join(', ')}.`,
  nothing: 'Nothing would leave.',
  act: 'Export',
  locking: 'Locking',
};
