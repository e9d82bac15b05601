/** Several plans on one machine: going from one to another, naming, deleting and bringing back. */
export const copies = {
  unnamed: 'Plan without a name',
  numbered: (name: string, number: number) => `${name} (${number})`,
  /** What the button with the plan's name is for. */
  switchPlan: 'Switch plan',
};
