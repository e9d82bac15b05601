/** Rows whose home is gone, or never came. */

export const homeless = {
  homeless: 'Without a home',
  homelessWhy:
    'What these belong to was deleted meanwhile, never came here, or is not named in the file they came with. Bring it back, give them a place, or delete them.',
  giveCycle: (count: number, cycle: string | undefined) =>
    cycle === undefined
      ? `Put ${count === 1 ? 'it' : `all ${count}`} into this quarter`
      : `Put ${count === 1 ? 'it' : `all ${count}`} into “${cycle}”`,
  gaveCycle: (count: number) => `${count === 1 ? '1 objective has' : `${count} objectives have`} a cycle now.`,
  giveObjective: (count: number) => `Put ${count === 1 ? 'it' : `all ${count}`} under a new objective`,
  gaveObjective: (count: number) =>
    `${count === 1 ? 'It stands' : `All ${count} stand`} under a new objective now. Give that a title.`,
  homelessOf: {
    none: 'They name nothing they belong to',
    gone: (title: string) => `Of “${title}”, which is deleted`,
    absent: 'Of something that is not part of this plan',
    wrong: (title: string) => `Of “${title}”, where they cannot stand`,
  },
  bringBack: (title: string) => `Bring back “${title}”`,
  broughtBack: (title: string) => `“${title}” is back.`,
  allHomeless: (count: number) => `Show all ${count}`,
};
