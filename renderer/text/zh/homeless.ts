import type { homeless as english } from '../en/homeless.ts';

export const homeless: typeof english = {
  homeless: '没有归属',
  homelessWhy:
    '这些内容所属的内容已被删除、从未到过这里，或在带来它们的文件里没有写明。可以恢复所属的内容，给它们一个位置，或删除它们。',
  giveCycle: (count, cycle) =>
    cycle === undefined
      ? `放进本季度${count === 1 ? '' : `（共 ${count} 条）`}`
      : `放进“${cycle}”${count === 1 ? '' : `（共 ${count} 条）`}`,
  gaveCycle: (count) => `${count} 个目标已归入周期。`,
  giveObjective: (count) => `放到一个新目标下${count === 1 ? '' : `（共 ${count} 条）`}`,
  gaveObjective: (count) => `${count === 1 ? '' : `${count} 条都`}已归入一个新目标，请为这个目标写上标题。`,
  homelessOf: {
    none: '没有写明属于什么',
    gone: (title) => `属于“${title}”，它已被删除`,
    absent: '属于不在这份计划里的内容',
    wrong: (title) => `属于“${title}”，但它不能包含这些内容`,
  },
  bringBack: (title) => `恢复“${title}”`,
  broughtBack: (title) => `“${title}”已恢复。`,
  allHomeless: (count) => `显示全部 ${count} 条`,
};
