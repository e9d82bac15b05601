import { kind, ask, quiet } from './kind.ts';

/** Which check-ins of a key result led when its cycle was closed: what is not behind them is late (SPEC L11). Its id follows from both. */
export const cutoff = kind({
  list: 'cutoffs',
  listed: 'where-any',
  only: null,
  home: { field: 'keyResult', kind: 'keyResult' },
  order: null,
  title: null,
  written: { signed: null, follows: null, dated: null, corrects: null },
  discloses: 'score',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'with-cycle',
  fields: {
    keyResult: ask('id', 'plain'),
    /** The record by which the cycle was closed. */
    close: quiet('id', 'plain'),
    /** The check-ins that nobody had followed. */
    led: quiet('ids', 'plain'),
  },
});
