/**
 * `npm run soak`: the promises about merging, put to the test more often than every `npm test` can. It prints what it put to the test and
 * ends with figures; any failure names the seed that repeats it. `npm run soak -- --seed=7 --histories=1 histories` does one
 * history again; parts are histories, files, kills and disk.
 */
import { parseArgs } from 'node:util';
import { bundleAll } from '../../build/bundle.ts';
import { runOnSmallDisks, runPlaywright } from '../../build/e2e.ts';
import { newWithheldTally, runWithheldHistory } from '../domain/merge/withheld-histories.ts';
import { brokenFiles, oddFiles, swollenFiles } from './files.ts';
import { histories } from './histories.ts';

const PARTS = ['histories', 'files', 'kills', 'disk'];
/** Megabytes a process that reads one file may use: half of what a page may. */
const MEMORY = 2048;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    histories: { type: 'string', default: '100000' },
    files: { type: 'string', default: '20000' },
    moments: { type: 'string', default: '100' },
    times: { type: 'string', default: '20' },
  },
  allowPositionals: true,
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const parts = positionals.length > 0 ? positionals : PARTS;
const figures: string[] = [];
let failures = 0;

const say = (line: string): void => console.log(line);
const plain = (count: number): string => count.toLocaleString('en');
const MB = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
const fail = (line: string): void => {
  failures += 1;
  if (failures <= 10) console.error(line);
};
const listed = (counts: Iterable<readonly [string, number]>): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what} ${plain(count)}`)
    .join(', ');

async function liveThrough(): Promise<void> {
  const count = Number(values.histories);
  say(`\n${plain(count)} random histories from seed ${seed} on, each against an oracle.`);
  const { tally, failed } = await histories(seed, count, say);
  for (const one of failed) fail(`${one.why}\nAgain: npm run soak -- --seed=${one.seed} --histories=1 histories`);
  const mixed = Math.ceil(count / 20);
  say(`${plain(mixed)} histories of full files and of files that hold back, in any mix.`);
  const withheld = newWithheldTally();
  for (let one = seed; one < seed + mixed; one++)
    try {
      runWithheldHistory(one, withheld);
    } catch (error) {
      fail(
        `${String(error)}\nAgain: WITHHELD_HISTORY=${one} npx vitest run -c test/vitest.config.ts withheld-histories`,
      );
    }
  say(`They held: ${listed(Object.entries(withheld))}.`);
  figures.push(
    `${plain(withheld.histories)} of ${plain(mixed)} histories of full and redacted files as their oracle has them: ` +
      `${plain(withheld.held)} times something held back, ${plain(withheld.arrived)} times it arrived`,
  );
  const { histories: whole, ...rest } = tally;
  say(`They held: ${listed(Object.entries(rest))}.`);
  figures.push(
    `${plain(whole)} histories as the oracle has them, ${plain(failed.length)} not: ${plain(tally.writes)} writes, ` +
      `${plain(tally.merges)} merges; where answers differ from the oracle's one is lost or invented`,
  );
}

function breakFiles(): void {
  const count = Number(values.files);
  say(`\n${plain(count)} bundles broken from seed ${seed}.`);
  const { ways, ends, failed, heap } = brokenFiles(seed, count);
  for (const one of failed) fail(`${one}\nAgain: npm run soak -- --seed=${seed} --files=${count} files`);
  say(`Broken: ${listed(ways)}.\nEnded: ${listed(ends)}.`);
  const tried = [...ways.values()].reduce((sum, one) => sum + one, 0);
  figures.push(
    `${plain(tried)} broken bundles: ${plain(ends.get('read') ?? 0)} merged whole and right, the others a named problem, ${failed.length} ` +
      `anything else; heap ${MB(heap[0])} MB before, ${MB(heap[1])} MB after`,
  );
  say(`\n${plain(count)} files by hand, mutants and pairs of them from seed ${seed}.`);
  const odd = oddFiles(seed, count);
  for (const one of odd) fail(`${one}\nAgain: npm run soak -- --seed=${seed} --files=${count} files`);
  figures.push(
    `${plain(count)} files by hand, mutants and pairs: ${odd.length === 0 ? 'each' : 'not each'} looked at, handed out in every way, backed up, read and merged again`,
  );
  say(`\nTexts of the largest size, each read by a process that may use ${MEMORY} MB.`);
  const swollen = swollenFiles(MEMORY);
  for (const { what, end, most } of swollen) {
    if (end.startsWith('crashed')) fail(`${what}: ${end}`);
    say(`${what}: ${end}, ${plain(most)} MB at the most, the text itself included`);
  }
  figures.push(
    `${swollen.length} swollen texts: ${plain(Math.max(...swollen.map(({ most }) => most)))} MB at the most`,
  );
}

/** A run that failed says above whether something was lost or it only broke off. */
const UNFINISHED = 'failed, see above';

async function kill(): Promise<void> {
  const moments = Number(values.moments);
  say(`\nThe app killed at ${plain(moments)} random moments, from seed ${seed}.`);
  process.env['WHETSTONE_MOMENTS'] = String(moments);
  process.env['WHETSTONE_SEED'] = String(seed);
  await bundleAll();
  const { passed } = await runPlaywright(['--project=electron', 'e2e/killed.electron.spec.ts'], say);
  if (!passed) fail(`Again: npm run soak -- --seed=${seed} --moments=${moments} kills`);
  figures.push(
    `${plain(moments)} moments at which the app was killed: ${passed ? 'nothing said to be saved was lost' : UNFINISHED}`,
  );
}

async function spoilDisks(): Promise<void> {
  const times = Number(values.times);
  say(`\nDisks filled, torn and damaged under both editions, ${plain(times)} times each.`);
  process.env['WHETSTONE_TIMES'] = String(times);
  await bundleAll();
  const { passed, notHere } = await runOnSmallDisks(['--project=disk-electron', '--project=disk-browser'], say);
  if (notHere) return;
  if (!passed) fail(`Again: npm run soak -- --times=${times} disk`);
  figures.push(
    `each cause ${plain(times)} times on a small disk: ${passed ? 'nothing said to be saved was lost without a word' : UNFINISHED}`,
  );
}

const began = performance.now();
if (parts.includes('histories')) await liveThrough();
if (parts.includes('files')) breakFiles();
if (parts.includes('kills')) await kill();
if (parts.includes('disk')) await spoilDisks();
say(`\nFrom seed ${seed}, in ${Math.round((performance.now() - began) / 1000)} seconds:`);
for (const figure of figures) say(`- ${figure}.`);
say(`${failures} failed`);
if (failures > 0) process.exitCode = 1;
