import { ask, kind, quiet } from './kind.ts';

/** A change of what was agreed about an objective or a key result (SPEC L3). The reason is a record of its own about it. */
export const revision = kind({
  list: 'revisions',
  listed: 'where-any',
  only: null,
  home: { field: 'of', kind: 'any' },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: null, dated: null, corrects: null },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  fields: {
    of: ask('id', 'plain'),
    /** One value: which field, and what it said before and after. */
    change: ask('revised', 'plain'),
    /** Its writer found the change, and did not make it (SPEC L4). */
    found: quiet('flag', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
  },
});
