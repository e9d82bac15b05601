import type { checkInForm as english } from '../en/check-in-form.ts';

export const checkInForm: typeof english = {
  notePlaceholder: '是什么带来了变化？',
  record: '记录',
  levelReached: '已达到的级别',
  noLevel: '尚未达到',
  notANumber: '请填数字，例如 12，或留空。',
  checkInEmpty: '请先填写当前值、信心指数或备注。',
  lastTime: (value) => `上次：${value}`,
  still: (value) => `仍是 ${value}`,
  checkedIn: (title, value) => `已记录：${[title, value].filter(Boolean).join('，')}`,
  checkInKept: '已写的内容会留着，下次在这里更新时接着写。',
  checkInDropped: '这次更新已写的内容已放弃。',
  checkInBack: '找回来',
  confidenceRange: (most) => `信心指数的范围是 0 到 ${most}。`,
};
