import { kind, quiet } from './kind.ts';

/**
 * Which row had which number when the plan was handed out to be read (SPEC G9). Its id follows from these, so that handing out the
 * same again, or on another machine, makes no second one. It tells of all rows there were, so it leaves with the whole plan alone.
 */
export const numbering = kind({
  list: 'numberings',
  listed: 'where-any',
  only: null,
  home: { field: null, along: 'never' },
  order: null,
  title: null,
  written: { signed: null, follows: null, dated: null, corrects: null },
  discloses: 'plain',
  stored: 'alone',
  told: 'never',
  frozen: 'never',
  fields: {
    /** The number and the id of each, as in `2.3 abcdefghijkl`. */
    rows: quiet('numbered', 'plain'),
    /** When they were handed out. */
    at: quiet('instant', 'moment'),
  },
});
