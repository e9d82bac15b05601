import { ask, kind } from './kind.ts';

/** Whether an objective or a key result goes on in the next cycle (SPEC L17). Its id follows from what it is about. */
export const carryOver = kind({
  list: 'carryOvers',
  listed: 'where-any',
  only: null,
  home: { field: 'of', kind: 'any' },
  order: null,
  title: null,
  written: 'edited',
  // A reason for giving something up tells how well it went.
  discloses: 'score',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  fields: {
    of: ask('id', 'plain'),
    /** One value, so that a merge never pairs one person's decision with another's reason. */
    carried: ask('carried', 'score'),
  },
});
