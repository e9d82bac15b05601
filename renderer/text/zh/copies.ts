import type { copies as english } from '../en/copies.ts';

export const copies: typeof english = {
  unnamed: '未命名的计划',
  numbered: (name, number) => `${name}（${number}）`,
  switchPlan: '切换计划',
};
