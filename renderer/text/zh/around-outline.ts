import type { aroundOutline as english } from '../en/around-outline.ts';

const objectives = (count: number) => (count === 0 ? '没有目标' : `${count} 个目标`);

export const aroundOutline: typeof english = {
  owner: '负责人',
  noOwner: '未指定负责人',
  loop: '这些目标互为上级，形成了环。请修改其中一个的上级。',
  cycleDeleted: (name) => `已删除周期“${name}”及其全部内容。`,
  sample: {
    mark: '这是一份供你试用的示例，里面没有你的内容。',
    markWritten: '这是一份供你试用的示例，其中有后来写下的内容。移除示例会一并移除这些内容，撤销即可恢复。',
    remove: '移除示例',
  },
  waitingFiles: (count) => `有 ${count} 个文件等待查看，尚未合并。`,
  lookAtFiles: '查看',
  leaveFiles: '不合并',
  cycleTwice: (name) => `还有一个日期相同的周期“${name}”。`,
  cycleTwiceWhat: (here, there) =>
    `这个周期：${objectives(here)}；另一个周期：${objectives(there)}。可能是在两台电脑上分别建立的。`,
  joinCycles: '合并为一',
  joined: (name) => `“${name}”已合并为一。`,
  parted: (name) => `“${name}”已重新分开。`,
  newCycle: '新建周期',
  editCycle: '名称、日期与说明',
  deleteCycle: '删除本周期',
  printPrivate: '打印时包括不外发的目标',
};
