/** What now and then stands above an outline, and what is done with whole cycles. */
import { plural } from './plural.ts';

const objectives = (count: number) => (count === 0 ? 'no objectives' : plural(count, 'objective', 'objectives'));

export const aroundOutline = {
  owner: 'Owner',
  noOwner: 'No owner',
  loop: 'These objectives serve each other in a ring. Change one of their parents.',
  cycleDeleted: (name: string) => `The cycle “${name}” and all in it is deleted.`,
  sample: {
    mark: 'This is a sample to play with. Nothing in it is yours.',
    markWritten:
      'This is a sample to play with. Something in it was written since: removing the sample takes that along, and Undo brings it back.',
    remove: 'Remove the sample',
  },
  waitingFiles: (count: number) =>
    `${plural(count, 'file waits', 'files wait')} to be looked at. Nothing is merged yet.`,
  lookAtFiles: 'Look',
  leaveFiles: 'Merge nothing',
  cycleTwice: (name: string) => `There is a second cycle “${name}” with the same dates.`,
  cycleTwiceWhat: (here: number, there: number) =>
    `This one has ${objectives(here)}, the other ${objectives(there)}. It was probably started on two computers.`,
  joinCycles: 'Join them',
  joined: (name: string) => `“${name}” is one now.`,
  parted: (name: string) => `“${name}” is taken apart.`,
  newCycle: 'New cycle',
  editCycle: 'Name, dates and guidance',
  deleteCycle: 'Delete this cycle',
  printPrivate: 'Print private objectives, too',
};
