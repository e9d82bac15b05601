import type { overview as english } from '../en/overview.ts';
import { inWords } from './numerals.ts';

export const overview: typeof english = {
  what: (cycle) => `“${cycle}”的现状。`,
  running: (cycle, over) => `“${cycle}”的时间已过 ${over}，现状如下。`,
  nothing: '还没有可以总览的内容',
  nothingWhat: '计划中显示的周期有了目标之后，这里会按团队和负责人列出现状。',
  groupBy: '分组方式',
  by: { team: '团队', owner: '负责人' },
  all: { team: '所有团队', owner: '所有负责人' },
  without: { team: '没有团队', owner: '没有负责人' },
  beside: '并排对比',
  besideNone: '不对比',
  filters: '筛选',
  anyConfidence: '不限信心指数',
  onlySilent: '只看久未更新',
  onlyBehind: '只看落后于时间',
  showAll: '显示全部',
  left: (objectives, keyResults) => `${objectives}，${keyResults}`,
  noneLeft: '没有同时符合这些条件的关键结果',
  noneLeftWhat: '每多一个条件，留下的就更少。去掉一个条件，或显示全部。',
  table: {
    team: (cycle) => `“${cycle}”，按团队`,
    owner: (cycle) => `“${cycle}”，按负责人`,
  },
  lowest: '最低信心指数',
  bands: '信心分布',
  ofBand: (count, band) => `${count} 条${band}`,
  silent: '久未更新',
  noneSilent: '无',
  silentSince: (count, ago) => `${count} 条，最久的在${ago}`,
  inAll: '合计',
  notThere: '此周期中没有',
  seeRows: (name) => `${name}：在计划中查看`,
  privates: (count) => `${count} 个不外发`,
  how: (weeks) =>
    `每条关键结果只计一次：按团队时，归入其目标的团队；按负责人时，归入自己的负责人，没有则归入目标的负责人。进度是已衡量部分的平均值。“落后于时间”指进度小于已过去的时间。“久未更新”指${inWords(weeks)}周以上没有人更新。`,
};
