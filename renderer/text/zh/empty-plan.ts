import type { emptyPlan as english } from '../en/empty-plan.ts';

export const emptyPlan: typeof english = {
  personal: '个人计划',
  personalMeans: '只给自己看。分享之前会先问一次；导出时保存全部内容，供你留存或在别处恢复。',
  empty: {
    title: '从想要的改变写起',
    body: '目标说明会有什么不同，关键结果说明怎样知道做到了。先写一行，其余可以慢慢补充。',
    write: '写第一个目标',
    open: '打开文件',
    sample: '看一份示例计划',
    cycleTitle: '这个周期还是空的',
  },
};
