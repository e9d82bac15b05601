import { ask, kind } from './kind.ts';

/** The one record about the plan as a whole. */
export const workspace = kind({
  list: 'workspace',
  listed: 'always',
  only: 'workspace',
  home: { field: null, along: 'always' },
  order: null,
  title: 'name',
  written: 'edited',
  discloses: 'plain',
  stored: 'together',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    name: ask('line', 'plain'),
    purpose: ask('note', 'plain'),
  },
});
