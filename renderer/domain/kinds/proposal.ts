import { ask, kind, quiet } from './kind.ts';

/** What a reviewer would like to be otherwise: other words, another measure, a row less or one more (SPEC G1). It changes nothing. */
export const proposal = kind({
  list: 'proposals',
  listed: 'where-any',
  only: null,
  home: { field: 'about', kind: 'any', outlives: true },
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
    /** One value: what is proposed, and what its writer saw there. */
    change: ask('proposed', 'plain'),
    why: ask('note', 'plain'),
    by: ask('name', 'name'),
    at: ask('instant', 'moment'),
    /** The proposals this one replaces in view (SPEC K6). */
    corrects: quiet('ids', 'plain'),
  },
});
