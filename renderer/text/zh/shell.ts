import type { shell as english } from '../en/shell.ts';

export const shell: typeof english = {
  unsavedDetails: '为什么没有保存',
  drop: '松开即可查看它会带来哪些改动',
  droppedNothing: '里面没有计划。请拖入 .okr 文件，或装有这类文件的文件夹。',
};
