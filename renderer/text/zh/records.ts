import type { records as english } from '../en/records.ts';

export const records: typeof english = {
  kinds: {
    workspace: '计划',
    cycle: '周期',
    team: '团队',
    person: '人员',
    objective: '目标',
    keyResult: '关键结果',
    initiative: '举措',
    checkIn: '更新',
    comment: '评论',
    identity: '计划的标识',
    foreign: '其他',
  },
  nobody: '未署名',
  noValue: '未填数值',
  checkInOf: (value, title) => `${value}（${title}）`,
  comment: (text) => `“${text}”`,
  commentOn: (text, title) => `“${text}”（${title}）`,
  foreignRecord: (list) => `更新版本的一条记录（${list}）`,
  elsewhere: '不在这份计划里',
};
