/** Half of the 8,000 histories each: two files, so that two cores share them. */
import { expect, it } from 'vitest';
import { runHistory } from './history.ts';
import { newTally, type Tally } from './tally.ts';

const CHUNKS = 4;
const IN_CHUNK = 1000;

/** Far below what 4,000 histories do, far above what could be chance: a generator that stopped trying would be noticed. */
const LEAST: Tally = {
  histories: CHUNKS * IN_CHUNK,
  writes: 30_000,
  emptied: 3_000,
  merges: 30_000,
  partial: 5_000,
  relayed: 4_000,
  restores: 800,
  clones: 1_000,
  restarts: 1_000,
  answers: 1_000,
  reopened: 1_500,
  deletions: 2_500,
  kept: 1_000,
  byHand: 1_000,
  cut: 200,
  rounds: 2_000,
  wrongByYears: 5_000,
  tampered: 100,
  rewritten: 500,
  checkIns: 2_000,
  questions: 8_000,
  equalAnswers: 2_500,
  quietPicks: 2_000,
  disputes: 4_000,
  gone: 4_000,
  triples: 6_000,
  lostByClock: 8_000,
};

/** Runs 4,000 histories from one seed on. A failure prints `history <seed>`; MERGE_HISTORY=<seed> runs that one alone. */
export function histories(first: number): void {
  const alone = process.env['MERGE_HISTORY'];
  if (alone !== undefined) {
    it(`M1 history ${alone} is what the oracle says`, () => runHistory(Number(alone), newTally()));
    return;
  }
  const total = newTally();
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const from = first + chunk * IN_CHUNK;
    it(`M1-M7 and M10 hold in 1,000 histories from seed ${from}`, { timeout: 180_000 }, () => {
      for (let seed = from; seed < from + IN_CHUNK; seed++) runHistory(seed, total);
    });
  }
  it('M1-M7 and M10 were each put to the test often enough', () => {
    const share = Math.round((100 * total.lostByClock) / total.writes);
    console.info(
      `${total.writes} writes, ${total.merges} merges, ${total.restores} restores, ${total.clones} clones, ` +
        `${total.answers} answers: none lost. The latest clock would have dropped ${total.lostByClock} writes (${share} %).`,
    );
    for (const [what, count] of Object.entries(total))
      expect(count, what).toBeGreaterThanOrEqual(LEAST[what as keyof Tally]);
  });
}
