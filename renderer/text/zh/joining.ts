import type { joining as english } from '../en/joining.ts';

export const joining: typeof english = {
  title: '是否重复建立？',
  what: '这些内容看起来是两个人在互不知情的情况下各自建立的同一样东西。合并为一之后，在这里以及在收到计划的每个人那里，它们都是同一个：说法不同之处会成为待回答的问题，各自之下的内容会放在一起。',
  pair: (kind, name) => `${kind} · ${name}`,
  objectives: (count) => (count === 0 ? '没有目标' : `${count} 个目标`),
  keyResults: (count) => (count === 0 ? '没有关键结果' : `${count} 个关键结果`),
  checkIns: (count) => (count === 0 ? '没有进展记录' : `${count} 次进展记录`),
  and: (one, other) => `${one}；${other}`,
  join: '合并为一',
  field: '等同于',
  fieldPlaceholder: '与意思相同的另一项合并为一',
  nothingFound: '没有这个名称',
  madeOf: (count) => `由 ${count} 项合并而成。`,
  takeApart: '重新分开',
};
