import { ask, kind, quiet } from './kind.ts';

/** By what one sees that an objective is reached. */
export const keyResult = kind({
  list: 'keyResults',
  listed: 'always',
  only: null,
  home: { field: 'objective', kind: 'objective' },
  order: 'rank',
  title: 'title',
  written: 'edited',
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    objective: ask('id', 'plain'),
    title: ask('line', 'plain'),
    metric: ask('metric', 'plain'),
    /** Relative to its siblings; absent counts as 1. */
    weight: ask('weight', 'plain'),
    owner: ask('id', 'name'),
    /** People who work on it beside the owner: it is theirs, too (SPEC W8). */
    contributors: ask('ids', 'name'),
    /** What it was copied from at the end of an earlier cycle (SPEC L18). */
    carriedFrom: quiet('id', 'plain'),
    rank: quiet('rank', 'plain'),
    /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
    sameAs: quiet('id', 'joining'),
  },
});
