import type { problems as english } from '../en/problems.ts';

export const problems: typeof english = {
  file: {
    'bad-request': '应用提出了不被允许的请求，请反馈这个问题。',
    cancelled: '没有选择任何文件。',
    'too-large': '文件超过 64 MB，这是计划文件的上限。',
    'too-many': '一次打开的文件太多：最多 200 个，合计 256 MB。请单独打开它。',
    'not-a-file': '这不是普通文件。请选择文件本身，而不是文件夹或失效的链接。',
    'not-text': '这不是 UTF-8 文本，可能在传递中被改动或截断。',
    'not-found': '文件已经不在了。是 U 盘拔出了，还是文件被移走了？',
    'bad-name': '名称太长，或含有系统无法识别的字符。请改用更短、更简单的名称。',
    'not-ours': '同名文件已存在，而且不是计划文件。请换一个名字。',
    'forbidden-place': '那是应用自己的文件夹，请另选一个。',
    'no-permission': '你没有那里的读写权限，请另选一个文件夹。',
    'read-only': '磁盘已写保护，请换一个。',
    'disk-full': '磁盘已满，请腾出空间或换一个磁盘。',
    'changed-on-disk': '读回的内容与写入的不一致。这块磁盘不可靠，请换一个。',
    failed: '系统拒绝了，也没有说明原因。请再试一次，或换个位置。',
  },
  storage: {
    'disk-full': '磁盘已满。请腾出空间后重试。',
    newer: '这份计划上次由更新版本的 Whetstone 打开过。请用那个版本打开；这里没有做任何改动。',
    cleared: '这个窗口打开期间，这里保存的数据被清除了，计划只剩这个窗口里的一份。请立即导出，再关闭窗口。',
    unavailable:
      '保存计划的位置无法打开。如果另一个窗口正在更新，请先关闭它再重试。在计划保存或导出之前，请不要关闭这个窗口。',
    failed:
      '计划没能写入，系统也没有说明原因。磁盘是否已满或被写保护？请重试；如果仍然失败，请先导出计划，再关闭窗口。',
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
  refusal: {
    'not-there': '它已经不在计划里了。',
    'id-taken': '已经有相同 id 的内容。',
    'parent-loop': '目标不能直接或间接支撑自己。',
    'has-children': '它下面还有内容，请先移走或删除。',
    'carries-more':
      '这一行除了文字还有别的内容（其他字段、评论或待定的问题），换成那一类会放不下。请先清空或处理好这些内容，否则就保持原样。',
    'too-many': '计划的内容会超过一个文件能容纳的上限，从此无法交给别人。请把接下来的内容写进新的计划。',
    'changed-since': '它之后被修改过，没有可以撤回的内容。',
    malformed: '这个值不适合这一栏。',
    'too-long': '文字太长了。',
    'not-a-number': '数字超出范围。',
    'dates-reversed': '周期的结束早于开始。',
    'band-reversed': '下限高于上限。',
    'levels-wrong': '每一级的分值在 0 到 1 之间，最多 20 级。',
  },
  clash: '它使用的某个 id 在你的计划里指的是别的内容。',
  tooManyTogether: '与你的计划合在一起会超过一个文件能容纳的内容（200,000 条记录）。',
};
