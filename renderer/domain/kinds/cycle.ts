import { ask, kind, quiet } from './kind.ts';

/** The time objectives are set for, such as a quarter. */
export const cycle = kind({
  list: 'cycles',
  listed: 'always',
  only: null,
  home: { field: null, along: 'start' },
  order: 'dates',
  title: 'name',
  written: 'edited',
  discloses: 'plain',
  stored: 'together',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    name: ask('name', 'plain'),
    /** One value, so that a merge never pairs one person's start with another's end. */
    dates: ask('dates', 'plain'),
    /** What whoever prepares it tells those who will write in it: the agenda, and what to keep in mind. */
    guidance: ask('note', 'plain'),
    /** Made to play with; the whole cycle goes with one click. */
    sample: quiet('flag', 'plain'),
    /** It was made twice, and gives way to the one named here: both are shown as one (SPEC J1). */
    sameAs: quiet('id', 'joining'),
  },
});
