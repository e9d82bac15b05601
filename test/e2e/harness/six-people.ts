/** The six who play a whole cycle: what each answers for, what each says week by week, and in which words, in either language. */
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import type { Language } from './plan-page.ts';

export const NAMES = ['Ana', 'Bo', 'Cy', 'Dan', 'Eva', 'Fay'] as const;
export type Name = (typeof NAMES)[number];

export interface Answered {
  readonly metric: Metric;
  /** From the first week on; null for one in which nothing is said. */
  readonly values: readonly (number | null)[];
}

/** The first three are of the first objective, a promise; the others of the second, a stretch. */
export const ANSWERS: Readonly<Record<Name, Answered>> = {
  Ana: { metric: { type: 'lower', start: 11, target: 5, unit: 'min' }, values: [11, 10, 10, 9, 8, 8, 7, 6] },
  Bo: { metric: { type: 'raise', start: 0, target: 400 }, values: [20, 60, 100, 150, 200, 240, 280, 400] },
  Cy: { metric: { type: 'raise', start: 20, target: 60, unit: '%' }, values: [20, 25, 30, 35, 38, 40, 45, 48] },
  Dan: { metric: { type: 'raise', start: 0, target: 40 }, values: [5, 8, null, null, null, 20, 28, 36] },
  Eva: { metric: { type: 'raise', start: 100, target: 300 }, values: [100, 120, 130, 140, 150, 160, 170, 180] },
  Fay: { metric: { type: 'raise', start: 0, target: 800 }, values: [50, 150, 250, 350, 400, 450, null, 560] },
};

/** The days of the cycle and of the one that follows, both of eight weeks. */
export const DATES = { start: '2026-10-05', end: '2026-11-29' } as const;
export const NEXT_DATES = { start: '2026-11-30', end: '2027-01-24' } as const;
/** The Wednesday of a week of the cycle, counted from 1 and on into the next cycle. */
export const dayOf = (week: number): string =>
  new Date(Date.UTC(2026, 9, 7 + (week - 1) * 7, 12)).toISOString().slice(0, 10);

export interface Words {
  readonly cycle: string;
  readonly next: string;
  readonly promise: string;
  readonly stretch: string;
  readonly keyResults: Readonly<Record<Name, string>>;
  readonly why: { readonly ana: string; readonly bo: string };
  readonly pause: string;
  readonly evidence: string;
  readonly missed: string;
  readonly unlike: string;
  readonly win: string;
  readonly lesson: string;
  readonly cause: string;
  readonly action: string;
  readonly abandoned: string;
  readonly changed: string;
}

const en: Words = {
  cycle: 'Cycle 7',
  next: 'Cycle 8',
  promise: 'Readers find their book at once',
  stretch: 'Children read aloud',
  keyResults: {
    Ana: 'Minutes from door to book',
    Bo: 'Shelves with a label',
    Cy: 'Searches without help',
    Dan: 'Reading hours',
    Eva: 'Families with a card',
    Fay: 'Books in the van',
  },
  why: { ana: 'The lift is out of order until spring', bo: 'Two of us are ill' },
  pause: 'Autumn holidays',
  evidence: 'The list at the desk',
  missed: 'The labels came late',
  unlike: 'Twenty families more are promised',
  win: 'The map at the door',
  lesson: 'Labels first, then shelves',
  cause: 'One supplier for everything',
  action: 'Ask a second supplier',
  abandoned: 'The school does it now',
  changed: 'Count whole families',
};

const zh: Words = {
  cycle: '第 7 期',
  next: '第 8 期',
  promise: '读者一进门就能找到书',
  stretch: '孩子们爱上朗读',
  keyResults: {
    Ana: '从进门到拿到书的时间',
    Bo: '贴好标签的书架',
    Cy: '无需帮助的检索',
    Dan: '朗读会时长',
    Eva: '办了借书证的家庭',
    Fay: '流动车上的书',
  },
  why: { ana: '电梯要到春天才能修好', bo: '有两个人病了' },
  pause: '秋假',
  evidence: '服务台的清单',
  missed: '标签到得太晚',
  unlike: '另有二十家已经答应',
  win: '门口的导览图',
  lesson: '先贴标签，再摆书架',
  cause: '只有一家供应商',
  action: '再找一家供应商',
  abandoned: '学校接手了',
  changed: '按整户来数',
};

export const wordsIn = (language: Language): Words => (language === 'zh' ? zh : en);
