import { copyFile, mkdir, readFile, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { createExchangeFolder } from '../../electron/exchange-folder.ts';
import { createFoundFiles } from '../../electron/found-files.ts';
import { openSettings } from '../../electron/settings.ts';
import { decoded } from '../../renderer/platform/incoming-file.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

/** A copy of the app that exchanges through `folder`, with a data folder of its own; the same data again is the same copy. */
async function copyAt(folder: string, personName = '', data?: string) {
  const own = data ?? (await newFolder());
  const settings = await openSettings(join(own, 'settings.json'), () => 0, vi.fn());
  await settings.change({ exchangeFolder: folder, ...(personName ? { personName } : {}) });
  const places = { own: [own], backups: join(own, 'backups') };
  const found = createFoundFiles(places);
  const exchange = createExchangeFolder({ settings: () => settings, places, found });
  const texts = async () => {
    const all = await exchange.find();
    if (!all.ok) return all.problem;
    const read: string[] = [];
    for (const one of all.value) {
      const text = 'ticket' in one ? await found.read(one) : { ok: false as const, problem: one.problem };
      if (!text.ok) read.push(text.problem);
      else {
        const decodes = decoded(text.value.bytes);
        read.push(decodes.ok ? decodes.value : decodes.problem);
      }
    }
    return read;
  };
  const write = async (text: string) => {
    const written = await exchange.write({ text });
    return written.ok ? written.value.name : `! ${written.problem}`;
  };
  return { data: own, settings, exchange, texts, write };
}

describe('the exchange folder', () => {
  it('each copy writes one file of its own and reads those of the others', async () => {
    const folder = await newFolder();
    const [ana, bo] = [await copyAt(folder, 'Ana'), await copyAt(folder, '波')];
    const name = await ana.write('ana 1');
    expect(name).toMatch(/^Ana-[0-9a-f]{8}\.okr$/);
    expect(await ana.texts()).toEqual([]);
    expect(await bo.texts()).toEqual(['ana 1']);
    expect(await bo.write('bo 1')).toMatch(/^波-[0-9a-f]{8}\.okr$/);
    expect(await ana.write('ana 2')).toBe(name);
    expect(await ana.texts()).toEqual(['bo 1']);
    expect(await bo.texts()).toEqual(['ana 2']);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('keeps its file under another name of its person, and after a new start', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder, 'Ana');
    const name = await ana.write('1');
    const again = await copyAt(folder, 'Ana Torres', ana.data);
    expect(await again.write('2')).toBe(name);
    expect(await readdir(folder)).toEqual([name]);
  });

  it('a name that makes no file name, or a very long one, makes one all the same', async () => {
    const folder = await newFolder();
    for (const person of ['../../etc', 'con', '目'.repeat(200), 'a\u202eb', ''])
      expect(await (await copyAt(folder, person)).write('{}')).toMatch(/-[0-9a-f]{8}\.okr$/);
    const names = await readdir(folder);
    expect(names).toHaveLength(5);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(205);
  });

  it('a copied profile never writes over the file of the one it was copied from', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder, 'Ana');
    const first = await ana.write('ana 1');
    const data = await newFolder();
    await writeFile(join(data, 'settings.json'), await readFile(join(ana.data, 'settings.json')));
    const clone = await copyAt(folder, 'Ana', data);
    await ana.write('ana 2');
    const second = await clone.write('clone 1');
    expect(second).not.toBe(first);
    expect(await readFile(join(folder, first), 'utf8')).toBe('ana 2');
    expect([await ana.texts(), await clone.texts()]).toEqual([['clone 1'], ['ana 2']]);
    expect(await clone.write('clone 2')).toBe(second);
    expect(await ana.write('ana 3')).toBe(first);
  });

  it('what somebody else put under its name is read and left alone', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder);
    const name = await ana.write('ana 1');
    await writeFile(join(folder, name), 'by hand');
    expect(await ana.texts()).toEqual(['by hand']);
    const next = await ana.write('ana 2');
    expect(next).not.toBe(name);
    expect(await readFile(join(folder, name), 'utf8')).toBe('by hand');
  });

  it('knows its own files again on several sticks, and one an older state of it was put back on', async () => {
    const [red, blue] = [await newFolder(), await newFolder()];
    const ana = await copyAt(red);
    const name = await ana.write('1');
    const before = await readFile(join(red, name));
    await ana.settings.change({ exchangeFolder: blue });
    expect(await ana.write('2')).toBe(name);
    await ana.settings.change({ exchangeFolder: red });
    await ana.write('3');
    await writeFile(join(red, name), before);
    expect(await ana.texts()).toEqual([]);
    expect(await ana.write('4')).toBe(name);
  });

  it('reads plans that lie in it, and nothing else', async () => {
    const folder = await newFolder();
    const [ana, secret] = [await copyAt(folder), join(await newFolder(), 'secret.okr')];
    await writeFile(secret, 'secret');
    await symlink(secret, join(folder, 'link.okr'));
    await mkdir(join(folder, 'sub.okr'));
    await mkdir(join(folder, '.stversions'));
    for (const name of ['.hidden.okr', '.whetstone-0123456789ab.tmp', 'notes.txt', 'data.json', 'locked.age'])
      await writeFile(join(folder, name), name);
    await writeFile(join(folder, '.stversions', 'old.okr'), 'old');
    await writeFile(join(folder, 'b (conflicted copy).OKR'), 'b');
    expect(await ana.texts()).toEqual(['b']);
  });

  it('never writes a file somebody keeps under a name that ends alike, such as an archive copy', async () => {
    const folder = await newFolder();
    const dora = await copyAt(folder, 'Dora');
    const name = await dora.write('june');
    const archive = join(folder, `2026-06-30 ${name}`);
    await copyFile(join(folder, name), archive);
    expect(await dora.write('july')).toBe(name);
    expect([await readFile(archive, 'utf8'), await readFile(join(folder, name), 'utf8')]).toEqual(['june', 'july']);
    expect(await dora.texts()).toEqual(['june']);
    // As it was kept before the whole name was: only the word.
    await dora.settings.change({ exchangeFile: null });
    expect(await dora.write('august')).toBe(name);
    expect([await readFile(archive, 'utf8'), await readFile(join(folder, name), 'utf8')]).toEqual(['june', 'august']);
  });

  it.each([
    ['emptied', ''],
    ['filled with nothing', '\0'.repeat(4096)],
  ])('its own file that was %s is written anew, and refused no exchange', async (_, content) => {
    const folder = await newFolder();
    const ana = await copyAt(folder, 'Ana');
    const name = await ana.write('1');
    await writeFile(join(folder, name), content);
    expect(await ana.texts()).toEqual([]);
    expect(await ana.write('2')).toBe(name);
    expect(await readFile(join(folder, name), 'utf8')).toBe('2');
    expect(await readdir(folder)).toEqual([name]);
  });

  it('says of a name in another encoding that it is the name', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder);
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/Ziele f`), Buffer.from([0xfc]), Buffer.from('r Q4.okr')]),
      '{}',
    );
    await writeFile(join(folder, 'b.okr'), 'b');
    expect(await ana.texts()).toEqual(['b', 'bad-name']);
  });

  it('reads others each time where there are more than it reads at once, and begins again after the last', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder);
    const names = Array.from({ length: 450 }, (_, at) => `${1000 + at}.okr`);
    for (const name of names) await writeFile(join(folder, name), name);
    const read = async () => (await ana.texts()).slice(0, LIMITS.filesAtOnce);
    const [first, second, third] = [await read(), await read(), await read()];
    expect(new Set([first, second, third].flat()).size).toBe(450);
    await writeFile(join(folder, '1449.okr'), 'changed since');
    expect((await read()).includes('changed since')).toBe(true);
  });

  it('names the files over the limit instead of dropping them', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder);
    for (let at = 0; at < LIMITS.filesAtOnce + 2; at++) await writeFile(join(folder, `${1000 + at}.okr`), '');
    const found = await ana.exchange.find();
    expect(found.ok && found.value.filter((one) => 'problem' in one)).toEqual([
      { name: '1200.okr', problem: 'too-many' },
      { name: '1201.okr', problem: 'too-many' },
    ]);
  });

  it('a stick that is out is said, and makes no copy think its file is somebody else’s', async () => {
    const top = await newFolder();
    const folder = join(top, 'stick');
    await mkdir(folder);
    const ana = await copyAt(folder);
    const name = await ana.write('1');
    await rename(folder, join(top, 'elsewhere'));
    expect(await ana.texts()).toBe('not-found');
    expect(await ana.write('2')).toBe('! not-found');
    await rename(join(top, 'elsewhere'), folder);
    expect(await ana.write('3')).toBe(name);
    expect(await readdir(folder)).toEqual([name]);
  });

  it('no folder, none of the app’s own, and nothing too large', async () => {
    const ana = await copyAt(await newFolder());
    expect(await ana.write('x'.repeat(LIMITS.bundleBytes + 1))).toBe('! too-large');
    await ana.settings.change({ exchangeFolder: ana.data });
    expect(await ana.write('1')).toBe('! forbidden-place');
    await ana.settings.change({ exchangeFolder: null });
    expect([await ana.texts(), await ana.write('1')]).toEqual(['not-found', '! not-found']);
  });

  it('two copies that write in the same moment both have their file', async () => {
    const folder = await newFolder();
    const copies = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => copyAt(folder, name)));
    await Promise.all(copies.map(({ write }, at) => write(`${at}`)));
    for (const [at, { texts }] of copies.entries())
      expect(new Set(await texts())).toEqual(new Set(['0', '1', '2'].filter((one) => one !== `${at}`)));
  });

  it('leaves nothing half-written when its file cannot be replaced', async () => {
    const folder = await newFolder();
    const ana = await copyAt(folder);
    const name = await ana.write('1');
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    // What is no file is not listed, so that the name looks free until it is written.
    expect(await ana.write('2')).toMatch(/^! /);
    expect(await readdir(folder)).toEqual([name]);
  });
});

it('a write clears away what a killed one of this machine left in the exchange folder, and nobody else’s', async () => {
  const folder = await newFolder();
  const ana = await copyAt(folder, 'Ana');
  const others = '.whetstone-ffffffff-0123456789ab.tmp';
  for (const name of [`.whetstone-${ana.settings.current().machine}-0123456789ab.tmp`, others]) {
    await writeFile(join(folder, name), 'half');
    await utimes(join(folder, name), 0, 0);
  }
  const name = await ana.write('1');
  expect((await readdir(folder)).toSorted()).toEqual([others, name]);
});
