import type { message as english } from '../en/message.ts';

export const message: typeof english = {
  serves: (number) => `支撑 ${number}`,
  score: (figure) => `评分 ${figure}`,
  asks: (fields) => `未决：${fields.join('、')}`,
  deleted: '是否删除',
  and: '、',
  made: (day, who) => (who === '' ? `计划截至 ${day}。` : `计划截至 ${day}，由 ${who} 复制。`),
};
