import type * as english from '../en/this-week.ts';

export const thisWeek: typeof english.thisWeek = {
  what: (cycle) => `“${cycle}”：到期的事、下一步，以及你上次说的话。`,
  due: '到期',
  nothingDue: '没有到期的事，接下来做的都算提前。',
  checkIn: (title) => `更新进展：${title}`,
  by: (day) => `${day}前`,
  meeting: (name) => `会议：${name}`,
  nextSteps: '下一步',
  noStep: '还没有下一步',
  writeStep: (title) => `写下“${title}”的下一步`,
  toStep: (title) => `在计划中查看“${title}”`,
  stepDone: '这一步已完成。',
  lastNote: '你上次说的话',
  noteOn: (day) => `写于 ${day}`,
  empty: '还没有要做的事',
  emptyWhat: '先写一个目标，以及怎样知道做到了。之后，每周要做的事就会列在这里。',
};
