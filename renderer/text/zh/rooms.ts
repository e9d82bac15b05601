import type * as english from '../en/rooms.ts';

export const rooms: typeof english.rooms = {
  list: {
    title: '页面',
    fold: '收起页面列表',
    unfold: '显示页面列表',
    questions: (count) => `${count} 个待回答的问题`,
    comments: (count) => `${count} 条待处理的评论`,
    proposals: (count) => `${count} 条建议待决定`,
    meetings: (count) => `${count} 个会议到期`,
    due: (count) => `${count} 件事到期`,
    files: (count) => `${count} 个文件等待合并`,
  },
  'this-week': {
    name: '本周',
    title: '本周',
    go: '查看本周要做的事',
  },
  plan: { name: '计划', title: '计划', go: '回到计划' },
  overview: {
    name: '总览',
    title: '总览',
    go: '查看周期现状',
  },
  search: {
    name: '搜索',
    title: '搜索全部内容',
    go: '在所有周期中搜索',
  },
  questions: { name: '问题', title: '待回答的问题', go: '回答待定的问题' },
  'check-in': {
    name: '更新进展',
    title: '更新进展',
    go: '逐条更新进展',
  },
  comments: {
    name: '评论',
    title: '评论',
    go: '查看所有评论',
  },
  closing: {
    name: '收尾',
    title: '收尾与复盘',
    go: '评分、关闭与复盘',
  },
  rituals: {
    name: '会议',
    title: '本周期的会议',
    go: '安排会议，或保存为日历文件',
  },
  people: {
    name: '人员',
    title: '人员与团队',
    go: '重命名、合并或移除人员与团队',
  },
  review: {
    name: '评审',
    title: '评审人的建议',
    go: '决定评审人的建议，或粘贴答复',
  },
  merge: { name: '合并', title: '合并之前先看一看', go: '合并之前先看一看' },
  difference: { name: '变化', title: '有哪些变化', go: '查看有哪些变化' },
  'hand-out': {
    name: '分享',
    title: '选择性地分享',
    go: '选择性地分享计划',
  },
  print: {
    name: '打印',
    title: '打印',
    go: '打印或保存为 PDF',
  },
  exchange: { name: '交换', title: '通过文件夹交换', go: '通过文件夹交换' },
  backups: { name: '备份', title: '备份', go: '从备份恢复' },
  method: {
    name: '方法',
    title: '本计划的方法',
    go: '设定本计划的方法',
  },
  settings: { name: '设置', title: '设置', go: '设置' },
};
