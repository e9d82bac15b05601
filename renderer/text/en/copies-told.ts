/** What was done with the plans on this machine, here or in another window. */

export const copiesTold = {
  bringBack: 'Bring back',
  openPlan: (name: string) => `Open the plan “${name}”`,
  deleted: (name: string) =>
    `“${name}” is deleted. It can be brought back for 30 days, here or from the menu at the plan’s name.`,
  notDeleted: (why: string) => `The plan was not deleted, because no last backup of it could be written. ${why}`,
  stayUnsaved: (fields: readonly string[]) =>
    fields.length === 0
      ? 'Not everything of this plan is on the disk yet, so it stays open. Try again once it is saved.'
      : `This plan stays open, because what stands in ${fields.map((field) => `“${field}”`).join(', ')} is not taken and would be lost. Mend it or take it out, then try again.`,
  /** Said after the page followed another window. */
  openedElsewhere: (name: string, left: string) =>
    `Another window opened “${name}”, and this one followed. “${left}” is in the menu at the plan’s name.`,
  deletedElsewhere: (name: string, now: string) =>
    `“${name}” was deleted in another window, and “${now}” is open now. It can be brought back for 30 days, here or from the menu at the plan’s name.`,
  /** Said where it does not follow yet. */
  staysWhileOthersWent: (name: string, isDeleted: boolean, fields: readonly string[]) =>
    `Another window ${isDeleted ? 'deleted this plan and opened' : 'opened'} “${name}”. ${
      fields.length === 0
        ? 'Not everything of this plan is on the disk yet, so this window stays with it, and follows once all is saved.'
        : `This window stays with this plan, because what stands in ${fields.map((field) => `“${field}”`).join(', ')} is not taken and would be lost. Mend it or take it out, and this window follows.`
    }`,
  stayNotKept: 'The other plan was not opened, because this page may not keep anything at the moment.',
  happened: {
    opened: (name: string) => `“${name}” is open.`,
    new: (_name: string) => 'This is a new, empty plan. The others are in the menu at the plan’s name.',
    beside: (name: string) =>
      `“${name}” is open as a plan of its own. Your other plans are in the menu at the plan’s name.`,
    'brought-back': (name: string) => `“${name}” is back.`,
  },
  plans: 'Plans on this machine',
  newPlan: 'New plan',
  namePlan: 'Name this plan',
  deletePlan: 'Delete this plan',
  deletedPlans: 'Deleted, kept for 30 days',
  bringBackOf: (name: string) => `Bring back “${name}”`,
};
