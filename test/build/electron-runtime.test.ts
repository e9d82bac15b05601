import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRuntime, type Machine } from '../../build/electron-runtime.ts';
import { CARRIER, extract, freshFolder, npmThatFails, npmThatPacks, PARTS, SENTENCE } from './fake-carrier.ts';

async function putRuntime(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'electron'), '');
  await writeFile(join(folder, 'version'), version);
}

/** A Linux machine that reaches nothing, unless told otherwise. */
async function machine(differs: Partial<Machine> = {}): Promise<Machine> {
  const home = await freshFolder();
  return {
    env: { XDG_CACHE_HOME: join(home, 'cache') },
    platform: 'linux',
    arch: 'x64',
    home,
    isRoot: false,
    electronPackage: join(home, 'electron'),
    carrier: CARRIER,
    run: npmThatFails('missing', ''),
    answers: () => Promise.resolve(false),
    extract,
    ...differs,
  };
}

async function find(on: Machine) {
  const said: string[] = [];
  const runtime = await findRuntime((line) => said.push(line), on);
  for (const line of said) expect(line).toMatch(SENTENCE);
  return { runtime, said };
}

describe('finding an Electron runtime', () => {
  it('1: takes the folder the environment names', async () => {
    const folder = await freshFolder();
    await putRuntime(folder, 'v44.1.0');
    const { runtime, said } = await find(await machine({ env: { ELECTRON_OVERRIDE_DIST_PATH: folder } }));
    expect(runtime).toEqual({ ok: true, folder, version: '44.1.0', executable: join(folder, 'electron') });
    expect(said).toEqual([`Electron comes from ELECTRON_OVERRIDE_DIST_PATH, ${folder}.`]);
  });

  it('1: says so when that folder holds no Electron, and goes on', async () => {
    const on = await machine();
    const folder = await freshFolder();
    const { runtime, said } = await find({
      ...on,
      env: { ...on.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
      run: npmThatPacks(PARTS),
    });
    expect(said[0]).toBe(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
    expect(runtime.ok).toBe(true);
  });

  it('2: takes the npm package’s own runtime once its install is finished', async () => {
    const on = await machine();
    await putRuntime(join(on.electronPackage, 'dist'), '45.4.1');
    expect((await find(on)).runtime.ok).toBe(false);
    await writeFile(join(on.electronPackage, 'path.txt'), 'electron');
    expect((await find(on)).runtime).toMatchObject({ ok: true, version: '45.4.1' });
  });

  it('3: downloads when the official place answers, and looks at ELECTRON_MIRROR instead when that is set', async () => {
    const asked: string[] = [];
    const on = await machine({
      env: { ELECTRON_MIRROR: 'https://mirror.example/' },
      answers: (address, limit) => {
        asked.push(`${address} ${limit}`);
        return Promise.resolve(true);
      },
      run: async (_command, args) => {
        asked.push(args.join(' '));
        await putRuntime(join(on.electronPackage, 'dist'), '45.4.1');
        await writeFile(join(on.electronPackage, 'path.txt'), 'electron');
        return { ok: true, out: '' };
      },
    });
    const { runtime } = await find(on);
    expect(runtime).toMatchObject({ ok: true, version: '45.4.1' });
    expect(asked).toEqual(['https://mirror.example/ 3000', join(on.electronPackage, 'install.js')]);
  });

  it.each([
    [
      'fails',
      { ok: false, why: 'failed', out: '', err: 'HTTPError: 403' },
      'The official download failed: HTTPError: 403.',
    ],
    ['leaves nothing', { ok: true, out: '' }, 'The official download ended, but left no runtime behind.'],
  ] as const)('3: goes on when the download %s', async (_name, ran, sentence) => {
    const npm = npmThatPacks(PARTS);
    const { runtime, said } = await find(
      await machine({
        answers: () => Promise.resolve(true),
        run: (command, args, options) =>
          command === process.execPath ? Promise.resolve(ran) : npm(command, args, options),
      }),
    );
    expect(said[2]).toBe(sentence);
    expect(runtime).toMatchObject({ ok: true, version: '1.2.3' });
  });

  it('4: fetches the carried archive into the cache', async () => {
    const on = await machine({ run: npmThatPacks(PARTS) });
    const { runtime, said } = await find(on);
    const folder = join(on.home, 'cache', 'whetstone', 'electron-1.2.3');
    expect(runtime).toEqual({ ok: true, folder, version: '1.2.3', executable: join(folder, 'electron') });
    expect(said).toHaveLength(4);
  });

  it.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ] as const)('4: says on %s %s that nothing is carried for it', async (platform, arch) => {
    const { said } = await find(await machine({ platform, arch, run: npmThatPacks(PARTS) }));
    expect(said[3]).toBe(`npm carries a runtime for Linux x64 only, and this is ${platform} ${arch}.`);
  });

  it('5: otherwise tells everything it tried', async () => {
    const { runtime, said } = await find(await machine());
    expect(runtime).toEqual({ ok: false, tried: said });
    expect(said).toHaveLength(4);
  });
});
