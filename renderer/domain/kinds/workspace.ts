import { ask, kind } from './kind.ts';

/** The one record about the plan as a whole: its name, whether it is personal (SPEC Y1), and its method where that is not the usual one (SPEC V1). */
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
    /** One person's own, private as a whole. */
    personal: ask('flag', 'plain'),
    cadence: ask('cadence', 'plain'),
    scoreBands: ask('scoreBands', 'plain'),
    confidenceBands: ask('confidenceBands', 'plain'),
    confidenceScale: ask('confidenceScale', 'plain'),
    objectivesCap: ask('cap', 'plain'),
    keyResultsCap: ask('cap', 'plain'),
    objectiveTerm: ask('term', 'plain'),
    keyResultTerm: ask('term', 'plain'),
    initiativeTerm: ask('term', 'plain'),
    checkInTerm: ask('term', 'plain'),
    committedTerm: ask('term', 'plain'),
    aspirationalTerm: ask('term', 'plain'),
  },
});
