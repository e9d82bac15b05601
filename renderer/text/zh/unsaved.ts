import type { unsaved as english } from '../en/unsaved.ts';

export const unsaved: typeof english = {
  exportNow: '立即导出',
  unsavedBecause: (why, waiting) =>
    waiting > 0 ? `${why}有 ${waiting} 处修改保留在这里，导出时会一并带上。` : `${why}刚才的操作没有执行。`,
  untaken: '以下内容没有被字段接受，因此不在计划中：',
  untakenIn: (field, words) => (words === '' ? `${field}：没有写完` : `${field}：“${words}”`),
  unsavedDetails: '为什么没有保存',
  leaving: {
    title: '还有内容没有写入磁盘',
    untaken: '有些文字会丢失',
    untakenMeans:
      '计划已保存。但这些字段没有接受里面的文字，因此它们不在计划中，也不在任何文件里。请留下来修改或复制它们。',
    leaveUntaken: '仍然关闭',
    means:
      '为了不丢失任何内容，窗口会保持打开。“立即导出”会把全部内容（包括尚未写入的）写进你选择的文件，例如放到 U 盘上；以后在这里打开该文件即可恢复。',
    exported: '该文件已包含全部内容，包括尚未写入的。现在可以关闭，以后在这里打开该文件即可。',
    leaveUnsaved: '关闭并放弃未写入的内容',
    stay: '留在这里',
    saved: '现在全部保存好了',
    savedMeans: '没有等待写入的内容了。',
    leave: '关闭',
  },
};
