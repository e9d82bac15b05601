/** Random commands against a plan in memory; the disk is opened again at random moments and must hold the same (SPEC S7, S10, S11). */
import fc from 'fast-check';
import { Author } from '../domain/author.ts';
import { commandFrom, dice, play } from '../domain/random-plan.ts';
import type { Case } from './cases.ts';
import { equal, that } from './check.ts';
import { watched } from './watch-writes.ts';
import { opened, put, textOf } from './disk.ts';
import { rowsOf } from './raw.ts';

const RUNS = 12;
const LENGTH = 60;

const CASES: readonly Case[] = [
  {
    name: 'S10 S11 random commands, opened again at random moments, are the plan in memory',
    run: async (database) => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const name = `${database}-${seed}`;
        const author = new Author('ana');
        let store = await opened(name);
        for (const roll of fc.sample(dice, { seed, numRuns: LENGTH })) {
          const command = commandFrom(author, roll);
          if (!command) continue;
          const outcome = author.do(command);
          if (!outcome.ok) continue;
          const written = await put(store, { records: outcome.changed, runs: author.plan.runs });
          that(written.ok, `seed ${seed}: ${command.do} is written`);
          if ((roll[5] + roll[1]) % 5 > 0) continue;
          store.close();
          store = await opened(name);
          equal(textOf(store.workspace), textOf(author.plan), `seed ${seed}: the plan after ${command.do}`);
        }
        store.close();
        store = await opened(name);
        equal(textOf(store.workspace), textOf(author.plan), `seed ${seed}: the plan at the end`);
        const rows = await rowsOf(name);
        equal(rows.flatMap((row) => row.records).length, author.plan.records.size, `seed ${seed}: records in rows`);
        that(
          rows.every((row) => row.records.length > 0),
          `seed ${seed}: no row is empty`,
        );
        store.close();
      }
    },
  },
  {
    name: 'S7 S11 random plans that take each other’s place',
    run: async (database) => {
      const store = await opened(database);
      for (let seed = 1; seed <= RUNS; seed++) {
        const { plan } = play(new Author(`replica${seed}`), fc.sample(dice, { seed, numRuns: LENGTH }));
        const replaced = await store.replaceAll(() => ({
          change: { records: [...plan.records.values()], runs: plan.runs },
        }));
        that(replaced.ok, `plan ${seed} is in place`);
        equal(textOf(store.workspace), textOf(plan), `plan ${seed} in hand`);
        const again = await opened(database);
        equal(textOf(again.workspace), textOf(plan), `plan ${seed} on the disk`);
        again.close();
      }
      store.close();
    },
  },
];

export const RANDOM = CASES.map(watched);
