import type { SamplePlan } from '../en/sample.ts';

export const sample: SamplePlan = {
  cycle: '示例：社区图书馆',
  owners: ['阅览室', '服务台'],
  objectives: [
    {
      title: '让读者愿意常来图书馆',
      why: '三年来藏书越来越好，到馆人数却在下降，决定因素不只是书。',
      ambition: 'aspirational',
      focus: 'delivery',
      keyResults: [
        {
          title: '一个月内再次到馆的读者比例',
          metric: { type: 'raise', start: 22, target: 40, unit: '%' },
          weeks: [[22, 60], [23, 60], [25, 65], null, [29, 70], [31, 70], [30, 60], [33, 65]],
          initiatives: ['在门口问二十位读者为什么来', '把扶手椅挪到窗边'],
        },
        {
          title: '从进门到找到想要的书所用时间',
          metric: { type: 'lower', start: 11, target: 5, unit: '分钟' },
          weeks: [
            [11, 50],
            [10.5, 55],
            [9, 60],
            [9, 60],
            [8, 70],
            [7, 75],
            [7, 75],
            [6.5, 80],
          ],
          initiatives: ['换上在楼梯口就能看清的指示牌'],
        },
        {
          title: '阅览室噪声保持在可接受范围',
          metric: { type: 'below', limit: 45, unit: 'dB' },
          weeks: [
            [43, 80],
            [44, 80],
            [47, 60],
            [44, 70],
            [43, 80],
            [42, 85],
            [44, 80],
            [43, 85],
          ],
          initiatives: [],
        },
      ],
    },
    {
      title: '晚间开放不再靠加班维持',
      why: '夏天之前我们对团队作过承诺。',
      ambition: 'committed',
      focus: 'delivery',
      keyResults: [
        {
          title: '晚间按排班到岗人数',
          metric: { type: 'band', low: 3, high: 4, unit: '人' },
          weeks: [
            [2, 40],
            [3, 50],
            [3, 60],
            [3, 60],
            [4, 70],
            [3, 80],
            [3, 80],
            [3, 90],
          ],
          initiatives: ['用一个早班换一个晚班'],
        },
        {
          title: '明年的排班表已商定',
          metric: { type: 'yesNo' },
          weeks: [[0, 50], [0, 50], [0, 60], [0, 60], [0, 70], [1, 100], null, null],
          initiatives: [],
        },
      ],
    },
    {
      title: '服务台每个人都能讲清数字馆藏',
      why: '目前九人中只有两人会讲，而且周六都不在。',
      ambition: 'committed',
      focus: 'growth',
      keyResults: [
        {
          title: '培训推进到哪一步',
          metric: {
            type: 'milestones',
            levels: [
              { text: '两位同事试讲过初稿', score: 0.3 },
              { text: '九人都参加过一次', score: 0.7 },
              { text: '九人都用它帮助过读者', score: 1 },
            ],
          },
          weeks: [
            [0, 60],
            [0, 60],
            [1, 70],
            [1, 70],
            [1, 60],
            [2, 70],
            [2, 75],
            [2, 80],
          ],
          initiatives: ['记录最常见的三个问题'],
        },
      ],
    },
  ],
};
