import { describe, expect, it } from 'vitest';
import { newTally, runHistory, type Tally } from './history.ts';

const CHUNKS = 10;
const IN_CHUNK = 1000;
const FIXED = 5;

/**
 * Half of the seeds are the same in every run; the other half begin somewhere new. A failure prints `history <seed>`:
 * run that one alone with MERGE_HISTORY=<seed>.
 */
const wanted = process.env['MERGE_HISTORY'];
const fresh = Math.floor(Math.random() * 2 ** 31);

describe.runIf(wanted !== undefined)('M1 one history', () => {
  it(`M1 history ${wanted} is what the oracle says`, () => runHistory(Number(wanted), newTally()));
});

describe.runIf(wanted === undefined)('M1-M7 and M10 hold in 10,000 random histories', () => {
  const total: Tally = newTally();

  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const first = (chunk < FIXED ? 0 : fresh) + chunk * IN_CHUNK;
    it(`M1 M2 M3 M4 M5 M6 M7 M10 histories from ${first}`, { timeout: 60_000 }, () => {
      for (let at = 0; at < IN_CHUNK; at++) runHistory(first + at, total);
    });
  }

  it('M1-M7 and M10 were each put to the test often enough', () => {
    console.info(JSON.stringify(total));
    expect(total.histories).toBe(CHUNKS * IN_CHUNK);
  });
});
