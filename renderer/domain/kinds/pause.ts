import { ask, kind } from './kind.ts';

/**
 * Days on which nobody is expected to check in, and why: a holiday is said about a cycle, a measure that cannot be taken about a key result.
 * The weeks of a check-in rhythm in it count neither way (SPEC P19).
 */
export const pause = kind({
  list: 'pauses',
  listed: 'where-any',
  only: null,
  home: { field: 'about', kind: 'any', withParts: true },
  order: 'dates',
  title: null,
  written: 'edited',
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    about: ask('id', 'plain'),
    /** One value, so that a merge never pairs one person's first day with the last of another. */
    dates: ask('dates', 'plain'),
    reason: ask('note', 'plain'),
  },
});
