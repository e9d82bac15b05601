import type { example as english } from '../en/example.ts';

export const example: typeof english = {
  caption: '一个例子，看看写出来的样子',
  objective: {
    title: '新同事一个月内就融入团队',
    means: '目标：会有什么不同。',
  },
  keyResult: {
    title: '愿意推荐入职头几周体验的新同事',
    means: '关键结果：怎样知道做到了。起点 41%，现在 60%，要到 80%。',
    start: '41',
    now: '60',
    target: '80%',
    reached: '49%',
  },
};
