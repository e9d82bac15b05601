import { ask, kind, quiet } from './kind.ts';

/** Why something was changed or decided. Given then or later, by anybody, and more than once (SPEC L5). */
export const reason = kind({
  list: 'reasons',
  listed: 'where-any',
  only: null,
  home: { field: 'about', kind: 'any', withParts: true },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: null, dated: null, corrects: 'corrects' },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  fields: {
    about: ask('id', 'plain'),
    text: ask('note', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** The reasons this one replaces in view (SPEC K6). */
    corrects: quiet('ids', 'plain'),
  },
});
