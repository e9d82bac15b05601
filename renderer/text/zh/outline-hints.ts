import type { outlineHints as english } from '../en/outline-hints.ts';

export const outlineHints: typeof english = {
  newKeyResult: 'Enter 添加下一条，Tab 并入上一行之下。先按 Esc 再按 Tab，可填写如何衡量。',
  firstKeyResult: 'Enter 添加下一条。先按 Esc 再按 Tab，可填写如何衡量。',
  showAll: '显示全部',
};
