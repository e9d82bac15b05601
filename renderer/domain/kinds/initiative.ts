import { ask, kind, quiet } from './kind.ts';

/** Work done for a key result. It never moves progress. */
export const initiative = kind({
  list: 'initiatives',
  listed: 'always',
  only: null,
  home: { field: 'keyResult', kind: 'keyResult' },
  order: 'rank',
  title: 'title',
  written: 'edited',
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    keyResult: ask('id', 'plain'),
    title: ask('line', 'plain'),
    done: ask('flag', 'plain'),
    owner: ask('id', 'name'),
    /** What it was copied from at the end of an earlier cycle (SPEC L18). */
    carriedFrom: quiet('id', 'plain'),
    rank: quiet('rank', 'plain'),
  },
});
