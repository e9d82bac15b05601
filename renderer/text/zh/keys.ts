import type { keys as english } from '../en/keys.ts';

export const keys: typeof english = {
  title: '本页快捷键',
  everywhere: '随处可用',
  inThePlan: '在计划中',
  atQuestions: '在一个问题上',
  atCheckIns: '在更新进展的一行里',
  checkIns: {
    record: '记录这一行并转到下一行；没有填写的行会跳过',
  },
  or: '或',
  plan: {
    next: '下一行；在文字中间则拆成两行',
    shift: '新的一行：并入上一行之下，或独立成行',
    shiftAnytime: '同上，任何一行都可以',
    walk: '上一行或下一行',
    move: '上移或下移这一行',
    removeEmpty: '移除空行',
    join: '在文字开头或末尾：两行合为一行',
    delete: '删除这一行',
    checkIn: '更新进展',
    comment: '写评论',
    details: '进入详情；在详情中则将其隐藏',
    settle: '结束新的一行，之后 Tab 会移到下一处',
  },
  questions: {
    keepThat: '采用该编号的答案',
    write: '另写一个答案',
    both: '所有答案都保留，各成一行',
    keep: '保留在别处被删除的内容',
    delete: '删除它',
    walk: '上一个或下一个问题',
  },
};
