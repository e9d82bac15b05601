import type { startTold as english } from '../en/start-told.ts';

export const startTold: typeof english = {
  settingsDamaged: '设置文件无法读取，现已使用默认设置。损坏的文件保留在新文件旁边。',
  lastWordsWait: '窗口关闭前最后输入的内容已保留，但还没能写入磁盘。请腾出一些空间后重新启动，内容就会回来。',
  settingsUnread:
    '设置文件还在，但现在无法读取，因此先使用默认设置。文件保持原样；等磁盘或占用它的程序放开后，请重新启动 Whetstone。',
  backupsUnread:
    '在这台电脑上没有找到计划，自动备份的文件夹也无法读取。如果你以前在这里写过计划，请先退出再重新打开，然后再动笔。',
  rowMended: (title, moment) =>
    moment === null
      ? '计划的一部分无法从磁盘读取，备份里也没有。如果有人持有这份计划的文件，请合并那个文件。'
      : `${title === null ? '计划的一部分' : `“${title}”`}无法从磁盘读取，已从 ${moment} 的备份中取回。在那之后写进去的内容缺失。`,
};
