import type * as english from '../en/this-week.ts';

export const thisWeek: typeof english.thisWeek = {
  what: (cycle) => `“${cycle}”：到期的事、下一步，以及你上次说的话。`,
  due: '到期',
  nothingDue: '没有到期的事，接下来做的都算提前。',
  checkIn: (title) => `更新进展：${title}`,
  by: (day) => `${day}前`,
  meeting: (name) => `会议：${name}`,
  nextSteps: '下一步',
  noStep: '还没有下一步',
  writeStep: (title) => `写下“${title}”的下一步`,
  toStep: (title) => `在计划中查看“${title}”`,
  stepDone: '这一步已完成。',
  lastNote: '你上次说的话',
  noteOn: (day) => `写于 ${day}`,
  guided: {
    title: (minutes) => `${minutes} 分钟开个头`,
    what: '一共五步，可以一口气做完，也可以一步一步来：随时离开，回来从这里继续。',
    named: (title, minutes) => `${title} · ${minutes} 分钟`,
    begin: '开始',
    next: '下一步',
    back: '上一步',
    done: '完成',
    end: '不按步骤来',
    noLastCycle: '这份计划里没有更早的周期，这里没有可以打开的内容：想一想，然后进入下一步。',
    steps: {
      lastCycle: {
        title: '上个周期',
        prompt: '哪些做得好，哪些没做好，哪些不会再做？如果是第一个周期：过去三个月过得怎样？',
        place: '回顾上个周期',
      },
      areas: {
        title: '生活领域',
        prompt: '现在对你重要的是哪些领域：健康、学习、亲友、工作？哪里的改变最能感受到？',
        place: '写下领域',
      },
      write: {
        title: '先写，再留两三个',
        prompt: '用十分钟写下到周期结束时应该不同的一切，再用五分钟只留两三个，其余删掉。',
        place: '写一个目标',
      },
      keyResults: {
        title: '关键结果',
        prompt: '怎样知道做到了？每个目标写两三个，用每周都能查到的数字。',
        place: '写关键结果',
      },
      firstStep: {
        title: '第一周的一步',
        prompt: '为每个关键结果写一件本周会做的小事，写成举措。',
        place: '写下第一步',
      },
    },
  },
  empty: '还没有要做的事',
  emptyWhat: '先写一个目标，以及怎样知道做到了。之后，每周要做的事就会列在这里。',
};
