import type { rowActs as english } from '../en/row-acts.ts';

export const rowActs: typeof english = {
  fold: '收起它下面的内容',
  unfold: '展开它下面的内容',
  checkIn: '更新进展',
  writeComment: '写评论',
  moveUp: '上移',
  moveDown: '下移',
  indent: '并入上一行之下',
  outdent: '独立成行',
  details: '详情',
  delete: '删除',
  markPrivate: '标记为不外发',
  notPrivate: '取消不外发',
};
