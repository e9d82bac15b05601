import type { backups as english } from '../en/backups.ts';

export const backups: typeof english = {
  reason: {
    rolling: '编辑过程中',
    quit: '关闭应用时',
    'before-import': '合并文件之前',
    'before-restore': '恢复其他备份之前',
    'before-upgrade': '计划升级到新格式之前',
  },
  when: '计划时间',
  why: '备份时机',
  size: '大小',
  act: '操作',
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
  notKept: (why) => `自动备份没有写成。${why}计划本身已经保存；稳妥起见，请导出一份。`,
  copyNotKept: (folder, why) => `备份已写在本机，但“${folder}”里的副本没有写成。${why}`,
};
