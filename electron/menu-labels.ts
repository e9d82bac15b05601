import type { FolderUse, Language, MenuCommand } from './contract.ts';

/** The few sentences main itself shows. They stand here because main may not import the renderer's texts. */
export interface Labels {
  readonly commands: Readonly<Record<MenuCommand, string>>;
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly help: string;
  readonly quit: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly open: string;
  readonly save: string;
  readonly chooseFolder: Readonly<Record<FolderUse, string>>;
  readonly bundle: string;
  readonly locked: string;
  readonly markdown: string;
  readonly calendar: string;
  readonly page: string;
  readonly csv: string;
  readonly xlsx: string;
  readonly zip: string;
  readonly pdf: string;
  readonly allFiles: string;
  /** Asked when the page stopped several times. */
  readonly stopped: {
    readonly message: string;
    readonly detail: string;
    readonly again: string;
    readonly quit: string;
  };
  readonly window: string;
  readonly minimize: string;
  readonly zoom: string;
  readonly front: string;
  /** Asked when the window does not answer while it is closed. */
  readonly stillWriting: {
    readonly message: string;
    readonly detail: string;
    readonly wait: string;
    readonly leave: string;
  };
}

const en: Labels = {
  commands: {
    'new-cycle': 'New cycle',
    'open-bundle': 'Open a file…',
    'export-bundle': 'Export the plan…',
    print: 'Print or save as PDF…',
    exchange: 'Exchange through a folder',
    backups: 'Restore from a backup…',
    undo: 'Undo',
    redo: 'Redo',
    find: 'Find in the plan',
    palette: 'All commands',
    settings: 'Settings',
    keys: 'Shortcuts of this screen',
  },
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  quit: 'Quit Whetstone',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  open: 'Open files',
  save: 'Export the plan',
  chooseFolder: {
    backups: 'Choose a folder for the second copy of each backup',
    exchange: 'Choose the folder everybody’s copies meet in',
  },
  bundle: 'OKR plan',
  locked: 'Locked plan',
  markdown: 'Markdown',
  calendar: 'Calendar',
  page: 'Page for a browser',
  csv: 'Comma-separated table',
  xlsx: 'Excel workbook',
  zip: 'Archive',
  pdf: 'PDF document',
  allFiles: 'All files',
  stopped: {
    message: 'The window stopped working several times',
    detail:
      'Everything that was said to be saved is on the disk, and backups are kept beside it. You can start the window again. If it keeps stopping, quit, restart the computer, and open Whetstone without opening a file.',
    again: 'Start it again',
    quit: 'Quit',
  },
  window: 'Window',
  minimize: 'Minimise',
  zoom: 'Zoom',
  front: 'Bring all to front',
  stillWriting: {
    message: 'Whetstone is still writing',
    detail:
      'The window has not answered for three seconds. What was said to be saved is on the disk; what you typed last may not be. If you close it now, that is lost.',
    wait: 'Keep it open',
    leave: 'Close it anyway',
  },
};

const zh: Labels = {
  commands: {
    'new-cycle': '新建周期',
    'open-bundle': '打开文件…',
    'export-bundle': '导出计划…',
    print: '打印或保存为 PDF…',
    exchange: '通过文件夹交换',
    backups: '从备份恢复…',
    undo: '撤销',
    redo: '重做',
    find: '在计划中查找',
    palette: '所有命令',
    settings: '设置',
    keys: '本页快捷键',
  },
  file: '文件',
  edit: '编辑',
  view: '视图',
  help: '帮助',
  quit: '退出 Whetstone',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  fullScreen: '全屏',
  open: '打开文件',
  save: '导出计划',
  chooseFolder: { backups: '选择存放备份副本的文件夹', exchange: '选择大家交换计划的文件夹' },
  bundle: 'OKR 计划',
  locked: '加密的计划',
  markdown: 'Markdown 文本',
  calendar: '日历',
  page: '用浏览器阅读的网页',
  csv: '逗号分隔的表格',
  xlsx: 'Excel 工作簿',
  zip: '压缩文件',
  pdf: 'PDF 文档',
  allFiles: '所有文件',
  stopped: {
    message: '窗口多次停止工作',
    detail:
      '显示“已保存”的内容都在磁盘上，旁边还有备份。可以重新启动窗口。如果它仍然停止，请退出并重新启动电脑，然后直接打开 Whetstone，不要打开文件。',
    again: '重新启动窗口',
    quit: '退出',
  },
  window: '窗口',
  minimize: '最小化',
  zoom: '缩放',
  front: '全部置于顶层',
  stillWriting: {
    message: 'Whetstone 仍在写入',
    detail:
      '窗口已有三秒没有回应。显示“已保存”的内容都在磁盘上，但最后输入的内容可能还没有写入。现在关闭就会丢失它们。',
    wait: '先不关闭',
    leave: '仍然关闭',
  },
};

/** Shown before a language can be known, so in both. */
export const CANNOT_START = [
  'Whetstone cannot write to its data folder, so it would lose what you type. Check that the disk is not full or write-protected, and that the folder belongs to you; then start it again.',
  'Whetstone 无法写入其数据文件夹，输入的内容将无法保存。请确认磁盘未满、未写保护，且该文件夹属于您，然后重新启动。',
].join('\n\n');

/** So are these. */
export const NO_SANDBOX = [
  'Whetstone was started without its sandbox, which keeps what is in a file from reaching the rest of the machine, so it does not open. Where the AppImage adds --no-sandbox by itself, as on Ubuntu 24.04 and later, install the .deb instead: it brings the AppArmor profile the sandbox needs.',
  'Whetstone 启动时沙箱被关闭，而沙箱用来防止文件中的内容影响这台机器，因此没有打开。如果 AppImage 自行添加了 --no-sandbox（如 Ubuntu 24.04 及以后版本），请改为安装 .deb：其中带有沙箱所需的 AppArmor 配置。',
].join('\n\n');

export const TOO_MANY_WORDS = [
  'These are more files than can be handed over in one start, so none was opened. Open Whetstone and drop them on its window, or the folder they are in.',
  '一次启动无法移交这么多文件，因此一个也没有打开。请先打开 Whetstone，再把这些文件或它们所在的文件夹拖到窗口上。',
].join('\n\n');

export const START_FAILED = [
  'Whetstone could not start. Nothing was changed, and your plan is where it was. Start it again; if it fails once more, restart the computer. What went wrong is noted in whetstone.log in its data folder.',
  'Whetstone 无法启动。没有做任何改动，您的计划仍在原处。请再启动一次；如果仍然失败，请重新启动电脑。出错原因记录在其数据文件夹的 whetstone.log 中。',
].join('\n\n');

/** `system` follows the operating system: Chinese in all its regions and scripts, English everywhere else. */
export function labelsFor(language: Language, systemLocale: string): Labels {
  if (language === 'system') return /^zh\b/i.test(systemLocale) ? zh : en;
  return language === 'zh' ? zh : en;
}
