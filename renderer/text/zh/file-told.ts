import type { fileTold as english } from '../en/file-told.ts';

export const fileTold: typeof english = {
  imported: (name, by, { added, changed, questions }) =>
    `已合并“${name}”${by ? `（${by}）` : ''}：新增 ${added} 条，更新 ${changed} 条。${questions > 0 ? `有 ${questions} 个问题等你回答。` : ''}`,
  importedNothingNew: (name) => `“${name}”里的内容这里都已经有了。`,
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
  together: (...sentences) => sentences.join(''),
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
  showPassphrase: '显示口令',
  droppedNothing: '里面没有计划。请拖入 .okr 文件，或装有这类文件的文件夹。',
};
