import { ask, kind } from './kind.ts';

/**
 * What bore a name that a pseudonym stands for: by id, and without the name or anything made from it (SPEC A1). As many of them as it
 * takes, since one names only so much, and since more may be found later.
 */
export const pseudonymUse = kind({
  list: 'pseudonymUses',
  listed: 'where-any',
  only: null,
  home: { field: null, along: 'always' },
  order: null,
  title: null,
  written: { signed: null, follows: null, dated: null, corrects: null },
  discloses: 'name',
  stored: 'alone',
  told: 'never',
  frozen: 'never',
  fields: {
    pseudonym: ask('id', 'plain'),
    /** People, and what was signed. */
    records: ask('ids', 'plain'),
    /** Runs of the app that wrote under the name. */
    runs: ask('ids', 'plain'),
  },
});
