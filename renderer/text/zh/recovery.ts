import type { recovery as english } from '../en/recovery.ts';

export const recovery: typeof english = {
  opening: {
    title: '正在打开计划',
    what: '磁盘响应较慢。请不要关闭这个窗口；如果有内容无法读取，会告诉你是哪些。',
  },
  all: {
    title: (backups) => (backups ? '计划不在原处，但备份都在' : '计划不在原处'),
    what: '应用存放计划的位置是空的。用户配置损坏、被清理或被移动时会这样。',
    means: '备份过的内容都没有丢。恢复最新的一份备份，就可以接着写。',
    goOn: '从空白计划开始',
    goOnMeans: '从空白开始不会删除任何备份，它们都在设置里，以后随时可以恢复。',
  },
  newest: {
    title: () => '计划里最新的内容不在了',
    what: '应用存在磁盘上的数据受损，最后保存的内容缺失。',
    means: '备份里可能有缺失的内容。恢复前会先把现在的内容另存为一份备份，两者都可以查看。',
    goOn: '用现有的内容继续',
    goOnMeans: '继续不会删除任何备份，它们都在设置里，以后随时可以恢复。',
  },
  lastSaved: (moment, objectives, keyResults) =>
    `最后一次保存是在 ${moment}，当时有 ${objectives} 个目标、${keyResults} 条关键结果。`,
  isHere: (objectives, keyResults) => `现在这里有 ${objectives} 个目标、${keyResults} 条关键结果。`,
  noBackups: '这里没有自动备份。如果你曾把计划另存为文件，或把文件交给过别人，请打开那个文件。',
  restoreNewest: (moment) => `恢复 ${moment} 的计划`,
  next: (moment) => `试试前一份（${moment}）`,
  noneLeft: '这些备份都无法读取。你仍可以打开别人手里的文件，或重新开始；这里的备份不会被删除。',
  older: (count) => `更早的 ${count} 份备份`,
  otherwise: '其他办法',
  open: '打开文件',
  failed: {
    newer: {
      title: '需要更新版本的 Whetstone',
      what: '这份计划上次由更新的版本打开过，它的存放格式这个版本还不认识。这里没有做任何改动。',
      steps: ['请用那个更新的版本打开。', '如果已经没有那个版本，请重新安装它。计划仍在这块磁盘上。'],
    },
    unavailable: {
      title: '计划无法打开',
      what: '存放计划的位置没有响应。这里没有做任何改动。',
      steps: [
        '如果另一个窗口也开着 Whetstone，请先关闭那个窗口，再回来重试。',
        '无痕窗口不保存任何内容，请使用普通窗口。',
        '都不是的话，请重新启动电脑，可能有其他程序占用着文件。',
      ],
    },
    'disk-full': {
      title: '磁盘已满',
      what: '没有空间可以打开计划。这里没有做任何改动。',
      steps: ['请腾出一些磁盘空间，然后重试。'],
    },
    'no-bridge': {
      title: 'Whetstone 缺少一个部分',
      what: '窗口没能与应用的其余部分连接，因此无法写入备份和文件，也就没有打开。没有做任何改动，你的计划仍在这块磁盘上。',
      steps: ['请重试。', '如果仍然失败，请重新安装 Whetstone，你的计划不会受影响。'],
    },
    failed: {
      title: '计划无法读取',
      what: '系统拒绝了，也没有说明原因。这里没有做任何改动。',
      steps: ['请重试。', '如果仍然不行，请先重新启动应用，再重新启动电脑。'],
    },
  },
  todo: '你可以这样做',
  aside: {
    title: '或者回到一份备份',
    means: (moment, count) =>
      `这里有 ${count} 份备份，最新的一份是 ${moment} 的。打不开的数据会被移到一旁，不会删除；然后由你选择从哪一份备份继续。`,
    act: '移到一旁并选择备份',
    failed: (why) => `没能移到一旁。${why}`,
  },
  beside: {
    title: '或者用文件继续',
    means:
      '这里没有自动备份。如果你曾把计划另存为文件，或把文件交给过别人，可以在旁边新建一份空计划，再打开那个文件。打不开的计划会原样留在这块磁盘上，切换回去时会再次尝试打开。',
    act: '在旁边新建',
    failed: '无法在旁边新建计划：浏览器不为这个页面保存任何内容。',
  },
};
