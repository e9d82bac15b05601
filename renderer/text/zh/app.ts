import type * as english from '../en/app.ts';

const files = (names: readonly string[]) =>
  names.length > 3 ? ` ${names.length} 个文件` : names.map((name) => `“${name}”`).join('');
const rows = (titles: readonly string[]) => {
  const told = titles
    .slice(0, 3)
    .map((title) => `“${title}”`)
    .join('');
  return titles.length > 3 ? `${told}等 ${titles.length} 项` : told;
};

export const app: typeof english.app = {
  name: 'Whetstone',
  skipToPlan: '跳到计划',
  skipToRoom: (room) => `跳到“${room}”`,
  windowTitle: (plan, room) => `${plan ? `${plan} · ` : ''}${room} – Whetstone`,
  notices: '消息',
  dismiss: '知道了',
  moreNotices: (count) => `另有 ${count} 条`,
  noNotices: '启动以来还没有任何消息。',
  warning: '提醒',
  undo: '撤销',
  redo: '重做',
  tryAgain: '重试',
  exportNow: '立即导出',
  close: '关闭',
  more: '更多',
  cancel: '取消',
  saved: '已保存',
  saving: '正在保存',
  waitsInField: '有内容待修改',
  unsaved: '未保存',
  unsavedBecause: (why, waiting) =>
    waiting > 0 ? `${why}有 ${waiting} 处修改保留在这里，导出时会一并带上。` : `${why}刚才的操作没有执行。`,
  untaken: '以下内容没有被字段接受，因此不在计划中：',
  untakenIn: (field, words) => (words === '' ? `${field}：没有写完` : `${field}：“${words}”`),
  settingsDamaged: '设置文件无法读取，现已使用默认设置。损坏的文件保留在新文件旁边。',
  lastWordsWait: '窗口关闭前最后输入的内容已保留，但还没能写入磁盘。请腾出一些空间后重新启动，内容就会回来。',
  settingsUnread:
    '设置文件还在，但现在无法读取，因此先使用默认设置。文件保持原样；等磁盘或占用它的程序放开后，请重新启动 Whetstone。',
  backupsUnread:
    '在这台电脑上没有找到计划，自动备份的文件夹也无法读取。如果你以前在这里写过计划，请先退出再重新打开，然后再动笔。',
  imported: (name, by, { added, changed, questions }) =>
    `已合并“${name}”${by ? `（${by}）` : ''}：新增 ${added} 条，更新 ${changed} 条。${questions > 0 ? `有 ${questions} 个问题等你回答。` : ''}`,
  importedNothingNew: (name) => `“${name}”里的内容这里都已经有了。`,
  importFailed: (name, why) => `没有合并“${name}”。${why}你的计划没有变化。`,
  exported: (name, left) =>
    [
      `已导出为“${name}”。`,
      left.privateObjectives > 0 && `${left.privateObjectives} 个不外发的目标没有带上。`,
      left.sample && '其中不含示例。',
      left.nothingElse && '目前只有示例，所以文件里是示例。',
    ]
      .filter(Boolean)
      .join(''),
  sharePersonal: '这是一份个人计划，目前没有交出任何内容。仍要分享吗？',
  sharePersonalYes: '分享',
  saveEverything: '为自己保存全部内容',
  everythingSaved: (name, privateObjectives) =>
    privateObjectives > 0
      ? `全部内容已保存为“${name}”，其中有 ${privateObjectives} 个不外发的目标，请自己留存。`
      : `全部内容已保存为“${name}”。`,
  everythingInName: '（全部）',
  exportFailed: (why) => `文件没有写入。${why}`,
  undoLaterFirst: '之后又做了别的修改。请用“撤销”从最近一步起逐步撤销。',
  answered: (fields) => `你写的内容回答了待定的问题：${fields.join('、')}。其他答案不再保留。`,
  changedClosed: (cycle) => `这一步改动了已关闭的“${cycle}”。`,
  redoNoMore: '之后又做了别的修改，无法再这样恢复。',
  together: (...sentences) => sentences.join(''),
  importUndone: (names, stays) =>
    [
      `已把${files(names)}的内容从这份计划中移出。`,
      stays.length > 0 && `${rows(stays)}之后有人写过，因此保留。`,
      '这期间导出的文件里仍然有它，再次合并那些文件会把它带回来。',
    ]
      .filter(Boolean)
      .join(''),
  importStays: (names, stays) =>
    `${files(names).trimStart()}的内容没有移出，因为之后有人写过：${rows(stays)}。再撤销一次，会撤销更早的操作。`,
  importRedone: (names) => `${files(names).trimStart()}的内容已回到计划中。`,
  nothingDone: { undo: '没有可以撤销的操作。', redo: '没有可以重做的操作。' },
  walked: (direction, title) =>
    `${direction === 'undo' ? '已撤销' : '已重做'}。${title ? `这一行现在是“${title}”。` : ''}`,
  nothingToUndo: '没有可以撤销的内容：之后的内容已经被修改过。',
  tooLong: (length, most) => `已有 ${length} 个字符，最多 ${most} 个。缩短之前，这些内容都不会保存。`,
  wordsRefused: (field, words, why) =>
    words === '' ? `你在“${field}”中输入的内容没有保留。${why}` : `“${field}”没有保留。${why}你输入的是：${words}`,
  wordsLeft: (field, words) =>
    words === ''
      ? `“${field}”中的内容没有写完，未予保留。`
      : `“${field}”没有接受你输入的内容，因此没有保留。你输入的是：${words}`,
  wordsWait: (field, words) => `“${field}”没有接受你输入的内容。它会留在那里等你修改：${words}`,
  wordsNotKept: (why) => `刚才输入的内容没有保留。${why}`,
  settingsNotKept: '这项设置在退出前有效，但没能写入磁盘。',
  unsigned: '你还没有填写名字，别人看到的署名会是“未署名的人”。填写之后写下的内容会带上名字。',
  writeName: '填写名字',
  bundleName: (plan) => plan || '计划',
  merged: (files, { added, changed, questions }) =>
    `已合并 ${files} 个文件：新增 ${added} 条，改动 ${changed} 条。${questions > 0 ? `有 ${questions} 个问题待回答。` : ''}`,
  mergeFailed: (why) => `没有合并任何内容。${why}`,
  notShown: (names) =>
    `有 ${names.length} 个字段此版本不认识或无法归位，会保留但不显示：${names.slice(0, 12).join('、')}${names.length > 12 ? '……' : ''}。`,
  cameElsewhere: (cycles) =>
    `新内容在${cycles.length > 3 ? `另外 ${cycles.length} 个周期` : cycles.map((cycle) => `“${cycle}”`).join('、')}中。`,
  exchanged: ({ added, changed, questions }) =>
    `已合并：新增 ${added} 条，改动 ${changed} 条。${questions > 0 ? `有 ${questions} 个问题待回答。` : ''}`,
  changedSince: '此后有哪些变化',
  backupNotKept: (why) => `自动备份没有写成。${why}计划本身已经保存；稳妥起见，请导出一份。`,
  copyNotKept: (folder, why) => `备份已写在本机，但“${folder}”里的副本没有写成。${why}`,
  rowMended: (title, moment) =>
    moment === null
      ? '计划的一部分无法从磁盘读取，备份里也没有。如果有人持有这份计划的文件，请合并那个文件。'
      : `${title === null ? '计划的一部分' : `“${title}”`}无法从磁盘读取，已从 ${moment} 的备份中取回。在那之后写进去的内容缺失。`,
  broken: {
    title: '这个页面出错了',
    what: '这是 Whetstone 的问题，与你的计划无关：凡是显示“已保存”的内容都在磁盘上。请重新开始；如果在同一处再次出错，请先导出计划。',
    again: '重新开始',
  },
  backToPlan: '回到计划',
  showPassphrase: '显示口令',
};

export const actions: typeof english.actions = {
  'write-objective': '写一个目标',
  'new-plan': '新建计划',
  'name-plan': '为计划命名',
  'delete-plan': '删除这个计划',
  'new-cycle': '新建周期',
  'delete-cycle': '删除本周期',
  'commit-cycle': '确认本周期',
  'open-bundle': '打开文件',
  'export-bundle': '导出计划',
  undo: '撤销',
  redo: '重做',
  find: '在计划中查找',
  palette: '所有命令',
  keys: '本页快捷键',
  messages: '查看本次运行的消息',
  inspector: '显示或隐藏详情',
  'fold-objectives': '收起或展开全部目标',
  'fold-rooms': '收起或显示页面列表',
  'sample-plan': '看一份示例计划',
  'theme-light': '浅色主题',
  'theme-dark': '深色主题',
  'theme-system': '跟随系统主题',
  'language-en': 'English',
  'language-zh': '中文',
};
