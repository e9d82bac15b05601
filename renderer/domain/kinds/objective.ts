import { ask, kind, quiet } from './kind.ts';

/** What is to be reached in a cycle. All that stands below it is kept in its row of the database. */
export const objective = kind({
  list: 'objectives',
  listed: 'always',
  only: null,
  home: { field: 'cycle', kind: 'cycle' },
  order: 'rank',
  title: 'title',
  written: 'edited',
  discloses: 'plain',
  stored: 'alone',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    cycle: ask('id', 'plain'),
    title: ask('line', 'plain'),
    why: ask('note', 'plain'),
    ambition: ask('ambition', 'plain'),
    focus: ask('focus', 'plain'),
    owner: ask('id', 'name'),
    /** People who work on it beside the owner: it is theirs, too (SPEC W8). */
    contributors: ask('ids', 'name'),
    team: ask('id', 'plain'),
    /** The objective this one serves. */
    parent: ask('id', 'plain'),
    /** Stays home when the plan is handed out, with all under it, unless asked for. */
    private: ask('flag', 'plain'),
    /** What it was copied from at the end of an earlier cycle (SPEC L18). */
    carriedFrom: quiet('id', 'plain'),
    rank: quiet('rank', 'plain'),
    /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
    sameAs: quiet('id', 'joining'),
  },
});
