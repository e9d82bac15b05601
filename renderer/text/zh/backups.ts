import type { Counts } from '../../domain/plan/counts.ts';
import type { backups as english } from '../en/backups.ts';

const NAMES = {
  cycle: '个周期',
  objective: '个目标',
  keyResult: '条关键结果',
  initiative: '项举措',
  checkIn: '次进展更新',
  comment: '条评论',
  team: '个团队',
  person: '个人',
  foreign: '项其他记录',
} as const satisfies { readonly [K in keyof Counts]?: string };

const counted = (counts: Counts): string =>
  Object.entries(NAMES)
    .flatMap(([kind, name]) => {
      const count = counts[kind as keyof Counts] ?? 0;
      return count > 0 ? [`${count} ${name}`] : [];
    })
    .join('、');

export const backups: typeof english = {
  what: '每份备份里有什么，与现在的计划有哪些不同。可以恢复整份备份，也可以只取回一个目标或一条关键结果及其下的内容。',
  choose: '请选择一份备份，查看现在有哪些不同。',
  notLooked: '正在查看',
  complete: (counts) => `完整：${counted(counts) || '空的计划'}。`,
  isUnreadable: (why) => `无法读取。${why}`,
  differs: (count) => (count === 0 ? '与现在的计划内容相同。' : `与现在的计划有 ${count} 处不同。`),
  look: '查看',
  lookAt: (moment) => `查看 ${moment} 的计划`,
  since: (moment) => `与 ${moment} 相比，现在有哪些不同`,
  beside: '恢复为另一份计划',
  besideOf: (moment) => `恢复为另一份计划：${moment} 的计划`,
  besideMeans: '作为一份单独的计划打开，现在的计划保持不变。',
  swap: '与现在的计划调换',
  swapOf: (moment) => `与现在的计划调换：${moment} 的计划`,
  swapMeans: '它取代现在的内容，现在的内容在此列表中保留 90 天。',
  takeBack: '取回',
  takeBackOf: (title) => `取回当时的“${title}”及其下的内容`,
  tookBack: (title, moment, again, changed) =>
    `“${title}”已恢复到 ${moment} 的样子：${[
      again > 0 && `${again} 项内容重新出现`,
      changed > 0 && `${changed} 项内容恢复了当时的说法`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  saysSo: (title, moment) => `“${title}”与 ${moment} 的内容已经相同。之后新增的内容保留不变。`,
  notTaken: (title, why) => `没有取回“${title}”。${why}`,
  fromFile: '保存的文件就是备份：可以打开它进行合并，也可以先与计划比较。',
  reason: {
    rolling: '编辑过程中',
    quit: '关闭应用时',
    'before-import': '合并文件之前',
    'before-restore': '恢复其他备份之前',
    'before-upgrade': '计划升级到新格式之前',
    'before-delete': '计划被删除之前',
  },
  isCopy: '第二个文件夹里的副本',
  restore: '恢复',
  restoring: '正在恢复',
  restoreOf: (moment) => `恢复 ${moment} 的计划`,
  restored: (moment) => `已恢复 ${moment} 的计划。`,
  holds: (objectives, keyResults) => `其中有 ${objectives} 个目标、${keyResults} 条关键结果。`,
  savedFirst: '恢复之前的内容已先行保存，就是列表里最新的一份备份。',
  nothingBefore: '恢复之前这里是空的，没有需要保存的内容。',
  unreadable: (moment, why) => `${moment} 的备份无法读取。${why}没有做任何改动，其他备份可能仍然完好。`,
  damaged: (moment, why) => `${moment} 的备份无法恢复。${why}没有做任何改动，其他备份可能仍然完好。`,
  presentNotSaved: (why) => `没有恢复，因为当前的计划没能先保存下来。${why}你的计划没有变化。`,
  notWritten: (why) => `没有恢复，因为计划没能写入。${why}`,
  listFailed: (why) => `无法列出备份。${why}`,
  showAll: (count) => `显示全部 ${count} 份`,
  putBack: '换回恢复前的内容',
  none: '还没有备份。修改计划两分钟后会写第一份。',
  inBrowser:
    '浏览器版没有自动备份。计划保存在这台电脑的这个浏览器里，清除浏览器数据会把它一并删掉。请经常保存全部内容：那个文件就是你的备份。导出给别人的计划不含不外发的目标和示例。',
};
