/** A plan, or a cycle, without a line. */

export const emptyPlan = {
  personal: 'A personal plan',
  personalMeans:
    'For you alone. Sharing it asks first; exporting saves all of it, for you to keep or to restore elsewhere.',
  empty: {
    title: 'Start with what should be different',
    body: 'An objective says what will have changed. Its key results say how you will know. Write one line; everything else can follow.',
    write: 'Write the first objective',
    open: 'Open a file',
    sample: 'Look at a sample plan',
    cycleTitle: 'This cycle is empty',
  },
};
