import type { documents as english } from '../en/documents.ts';

export const documents: typeof english = {
  heading: '给没有 Whetstone 的人',
  what: '同样的范围、同样的选择，供别处阅读。不能加密，也不能再合并回来；要合并，请用上面的文件。',
  formats: {
    'reading-copy': {
      name: '阅读版',
      is: '用任何浏览器都能打开的页面，也适合手机和打印（.html）。有些邮箱会拦截这类文件，请先压缩成 .zip 再发送。',
      act: '保存阅读版',
      saved: (name) => `阅读版已保存为 ${name}。任何浏览器都能打开，无需联网。`,
    },
    workbook: {
      name: 'Excel 工作簿',
      is: '关键结果、更新记录、举措和评论各一张工作表，数字和日期可排序、可计算（.xlsx）。',
      act: '保存工作簿',
      saved: (name) => `工作簿已保存为 ${name}。`,
    },
    csv: {
      name: '关键结果表格',
      is: '每个关键结果一行，供电子表格和脚本使用（.csv）。',
      act: '保存表格',
      saved: (name) => `表格已保存为 ${name}。`,
    },
    'csv-check-ins': {
      name: '更新记录表格',
      is: '每条更新记录一行，供电子表格和脚本使用（.csv）。',
      act: '保存更新记录',
      saved: (name) => `更新记录已保存为 ${name}。`,
    },
  },
  leavesOut: (what) => `不含${what.join('、')}。`,
  losses: {
    purpose: '计划的目的',
    guidance: '周期的议程',
    initiatives: '举措',
    'check-ins': '最近数值和信心指数以外的更新记录',
    comments: '评论',
    reasons: '评分的理由',
    agreed: '约定的内容及其后的变化',
    answers: '未决问题的其他答案',
    pauses: '暂停',
    carried: '带入下个周期的内容',
    learned: '经验教训',
    meetings: '会议',
    method: '本计划自己的用词和分档',
    links: '目标之间的支撑关系',
  },
  noCheckIns: '上面选择了不带更新记录，因此没有可保存的内容。',
  making: '正在生成',
  copied: '已复制。可粘贴到邮件、聊天或幻灯片里。',
  notCopied: '未能复制：系统不允许此窗口使用剪贴板。',
};
