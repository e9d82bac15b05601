import type { copiesTold as english } from '../en/copies-told.ts';

export const copiesTold: typeof english = {
  bringBack: '找回',
  openPlan: (name) => `打开计划“${name}”`,
  deleted: (name) => `“${name}”已删除。30 天内可以在这里或计划名称的菜单里找回。`,
  notDeleted: (why) => `计划没有删除，因为没能写成最后一份备份。${why}`,
  stayUnsaved: (fields) =>
    fields.length === 0
      ? '这个计划还有内容没有写入磁盘，所以仍然打开着。保存之后再试。'
      : `这个计划仍然打开着，因为${fields.map((field) => `“${field}”`).join('、')}中的内容没有被接受，离开就会丢失。请修改或删去之后再试。`,
  openedElsewhere: (name, left) => `另一个窗口打开了“${name}”，本窗口也跟着打开了它。“${left}”在计划名称的菜单里。`,
  deletedElsewhere: (name, now) =>
    `“${name}”已在另一个窗口中删除，现在打开的是“${now}”。30 天内可以在这里或计划名称的菜单里找回。`,
  staysWhileOthersWent: (name, isDeleted, fields) =>
    `另一个窗口${isDeleted ? '删除了这个计划，并' : ''}打开了“${name}”。${
      fields.length === 0
        ? '这个计划还有内容没有写入磁盘，所以本窗口仍然停留在这里，全部保存之后再跟过去。'
        : `本窗口仍然停留在这个计划，因为${fields.map((field) => `“${field}”`).join('、')}中的内容没有被接受，离开就会丢失。修改或删去之后，本窗口会跟过去。`
    }`,
  stayNotKept: '没有打开另一个计划，因为本页目前无法保存任何内容。',
  happened: {
    opened: (name) => `已打开“${name}”。`,
    new: (_name) => '这是一个新的空计划。其他计划在计划名称的菜单里。',
    beside: (name) => `“${name}”已作为单独的计划打开。你的其他计划在计划名称的菜单里。`,
    'brought-back': (name) => `“${name}”已找回。`,
  },
  plans: '本机上的计划',
  newPlan: '新建计划',
  namePlan: '为计划命名',
  deletePlan: '删除这个计划',
  deletedPlans: '已删除，保留 30 天',
  bringBackOf: (name) => `找回“${name}”`,
};
