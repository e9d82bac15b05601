import { ask, kind, quiet } from './kind.ts';

/** What was agreed about an objective or a key result when its cycle was committed (SPEC L2). Its id follows from both. */
export const baseline = kind({
  list: 'baselines',
  listed: 'where-any',
  only: null,
  home: { field: 'of', kind: 'any' },
  order: null,
  title: null,
  written: { signed: null, follows: null, dated: null, corrects: null },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'with-cycle',
  fields: {
    of: ask('id', 'plain'),
    /** The record by which the cycle was committed. */
    commit: quiet('id', 'plain'),
    title: ask('line', 'plain'),
    metric: ask('metric', 'plain'),
  },
});
