/** A small picture of what a plan says, for whoever has none yet. */
export const example = {
  caption: 'An example, to show how it reads',
  objective: {
    title: 'New colleagues feel at home within a month',
    means: 'The objective: what will be different.',
  },
  keyResult: {
    title: 'Newcomers who would recommend their first weeks',
    means: 'A key result: how you will know. From 41% at the start, now 60%, to 80%.',
    start: '41',
    now: '60',
    target: '80%',
    reached: '49%',
  },
};
