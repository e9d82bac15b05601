import type { cycleForm as english } from '../en/cycle-form.ts';

export const cycleForm: typeof english = {
  name: '名称',
  start: '开始日期',
  end: '结束日期',
  dayUnread: '有一个日期没有写完整。请补全，或全部清空。',
  yearAsked: (year) => `年份确实是 ${year} 吗？请写全四位数字；如果没错，再保存一次。`,
  bothDates: '请填写起止两天，或都留空。',
  guidanceHelp: '写给将在这里填写的人：工作坊怎样进行，要注意什么。它随周期一起传递，不含目标的起始文件里也有。',
  fillGuidance: '从一份两小时的议程开始',
  quarters: '季度',
  fromToday: '从今天起',
  fromDay: (day) => `从 ${day}起`,
  weeks: (count) => `${count} 周`,
  create: '创建',
  save: '保存',
  kept: '关于这个周期已写的内容会留着，下次打开这个表单时接着写。',
  dropped: '关于这个周期已写的内容已放弃。',
  bringBack: '找回来',
};
