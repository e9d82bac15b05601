import { ask, kind, quiet } from './kind.ts';

/** What went well in a cycle, what was learned, or why something came as it did. Nobody signs it (SPEC L15). */
export const learning = kind({
  list: 'learnings',
  listed: 'where-any',
  only: null,
  home: { field: 'cycle', kind: 'cycle' },
  order: 'rank',
  title: 'text',
  written: 'edited',
  // It tells how well it went.
  discloses: 'score',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    cycle: ask('id', 'plain'),
    sort: ask('learningSort', 'score'),
    text: ask('note', 'score'),
    rank: quiet('rank', 'plain'),
  },
});
