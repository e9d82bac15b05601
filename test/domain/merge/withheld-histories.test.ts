import { expect, it } from 'vitest';
import { newWithheldTally, runWithheldHistory, type WithheldTally } from './withheld-histories.ts';

const HISTORIES = 1000;
/** Far below what so many histories do: one that stopped trying something would be noticed. */
const LEAST: WithheldTally = {
  histories: HISTORIES,
  writes: 1_800,
  deletions: 1_000,
  kept: 130,
  full: 5_000,
  nameless: 1_400,
  wordless: 150,
  merges: 12_000,
  held: 1_700,
  arrived: 900,
  questions: 450,
  byHand: 800,
};

const alone = process.env['WITHHELD_HISTORY'];
const name =
  alone === undefined
    ? `M13 full, redacted and wordless files of one plan in any mix are what the oracle says, in ${HISTORIES} histories`
    : `M13 history ${alone} is what the oracle says`;

it(name, { timeout: 120_000 }, () => {
  const tally = newWithheldTally();
  if (alone !== undefined) return runWithheldHistory(Number(alone), tally);
  for (let seed = 1; seed <= HISTORIES; seed++) runWithheldHistory(seed, tally);
  for (const [what, count] of Object.entries(tally))
    expect(count, what).toBeGreaterThanOrEqual(LEAST[what as keyof WithheldTally]);
});
