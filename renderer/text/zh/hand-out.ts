import type { handOut as english } from '../en/hand-out.ts';

export const handOut: typeof english = {
  what: '这里没有带上的内容不会在任何地方被删除：文件带回来合并后，它们仍在你的计划里。',
  how: '范围',
  scopes: {
    plan: '整个计划',
    cycle: '一个周期',
    team: '一个团队的目标',
    objectives: '选定的目标',
    starter: '不含目标的起始文件',
  },
  scopeMeans: {
    plan: '所有周期及其中的全部内容。',
    cycle: '一个周期及其中的全部内容。',
    team: '一个团队在所有周期里的目标。',
    objectives: '只含选定的目标及其下属内容。',
    starter: '只含周期（连同说明与议程）、团队和人员，供别人开始填写。',
  },
  which: { cycle: '哪个周期', team: '哪个团队', objectives: '哪些目标' },
  chosenOf: (chosen, all) =>
    chosen === 0 ? `共 ${all} 个目标，一个也没有选，因此还没有可导出的内容。` : `共 ${all} 个目标，已选 ${chosen} 个。`,
  all: '全选',
  none: '全不选',
  noTeam: '还没有团队。',
  noObjective: '还没有目标。',
  comesAlong: '一并带上',
  private: '不外发的目标',
  privateMeans: (count) => `有 ${count} 个目标标记为不外发。`,
  privateStays: (count) => `其中 ${count} 个不外发的目标及其下属内容会留在这里。要一并导出，请打开“不外发的目标”。`,
  noPrivate: '没有标记为不外发的目标。',
  checkIns: '评分与信心指数',
  checkInsMean: '更新记录的数值、信心指数和备注。不带上时，文件会注明不用于考核。',
  names: '姓名',
  namesMean: '人员、负责人，以及谁在什么时间写了什么。不带上时只留日期。标题和备注里的文字保持原样。',
  passphrase: '口令',
  passphraseMeans: '可选。设置后只有凭口令才能打开文件，这里或任何 age 工具均可。口令遗失后无法找回。',
  leaves: '导出的内容',
  text: '文件全文',
  cut: (shown, all) => `共 ${all}，这里显示前 ${shown}。`,
  deletions: (count) => `另有 ${count} 条“已不在”的标记，不含原来的文字：被删除、空着就撤掉，或换成了另一种行。`,
  unknown: (records, fields) =>
    `由于有内容不带上，本版本不认识的部分也留在这里：${[
      records > 0 && `${records} 条记录`,
      fields > 0 && `${fields} 个字段`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  nothing: '没有任何内容会导出。',
  act: '导出',
  locking: '正在加密',
};
