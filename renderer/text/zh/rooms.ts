import type * as english from '../en/rooms.ts';

export const rooms: typeof english.rooms = {
  list: {
    title: '页面',
    fold: '收起页面列表',
    unfold: '显示页面列表',
    questions: (count) => `${count} 个待回答的问题`,
    comments: (count) => `${count} 条待处理的评论`,
    meetings: (count) => `${count} 个会议到期`,
    files: (count) => `${count} 个文件等待合并`,
  },
  plan: { name: '计划', title: '计划', go: '回到计划', also: '大纲 目标 plan' },
  overview: {
    name: '总览',
    title: '总览',
    go: '查看周期现状',
    also: '概览 团队 负责人 进度 信心 久未更新 筛选 对比 状态 overview',
  },
  search: {
    name: '搜索',
    title: '搜索全部内容',
    go: '在所有周期中搜索',
    also: '全文 查找 评论 备注 原因 人员 复盘 search find',
  },
  questions: { name: '问题', title: '待回答的问题', go: '回答待定的问题', also: '冲突 合并 questions' },
  'check-in': {
    name: '更新进展',
    title: '更新进展',
    go: '逐条更新进展',
    also: '进展 更新 周报 信心 我的 补填 check-in',
  },
  comments: {
    name: '评论',
    title: '评论',
    go: '查看所有评论',
    also: '讨论 回复 已处理 意见 反馈 comments replies',
  },
  closing: {
    name: '收尾',
    title: '收尾与复盘',
    go: '评分、关闭与复盘',
    also: '评分 打分 关闭 结束 复盘 总结 沿用 重新打开 经验 行动项 close score retrospective',
  },
  rituals: {
    name: '会议',
    title: '本周期的会议',
    go: '安排会议，或保存为日历文件',
    also: '日历 日程 例会 进展会 评分 复盘 ics calendar meetings',
  },
  people: {
    name: '人员',
    title: '人员与团队',
    go: '重命名、合并或移除人员与团队',
    also: '成员 名字 负责人 参与者 匿名 离职 角色 重复 people teams anonymize',
  },
  merge: { name: '合并', title: '合并之前先看一看', go: '合并之前先看一看', also: '导入 import' },
  difference: { name: '变化', title: '有哪些变化', go: '查看有哪些变化', also: '比较 对比 差异 备份 compare' },
  'hand-out': {
    name: '分享',
    title: '选择性地分享',
    go: '选择性地分享计划',
    also: '导出 交出 口令 不外发 团队 share export',
  },
  exchange: { name: '交换', title: '通过文件夹交换', go: '通过文件夹交换', also: '同步 共享 文件夹 exchange' },
  backups: { name: '备份', title: '备份', go: '从备份恢复', also: '恢复 找回 历史 版本 丢失 backup restore' },
  method: {
    name: '方法',
    title: '本计划的方法',
    go: '设定本计划的方法',
    also: '方法 分段 频率 每周 每月 上限 刻度 信心 叫法 用语 设置 method',
  },
  settings: { name: '设置', title: '设置', go: '设置', also: '偏好 选项 名字 备份 主题 语言 settings' },
};
