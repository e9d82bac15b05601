/**
 * `npm run bench`: builds, measures in Debian's Chromium and writes `results.md` beside this file. Ratios of things measured in turns,
 * never a promise of milliseconds. `npm run bench -- --rounds=3 import edit` measures less and writes no file.
 */
import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../../build/project.ts';
import { run } from '../../build/run-command.ts';
import { canRead, stage } from '../../build/stage.ts';
import { ensureTestUser, type TestUser } from '../../build/test-user.ts';
import type { Measured } from './measure.ts';
import { tableOf } from './rows.ts';
import { buildSites, contentsOf, type Contents } from './sites.ts';

const PARTS = ['import', 'edit', 'find', 'rooms', 'windows', 'start', 'growth', 'merge'];
const ROUNDS = 15;

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string' } }, allowPositionals: true });
const rounds = Number(values.rounds ?? ROUNDS);
const parts = positionals.length > 0 ? positionals : PARTS;

async function bench(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? await ensureTestUser(run) : undefined;
  if (user !== undefined && 'why' in user) throw new Error(user.why);
  // Root's own temporary folder may be closed to others.
  const folder = await mkdtemp(join(isRoot ? '/tmp' : tmpdir(), 'whetstone-bench-'));
  try {
    await chmod(folder, 0o755);
    const contents = await buildSites(join(folder, 'sites'));
    const load = loadavg()[0] ?? 0;
    if (load > 0.5)
      console.log(`The machine is busy (load ${load.toFixed(1)}): ratios will be rougher than they could be.`);
    const measured = await measureAs(user, folder);
    const report = reportOf(measured, contents, load);
    console.log(report);
    if (values.rounds === undefined && positionals.length === 0)
      await writeFile(join(import.meta.dirname, 'results.md'), report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The browser's sandbox does not start for root, so root hands the measuring to an unprivileged user. */
async function measureAs(user: TestUser | undefined, folder: string): Promise<Measured> {
  const own = join(folder, 'own');
  for (const path of [own, join(own, 'home'), join(own, 'tmp')]) {
    await mkdir(path, { mode: 0o700 });
    if (user !== undefined) await chown(path, user.uid, user.gid);
  }
  const checkout = await readableCheckout(user, folder);
  const node = user === undefined ? process.execPath : join(checkout, 'node_modules', 'node', 'bin', 'node');
  const script = join(checkout, 'test', 'bench', 'measure.ts');
  const file = join(own, 'measured.json');
  const env = {
    ...process.env,
    HOME: join(own, 'home'),
    TMPDIR: join(own, 'tmp'),
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
  };
  const passed = await new Promise<boolean>((settle) => {
    const args = [script, join(folder, 'sites'), file, String(rounds), ...parts];
    const child = spawn(node, args, { cwd: checkout, env, stdio: 'inherit', ...user });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', () => settle(false));
    child.on('close', (code) => settle(code === 0));
  });
  if (!passed) throw new Error('Measuring did not come to its end.');
  return JSON.parse(await readFile(file, 'utf8')) as Measured;
}

async function readableCheckout(user: TestUser | undefined, folder: string): Promise<string> {
  const probe = (checkout: string) =>
    ['package.json', 'test/bench/measure.ts', 'node_modules/@playwright/test/package.json'].map((path) =>
      join(checkout, path),
    );
  if (user === undefined || canRead(user, probe(PROJECT))) return PROJECT;
  const copy = join(folder, 'checkout');
  await stage(PROJECT, copy, ['.git', 'dist', 'release', 'test-results'], 'opened', run);
  return copy;
}

function reportOf({ rows, firstLoad, browser }: Measured, contents: Contents, load: number): string {
  const { model = 'unknown' } = cpus()[0] ?? {};
  const lines = [
    '# Measured',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${model.trim()}), load ${load.toFixed(1)} at the start, Chromium ${browser}, Node ${process.version},`,
    `by \`npm run bench\`. Medians of ${rounds} turns with the middle half in brackets. README.md says what each row means.`,
    '',
    tableOf(rows),
    '',
  ];
  if (firstLoad.length > 0)
    lines.push(
      `The first load is ${firstLoad.length} scripts. What they hold, before it is made small:`,
      `${contentsOf(firstLoad, contents).join(', ')}.`,
      '',
    );
  return lines.join('\n');
}

await bench();
