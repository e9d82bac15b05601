import { ask, kind, quiet } from './kind.ts';

/** That a proposal is accepted or declined. Two who decide it apart and differently are asked (SPEC G4); about anything else it says nothing. */
export const decision = kind({
  list: 'decisions',
  listed: 'where-any',
  only: null,
  home: { field: 'about', kind: 'any' },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: 'asked', dated: null, corrects: null },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  fields: {
    about: ask('id', 'plain'),
    accepted: ask('flag', 'plain'),
    answer: ask('note', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** Those that led when it was written, so that it comes after them whatever the clocks say. */
    followed: quiet('ids', 'plain'),
  },
});
