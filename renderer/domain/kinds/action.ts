import { ask, kind, quiet } from './kind.ts';

/** What somebody will do because of what was learned in a cycle. It stands in the check-in of later cycles until it is done (SPEC L16). */
export const action = kind({
  list: 'actions',
  listed: 'where-any',
  only: null,
  home: { field: 'cycle', kind: 'cycle' },
  order: 'rank',
  title: 'title',
  written: 'edited',
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    cycle: ask('id', 'plain'),
    title: ask('line', 'plain'),
    owner: ask('id', 'name'),
    /** By which day. */
    due: ask('day', 'plain'),
    done: ask('flag', 'plain'),
    rank: quiet('rank', 'plain'),
  },
});
