/** What a personal plan says instead, set by set: what is a team elsewhere is an area of life there (SPEC Y7), and whoever gave no name is oneself (Y9). */
import type { InItsPlace } from '../later.ts';
import type { answers } from './answers.ts';
import type { checkIn } from './check-in.ts';
import type { handOut } from './hand-out.ts';
import type { inspector } from './inspector.ts';
import type { method } from './method.ts';
import type { overview } from './overview.ts';
import type { people } from './people.ts';
import { inWords, plural } from './plural.ts';
import type { search } from './search.ts';
import type { stage } from './stage.ts';

export const areas = {
  /** Who gave no name. */
  answers: { somebody: 'you' } satisfies InItsPlace<typeof answers>,
  checkIn: { teamOf: (name: string) => `Area ${name}` } satisfies InItsPlace<typeof checkIn>,
  handOut: {
    scopes: { team: 'The objectives of an area' },
    scopeMeans: {
      team: 'The objectives of one area of life, in all cycles.',
      starter: 'Cycles with their guidance and agenda, areas and people: for others to begin with.',
    },
    which: { team: 'Which area' },
    noTeam: 'No area of life is named yet.',
  } satisfies InItsPlace<typeof handOut>,
  inspector: {
    team: 'Area',
    noTeam: 'No area of life',
    addTeam: (name: string) => `Add the area ${name}`,
    noTeamYet: (text: string) => `No area here is called “${text}”. Choose one from the list, or add this name there.`,
    noTeamFound: 'No area is called that yet.',
  } satisfies InItsPlace<typeof inspector>,
  method: {
    objectivesCap: 'Objectives of one area, or of one person, in a cycle',
  } satisfies InItsPlace<typeof method>,
  overview: {
    nothingWhat:
      'As soon as the cycle shown in the plan has an objective, this is where it stands by area of life and by owner.',
    by: { team: 'Area' },
    all: { team: 'All areas' },
    without: { team: 'Without an area' },
    goneFromPlan: {
      team: (filter: string, area: string) =>
        `“${filter}” filters by the area ${area}, which is no longer in this plan`,
    },
    table: { team: (cycle: string) => `${cycle} by area` },
    how: (weeks: number) =>
      `A key result counts once: with the area of its objective, or with its owner, else with that of its objective. Progress is the mean of what is measured. Behind the clock is what has come less far than the time. Silent is what nobody has told of for more than ${inWords(weeks)} weeks.`,
  } satisfies InItsPlace<typeof overview>,
  people: {
    teams: 'Areas of life',
    teamsWhat: 'An area of life groups objectives, each of which names its area in its details.',
    noTeams: 'No areas of life yet.',
    addTeam: 'A new area of life',
    teamless: (objectives: number) => `${plural(objectives, 'objective has', 'objectives have')} no area now.`,
    removing:
      'Whoever is removed owns nothing any more: what they owned stays, without an owner. What they signed keeps their name. An area that is removed leaves its objectives without an area.',
  } satisfies InItsPlace<typeof people>,
  search: {
    what: 'Looks in every cycle: titles and why, notes, comments, reasons, people, areas of life and all else that was written.',
  } satisfies InItsPlace<typeof search>,
  stage: {
    beyondCap: {
      team: (name: string, counted: string, cap: number) =>
        `The area ${name} has ${counted} in this cycle; at most ${cap} is usual in this plan. Which would you drop first?`,
      nobody: (_: string, counted: string, cap: number) =>
        `${counted} in this cycle have neither area nor owner; at most ${cap} is usual in this plan. Which would you drop first?`,
    },
  } satisfies InItsPlace<typeof stage>,
};
