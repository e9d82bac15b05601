/** Which of the people of a plan is writing here. */
export const whoIAm = {
  who: 'Who are you in this plan?',
  whoHelp:
    'What is “mine” follows from it. What you write is signed so, unless another name is set. It is asked once, and kept on this machine only.',
  iAm: (name: string, signs: boolean) =>
    signs ? `You are ${name} in this plan, and what you write is signed so.` : `You are ${name} in this plan.`,
  iAmNobody: 'You are none of the people in this plan.',
  change: 'Change',
  choose: 'Choose',
  somebodyNew: 'Somebody new …',
  nobody: 'None of them',
  name: 'Name',
  add: 'Add, and be this person',
  unnamed: 'Write a name first.',
  signsOtherwise: (signed: string, name: string) => `What you write is signed “${signed}”, not “${name}”.`,
  signsNot: (name: string) => `What you write is not signed yet. It could be signed “${name}”.`,
  signAs: (name: string) => `Sign as ${name}`,
};
