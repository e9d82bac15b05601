import type { exchange as english } from '../en/exchange.ts';

export const exchange: typeof english = {
  what: '共同编写这份计划的人选择同一个文件夹。每次交换会读取别人留下的文件并合并，再把你自己的文件放在旁边。除了你自己的文件，不会改写任何人的文件，所以谁先谁后都没有关系。',
  carriers: '文件夹可以这样传递',
  stick: '在大家手中传递的优盘：插在谁的电脑上，谁就交换一次。',
  share: '大家都能打开的网络共享文件夹。',
  synced: '由 Syncthing 等程序在各台电脑之间保持同步的文件夹。',
  private: '不外发的目标和示例留在这台电脑上。',
  folder: (name) => `文件夹：“${name}”`,
  choose: '选择文件夹',
  change: '选择其他文件夹',
  forget: '不再使用',
  refused: (why) => `没有采用这个文件夹。${why}`,
  forgetFailed: (why) => `在退出之前不再使用这个文件夹，但未能记录下来。${why}`,
  forgotten: (name) => `不再使用“${name}”。你的文件会留在里面，直到有人删除。`,
  act: '交换',
  again: '再次交换',
  busy: { reading: '正在读取', merging: '正在合并', writing: '正在写入' },
  cancel: '取消',
  unreadable: (folder, why) => `无法读取“${folder}”，因此什么也没有做。${why}`,
  last: (moment) => `${moment} 的交换`,
  alone: '还没有别人在里面留下文件。',
  nothingNew: (read, unread) =>
    read === 0
      ? '那里的文件都无法读取。'
      : unread === 0
        ? `别人的 ${read} 个文件里没有新内容。`
        : `已读取的别人的 ${read} 个文件里没有新内容。其余的没有读取，见下方列表。`,
  othersPassedOver: (files) => `${files.join('、')} 是别的计划，已略过。可以打开它看一看、放在旁边，或者有意合并。`,
  moreThere: '文件多于一次交换能读取的数量。再交换一次，就会读取接下来的文件。',
  notMerged: (why) => `没有合并任何内容。${why}`,
  written: (name) => `你在那里的文件是 ${name}。`,
  nothingWritten: '计划里还没有你自己的内容，所以那里没有你的文件。',
  notWritten: (why) => `未能写入你自己的文件，别人还拿不到你的最新内容。${why}`,
  questions: '回答问题',
  compare: '查看改动',
  before: (moment) => `${moment} 交换之前`,
  lacking: '浏览器版无法记住文件夹。请改为导出文件并打开别人的文件，合并的结果完全一样。',
};
