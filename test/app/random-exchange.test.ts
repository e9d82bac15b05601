import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { chanceFrom, type Chance } from '../domain/merge/random.ts';
import { exchangeHistory } from './exchange-histories.ts';
import { newCount } from './exchange-laptop.ts';

/** Every name of a run comes from the seed, so that a history can be lived through again. */
let names: Chance = chanceFrom(0);
beforeAll(() => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) for (let at = 0; at < array.length; at++) array[at] = names.under(256);
    return array;
  });
});
afterAll(() => vi.restoreAllMocks());

/** Every fourth of those that are the same in every run is about two copies of one run: in others the two could draw one number. */
const HISTORIES = 400;

function live(seed: number, count = newCount()): void {
  names = chanceFrom(seed + 1_000_000);
  const sameNames = (make: () => void): void => {
    const after = names;
    names = chanceFrom(seed + 2_000_000);
    make();
    names = after;
  };
  try {
    exchangeHistory(chanceFrom(seed), count, seed < HISTORIES && seed % 8 === 0 ? sameNames : undefined);
  } catch (error) {
    throw new Error(`EXCHANGE_HISTORY=${seed}: ${String(error)}`, { cause: error });
  }
}

/** Each was once not what the oracle says. In this one an answer taken back and given again stood beside that of somebody else. */
const ONCE_WRONG = [1_704_454_217];

const alone = process.env['EXCHANGE_HISTORY'];

if (alone !== undefined) it(`history ${alone} is what the oracle says`, () => live(Number(alone)));
else
  it('M2 M6 M12 M14 U1 E8 undo and redo of edits and of imports, files with and without names, people and days that change, copied runs', () => {
    const count = newCount();
    // The same ones in every run, and as many others.
    const fresh = 1_000_000_000 + Math.floor(Math.random() * 1e9);
    for (let at = 0; at < HISTORIES; at++) live(at % 2 === 0 ? at : fresh + at, count);
    console.info(`${HISTORIES} histories, half of them from seed ${fresh}: ${JSON.stringify(count)}`);
    expect(count.undoneImports).toBeGreaterThan(HISTORIES / 2);
    expect(count.redoneImports).toBeGreaterThan(HISTORIES / 4);
    expect(count.questions).toBeGreaterThan(HISTORIES / 2);
  }, 120_000);

if (alone === undefined)
  it.each(ONCE_WRONG)('E8 E9 history %i, which was once wrong, is what the oracle says', (seed) => live(seed));
