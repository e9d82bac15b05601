import type { fileProblems as english } from '../en/file-problems.ts';
import { problems } from './problems.ts';

export const fileProblems: typeof english = {
  file: {
    'bad-request': '应用提出了不被允许的请求，请反馈这个问题。',
    'not-granted': '这个窗口无权提出这项请求，请反馈这个问题。',
    cancelled: '没有选择任何文件。',
    'too-large': '文件超过 64 MB，这是计划文件的上限。',
    'too-many': '一次打开的文件太多：最多 200 个，合计 256 MB。请单独打开它。',
    'not-a-file': '这不是普通文件。请选择文件本身，而不是文件夹或失效的链接。',
    'not-text': '这不是 UTF-8 文本，可能在传递中被改动或截断。',
    'not-found': '文件已经不在了。是 U 盘拔出了，还是文件被移走了？',
    'bad-name': '名称太长，或含有系统无法识别的字符。请改用更短、更简单的名称。',
    'not-ours': '同名文件已存在，而且不是计划文件。请换一个名字。',
    'forbidden-place': '那是应用自己的文件夹，请另选一个。',
    'no-permission': '你没有那里的写入权限。请另选一个文件夹，或询问它的主人。',
    'read-only': '磁盘已写保护，请换一个。',
    'disk-full': '磁盘已满，请腾出空间或换一个磁盘。',
    'changed-on-disk': '读回的内容与写入的不一致。这块磁盘不可靠，请换一个。',
    unreadable: '文件已写入，但无法再作为计划读出。旧的备份没有改动；请报告此问题，最好附上该文件。',
    failed: problems.failed,
  },
  reading: {
    'no-permission': '你没有读取这个文件的权限。请向文件的主人要一份副本，或请对方允许你读取。',
    'read-only': '磁盘拒绝读取它。请拔出 U 盘重新插入，再试一次。',
    'disk-full': '磁盘太满，连读取都无法进行。请腾出空间后重试。',
    'forbidden-place': '这是应用自己的文件，不能打开。请另选一个。',
    failed: '系统无法读取它，也没有说明原因。请再试一次；如果它在 U 盘上，请先复制到本机。',
  },
  folder: {
    'no-permission': '你没有那个文件夹的读写权限。请另选一个，或询问它的主人。',
    'not-a-file': '这不是文件夹，或指向了不存在的位置。请另选一个。',
  },
  backup: {
    'too-large': '计划超过 64 MB，这是文件的上限。',
    'no-permission':
      'Whetstone 无法使用自己的备份文件夹。请让该文件夹重新归你所有，或解除写保护；在此之前，请时常导出计划。',
    'read-only': '备份文件夹所在的磁盘已写保护。在解决之前，请时常把计划导出到别的磁盘。',
    'disk-full': '磁盘已满。请腾出空间；备份每两分钟会重试一次。',
    'changed-on-disk': '读回的内容与写入的不一致。这块磁盘不可靠，请现在就把计划导出到别的磁盘。',
    failed: '系统拒绝了，也没有说明原因。每两分钟会重试一次；如果一直如此，请导出计划。',
  },
  read: {
    empty: () => '文件是空的。',
    'too-large': () => '文件超过 64 MB，这是计划文件的上限。',
    'not-json': ({ line }) =>
      line === null
        ? '它不是完整的 JSON 文件，可能在传递中被截断。'
        : `从第 ${line} 行起不再是有效的 JSON，可能被截断，或少了一个逗号。`,
    'not-ours': () => '它不是 Whetstone 的计划文件。',
    'too-new': ({ version }) => `它由更新版本的 Whetstone 生成（格式 ${version}）。请先更新 Whetstone。`,
    'too-deep': () => '它的嵌套层数超过任何计划，因此没有读取。',
    'too-many': () => '它的记录数超过上限（200,000）。',
    'hostile-key': ({ at }) => `它含有计划中不允许出现的名称（${at}）。请确认文件来源。`,
    'number-out-of-range': ({ at }) => `${at} 处的数字大得不合情理。`,
    'text-too-long': ({ at }) => `${at} 处的文字超出长度上限。`,
    'duplicate-id': ({ id }) => `有两条记录的 id 相同（${id}），其中一条可能是手工复制的。`,
    'parent-loop': ({ ids }) => `有几个目标互为上级，形成了环（${ids.join('、')}）。请在文件中去掉其中一个上级。`,
    damaged: ({ at }) => `${at} 处已损坏。`,
  },
  clash: '它使用的某个 id 在你的计划里或它前面的文件里指的是别的内容，其中一个可能是手工复制的。',
  tooManyTogether: '与你的计划合在一起会超过一个文件能容纳的内容（200,000 条记录，或 64 MB）。没有导入任何内容。',
};
