import { ask, kind, quiet } from './kind.ts';

/** That somebody committed, closed or reopened a cycle. What it is now is read off those that lead (SPEC L1). */
export const transition = kind({
  list: 'transitions',
  listed: 'where-any',
  only: null,
  home: { field: 'cycle', kind: 'cycle', withParts: true },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: 'latest', dated: null, corrects: null },
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    cycle: ask('id', 'plain'),
    does: ask('stage', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** Those that led when it was written: a reopening stands against a close it does not name. */
    followed: quiet('ids', 'plain'),
  },
});
