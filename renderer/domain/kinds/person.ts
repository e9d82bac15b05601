import { ask, kind, quiet } from './kind.ts';

/** Somebody who owns objectives or key results. A person is a name, so none leaves without names. */
export const person = kind({
  list: 'people',
  listed: 'always',
  only: null,
  home: { field: null, along: 'always' },
  order: 'name',
  title: 'name',
  written: 'edited',
  discloses: 'name',
  stored: 'together',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    name: ask('name', 'name'),
    team: ask('id', 'plain'),
    /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
    sameAs: quiet('id', 'joining'),
  },
});
