import { kind } from './kind.ts';

/**
 * What a plan is known by: an id made once, and nothing else. Every file of the plan carries it, so that two parts of one plan belong
 * together though they share no other record. Merging unites: the plan then has the identities of both.
 */
export const identity = kind({
  list: 'identities',
  listed: 'where-any',
  only: null,
  home: { field: null, along: 'always' },
  order: null,
  title: null,
  written: { signed: null, follows: null, dated: null, corrects: null },
  discloses: 'plain',
  stored: 'together',
  told: 'never',
  frozen: 'never',
  inPacket: true,
  fields: {},
});
