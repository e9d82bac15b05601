import type { answers as english } from '../en/answers.ts';

export const answers: typeof english = {
  byHand: '在应用之外手工修改',
  somebody: '未署名的人',
  signed: (name, day) => `${name}（${day}）`,
  usual: (value) => `默认（${value}）`,
  emptied: '空',
  done: '已完成',
  notDone: '未完成',
  yes: '是',
  no: '否',
  cadences: { weekly: '每周', 'every-two-weeks': '每两周', monthly: '每月（每四周）' },
  confidenceScales: { ten: '0 到 10', hundred: '0 到 100', colours: '三种颜色' },
  bands: (middle, high) => `${middle} 起为中，${high} 起为高`,
  term: (one, many) => (many === '' ? one : `${one}，复数 ${many}`),
  weekdays: {
    monday: '星期一',
    tuesday: '星期二',
    wednesday: '星期三',
    thursday: '星期四',
    friday: '星期五',
    saturday: '星期六',
    sunday: '星期日',
  },
  localTime: (at, zone) => `${at}（${zone}）`,
  focuses: { delivery: '交付', growth: '成长' },
  metricText: {
    raise: (start, target) => `从 ${start} 提高到 ${target}`,
    lower: (start, target) => `从 ${start} 降低到 ${target}`,
    level: (text, score) => `${text}（${score}）`,
    milestones: (levels) => (levels === '' ? '里程碑（还没有级别）' : `里程碑：${levels}`),
  },
};
