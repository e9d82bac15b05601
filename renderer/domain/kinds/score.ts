import { ask, kind } from './kind.ts';

/**
 * How far a key result came, said at the end of its cycle; of an objective, what holds in place of the mean of its key results (SPEC L12,
 * L13). Its id follows from what it is about, so that two who score apart write one record and are asked.
 */
export const score = kind({
  list: 'scores',
  listed: 'where-any',
  only: null,
  home: { field: 'of', kind: 'any' },
  order: null,
  title: null,
  written: 'edited',
  discloses: 'score',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'with-cycle',
  fields: {
    of: ask('id', 'plain'),
    /** One value, so that a merge never pairs one person's figure with another's reason. */
    graded: ask('graded', 'score'),
  },
});
