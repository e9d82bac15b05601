import { ask, kind, quiet } from './kind.ts';

/** That a comment is done, or open again. The latest that nobody followed holds (SPEC N2); about anything but a comment it says nothing. */
export const resolution = kind({
  list: 'resolutions',
  listed: 'where-any',
  only: null,
  home: { field: 'about', kind: 'any' },
  order: 'at',
  title: null,
  written: { signed: { by: 'by', at: 'at' }, follows: 'latest', dated: null, corrects: null },
  discloses: 'plain',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'never',
  fields: {
    about: ask('id', 'plain'),
    done: ask('flag', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** Those that led when it was written, so that it comes after them whatever the clocks say. */
    followed: quiet('ids', 'plain'),
  },
});
