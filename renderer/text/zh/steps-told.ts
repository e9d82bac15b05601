import type { stepsTold as english } from '../en/steps-told.ts';

const files = (names: readonly string[]) =>
  names.length > 3 ? ` ${names.length} 个文件` : names.map((name) => `“${name}”`).join('');
const rows = (titles: readonly string[]) => {
  const told = titles
    .slice(0, 3)
    .map((title) => `“${title}”`)
    .join('');
  return titles.length > 3 ? `${told}等 ${titles.length} 项` : told;
};

export const stepsTold: typeof english = {
  answered: (fields) => `你写的内容回答了待定的问题：${fields.join('、')}。其他答案不再保留。`,
  importUndone: (names, stays) =>
    [
      `已把${files(names)}的内容从这份计划中移出。`,
      stays.length > 0 && `${rows(stays)}之后有人写过，因此保留。`,
      '这期间导出的文件里仍然有它，再次合并那些文件会把它带回来。',
    ]
      .filter(Boolean)
      .join(''),
  importStays: (names, stays) =>
    `${files(names).trimStart()}的内容没有移出，因为之后有人写过：${rows(stays)}。再撤销一次，会撤销更早的操作。`,
  importRedone: (names) => `${files(names).trimStart()}的内容已回到计划中。`,
};
