/** 纸面上的计划，以及打印前查看它的地方。 */
import type { paper as english } from '../en/paper.ts';

export const paper: typeof english = {
  what: '这就是将要打印的纸面，除此之外不会打印任何内容。',
  size: '纸张',
  sizes: { A4: 'A4', Letter: 'Letter' },
  print: '打印',
  save: '保存为 PDF',
  saving: '正在生成 PDF',
  printMeans: '要把这些纸面保存为 PDF，请在打印机中选择“另存为 PDF”。',
  preview: '预览',
  sheets: (count) => `${count} 张`,
  sheet: (number, all) => `第 ${number} 张，共 ${all} 张`,
  page: (number, all) => `${number} / ${all}`,
  layingOut: (done, all) => `正在排版：${all} 行中的 ${done} 行`,
  failed: '无法排版。日志记下了出错的位置；计划没有任何改动。',
  saved: (name) => `PDF 已保存为 ${name}。`,
  made: (day, who) => (who === '' ? `计划内容截至 ${day}。` : `计划内容截至 ${day}，由 ${who} 打印。`),
  goesOn: '（续）',
  legend: {
    title: '图例',
    numbers: '行的编号，同时制作的各个版本中都相同',
    bar: '进度',
    line: '各次数值，末尾是最近一次',
    goal: '目标值，或要守住的界限',
    silence: '长时间没有更新',
    pace: '匀速推进；竖线为今天',
    asks: '尚未决定',
  },
};
