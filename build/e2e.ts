/**
 * `npm run e2e`: builds, finds a runtime and a display, and hands the Playwright run to an unprivileged user when this
 * is root, with the sandbox on in every case. Arguments go on to Playwright: `npm run e2e -- --grep "saves"`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { bundleAll } from './bundle.ts';
import { openDisplay } from './display.ts';
import { findRuntime } from './electron-runtime.ts';
import { PROJECT } from './project.ts';
import { run } from './run-command.ts';
import { openSmallDisks } from './small-disks.ts';
import { canRead, stage } from './stage.ts';
import { ensureTestUser, type TestUser } from './test-user.ts';

const SLOWEST_STOP = 5_000;

/** Where one run keeps its things, all of it owned by the user it runs as. */
interface Place {
  readonly folder: string;
  /** The checkout, or a copy of it. */
  readonly checkout: string;
  /** The runtime's executable, or a copy's. */
  readonly electron: string;
  readonly user: TestUser | undefined;
}

export interface Ran {
  readonly passed: boolean;
  /** Playwright's JSON report, if it got that far. */
  readonly report: string | undefined;
  /** Nothing was run, for a reason that is no fault; `say` was told which. */
  readonly notHere?: true;
}

/** One small disk for each of Playwright's workers. */
const WORKERS = 2;

/** Runs Playwright on what is built. `args` are Playwright's; `say` is handed sentences. Never throws for a failed test. */
export function runPlaywright(args: readonly string[], say: (line: string) => void): Promise<Ran> {
  return inPlace(say, (place, display) => playwright(place, display, args));
}

/** The same on profiles that lie on small disks. Where none can be mounted it says so in a line and runs nothing. */
export function runOnSmallDisks(args: readonly string[], say: (line: string) => void): Promise<Ran> {
  return inPlace(say, async (place, display) => {
    const disks = await openSmallDisks(WORKERS, place.folder, place.user, run);
    if ('why' in disks) {
      say(`The tests of the disk itself are not run: ${disks.why}`);
      return 'not here';
    }
    try {
      say(`The profiles lie on ${disks.kind} of their own.`);
      return await playwright(place, display, args, { WHETSTONE_DISKS: disks.folders.join(delimiter) });
    } finally {
      await disks.close();
    }
  });
}

async function inPlace(
  say: (line: string) => void,
  work: (place: Place, display: string | undefined) => Promise<boolean | 'not here'>,
): Promise<Ran> {
  const runtime = await findRuntime(say);
  if (!runtime.ok) return { passed: false, report: undefined };
  const place = await prepare(runtime.folder, runtime.executable);
  if ('why' in place) {
    say(place.why);
    return { passed: false, report: undefined };
  }
  const display =
    process.env['DISPLAY'] || process.platform !== 'linux' ? undefined : await openDisplay(place.user ?? {});
  try {
    if (display !== undefined && 'why' in display) {
      say(display.why);
      return { passed: false, report: undefined };
    }
    const passed = await work(place, display?.name);
    if (passed === 'not here') return { passed: true, report: undefined, notHere: true };
    const results = join(PROJECT, 'test-results');
    await rm(results, { recursive: true, force: true });
    await cp(join(place.folder, 'results'), results, { recursive: true });
    const report = join(results, 'report.json');
    return { passed, report: existsSync(report) ? report : undefined };
  } finally {
    if (display !== undefined && !('why' in display)) display.close();
    await rm(place.folder, { recursive: true, force: true });
  }
}

async function prepare(runtimeFolder: string, executable: string): Promise<Place | { readonly why: string }> {
  const isRoot = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-e2e-'));
  const user = isRoot ? await ensureTestUser(run) : undefined;
  if (user !== undefined && 'why' in user) return user;
  for (const name of ['home', 'tmp', 'results', 'runtime-dir']) {
    await mkdir(join(folder, name), { mode: 0o700 });
    if (user !== undefined) await chown(join(folder, name), user.uid, user.gid);
  }
  const here: Place = { folder, checkout: PROJECT, electron: executable, user };
  if (user === undefined) return here;

  await chmod(folder, 0o755);
  // One file of each kind speaks for the others: ours, the packages', the built ones and the runtime's.
  const probes = (checkout: string, electron: string) => [
    join(checkout, 'package.json'),
    join(checkout, 'node_modules', '@playwright', 'test', 'package.json'),
    join(checkout, 'dist', 'renderer', 'index.html'),
    join(dirname(electron), 'version'),
    electron,
  ];
  if (canRead(user, probes(PROJECT, executable))) return here;
  for (const how of ['linked', 'opened'] as const) {
    const checkout = join(folder, `checkout-${how}`);
    const runtime = join(folder, `runtime-${how}`);
    await stage(PROJECT, checkout, ['.git', 'test-results'], how, run);
    await stage(runtimeFolder, runtime, [], how, run);
    const electron = join(runtime, relative(runtimeFolder, executable));
    if (canRead(user, probes(checkout, electron))) return { ...here, checkout, electron };
  }
  return { why: `The unprivileged test user can read neither this checkout nor a copy of it in ${folder}.` };
}

function playwright(
  place: Place,
  display: string | undefined,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const { folder, checkout, electron, user } = place;
  // The Node that runs this file may lie in a folder the test user cannot enter; the one in node_modules does not.
  const node = user === undefined ? process.execPath : join(checkout, 'node_modules', 'node', 'bin', 'node');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // Without a language Chromium takes names of files for ASCII, and calls a download with another sign in its name `download`.
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    XDG_RUNTIME_DIR: join(folder, 'runtime-dir'),
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_DATA_HOME: undefined,
    ELECTRON_RUN_AS_NODE: undefined,
    NODE_OPTIONS: undefined,
    DISPLAY: display ?? process.env['DISPLAY'],
    WHETSTONE_ELECTRON: electron,
    WHETSTONE_RESULTS: join(folder, 'results'),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'results', 'report.json'),
    ...more,
  };
  if (user !== undefined) Object.assign(env, { USER: 'whetstone', LOGNAME: 'whetstone' });
  const cli = join(checkout, 'node_modules', '@playwright', 'test', 'cli.js');
  const command = [cli, 'test', '--config', join(checkout, 'test', 'playwright.config.ts'), ...args];
  return new Promise((settle) => {
    const child = spawn(node, command, { cwd: checkout, env, stdio: 'inherit', ...user });
    const stop = () => {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), SLOWEST_STOP).unref();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', () => settle(false));
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      settle(code === 0);
    });
  });
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const asksForProject = args.some((arg) => arg.startsWith('--project'));
  const onSmallDisks = args.some((arg) => arg.startsWith('--project=disk'));
  await bundleAll();
  const { passed } = await (onSmallDisks ? runOnSmallDisks : runPlaywright)(
    asksForProject ? args : ['--project=electron', '--project=browser', ...args],
    (line) => console.log(line),
  );
  if (!passed) process.exitCode = 1;
}
