import { ask, kind, quiet } from './kind.ts';

export const team = kind({
  list: 'teams',
  listed: 'always',
  only: null,
  home: { field: null, along: 'always' },
  order: 'name',
  title: 'name',
  written: 'edited',
  discloses: 'plain',
  stored: 'together',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    name: ask('name', 'plain'),
    /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
    sameAs: quiet('id', 'joining'),
  },
});
