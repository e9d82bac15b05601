/** Random plans hold every kind people add, one added later included. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { DESCRIPTORS } from '../../renderer/domain/kinds/descriptors.ts';
import { KINDS } from '../../renderer/domain/kinds/model.ts';
import { valueOf } from '../../renderer/domain/register/register.ts';
import { Author } from './author.ts';
import { commandFrom, dice } from './random-plan.ts';

vi.mock('../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../further-kind.ts')).among(kinds));

/** What is done with each kind of record by many dice, in several plans: a large one takes long, and in a small one not every kind comes up. */
function done(): ReadonlySet<string> {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 10; seed++) {
    const author = new Author('ana');
    for (const roll of fc.sample(dice, { seed, numRuns: 2000 })) {
      const command = commandFrom(author, roll);
      if (!command || !author.do(command).ok) continue;
      if (command.do === 'add' || command.do === 'set') seen.add(`${command.do} ${command.kind}`);
      if (command.do === 'move') seen.add(`move ${author.plan.records.get(command.id)?.kind}`);
    }
    const others = [...author.plan.records.values()].filter(({ id }) => id.startsWith('z'));
    expect(others.some((one) => valueOf(one, 'title') !== undefined)).toBe(true);
  }
  return seen;
}

it('K1 every kind is added at random, edited where it can be, and moved where it has an order', () => {
  const wanted = KINDS.filter((kind) => DESCRIPTORS[kind].only === null && DESCRIPTORS[kind].told !== 'never').flatMap(
    (kind) => [
      `add ${kind}`,
      ...(DESCRIPTORS[kind].written === 'edited' ? [`set ${kind}`] : []),
      ...(DESCRIPTORS[kind].order === 'rank' ? [`move ${kind}`] : []),
    ],
  );
  expect(wanted).toContain('add further');
  const seen = done();
  expect(
    wanted.filter((one) => !seen.has(one)),
    'commandFrom in test/domain/random-plan.ts writes what it knows by hand, and every other kind by its descriptor.',
  ).toEqual([]);
});
