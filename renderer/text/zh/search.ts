import type { search as english } from '../en/search.ts';

export const search: typeof english = {
  field: '要找的字词',
  placeholder: '标题、备注、评论、原因、人员',
  what: '在所有周期中查找：标题和意义、备注、评论、原因、人员、团队，以及其他写下的内容。',
  hits: '搜索结果',
  count: (count) => `${count} 条结果`,
  nothing: '这份计划里没有人这样写过',
  nothingWhat: '所有字词要出现在同一处，例如同一条评论里。减少字词可以找到更多。',
  more: (count) => `再显示 ${count} 条`,
  nothingTheirs: (name) => `任何周期里都没有属于${name}的内容。`,
  gone: '这条内容已被删除。',
};
