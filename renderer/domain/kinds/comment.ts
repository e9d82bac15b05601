import { ask, kind, quiet } from './kind.ts';

/** What somebody says about any record of the plan. */
export const comment = kind({
  list: 'comments',
  listed: 'always',
  only: null,
  home: { field: 'about', kind: 'any' },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: null, dated: null, corrects: 'corrects' },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  inPacket: true,
  fields: {
    about: ask('id', 'plain'),
    text: ask('note', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** The comments this one replaces in view (SPEC K6). */
    corrects: quiet('ids', 'plain'),
    /** The words it is about, as its writer saw them (SPEC G3); without any it is about the record as a whole. */
    on: quiet('passage', 'plain'),
  },
});
