import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBeginning, readText, readWhereAllowed, realFile } from '../../electron/read-text.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const LIMIT = 64;

async function file(content: string | Uint8Array) {
  const path = join(await newFolder(), 'plan.okr');
  await writeFile(path, content);
  return path;
}

describe('readText', () => {
  it('reads UTF-8', async () => {
    expect(await readText(await file('目标 🎯'), LIMIT)).toEqual({ ok: true, value: '目标 🎯' });
  });

  it('leaves a byte order mark out', async () => {
    expect(await readText(await file('\uFEFF{}'), LIMIT)).toEqual({ ok: true, value: '{}' });
  });

  it('reads an empty file', async () => {
    expect(await readText(await file(''), LIMIT)).toEqual({ ok: true, value: '' });
  });

  it.each([
    ['a lone continuation byte', [0x7b, 0x80, 0x7d]],
    ['a cut character', [0xe7, 0x9b]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['Latin-1', [0x5a, 0x69, 0x65, 0x6c, 0x20, 0xfc, 0x62, 0x65, 0x72]],
  ])('%s is not text', async (_, bytes) => {
    expect(await readText(await file(Uint8Array.from(bytes)), LIMIT)).toEqual({ ok: false, problem: 'not-text' });
  });

  it('takes what is as long as the limit, and not a byte more', async () => {
    expect(await readText(await file('x'.repeat(LIMIT)), LIMIT)).toEqual({ ok: true, value: 'x'.repeat(LIMIT) });
    expect(await readText(await file('x'.repeat(LIMIT + 1)), LIMIT)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('does not trust the size a file says: /proc says 0 and is read up to the limit', async () => {
    expect(await readText('/proc/self/maps', 16)).toEqual({ ok: false, problem: 'too-large' });
    const all = await readText('/proc/self/status', 1_000_000);
    expect(all.ok && all.value.startsWith('Name:')).toBe(true);
  });

  it('refuses a folder, a device, a pipe and a socket, and does not wait for any', async () => {
    const folder = await newFolder();
    const [pipe, socket] = [join(folder, 'pipe.okr'), join(folder, 'socket.okr')];
    execFileSync('mkfifo', [pipe]);
    const server = createServer().listen(socket);
    await new Promise((resolve) => server.once('listening', resolve));
    for (const path of [folder, '/dev/zero', pipe, socket])
      expect(await readText(path, LIMIT), path).toEqual({ ok: false, problem: 'not-a-file' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('says when there is nothing', async () => {
    expect(await readText(join(await newFolder(), 'gone.okr'), LIMIT)).toEqual({ ok: false, problem: 'not-found' });
    const path = await file('x');
    expect(await readText(join(path, 'below.okr'), LIMIT)).toEqual({ ok: false, problem: 'not-a-file' });
  });

  it('does not follow a link itself: that was done before the place was checked', async () => {
    const path = await file('secret');
    const link = join(await newFolder(), 'link.okr');
    await symlink(path, link);
    expect(await readText(link, LIMIT)).toEqual({ ok: false, problem: 'not-a-file' });
    expect(await realFile(link)).toEqual({ ok: true, value: path });
  });
});

describe('readWhereAllowed', () => {
  async function swappable() {
    const top = await newFolder();
    const [own, folder, aside] = [join(top, 'own'), join(top, 'there'), join(top, 'aside')];
    for (const one of [own, folder]) await mkdir(one);
    await writeFile(join(own, 'settings.json'), 'secret');
    await writeFile(join(folder, 'settings.json'), 'mine');
    const swap = async () => {
      await rename(folder, aside);
      await symlink(own, folder);
    };
    return { own, folder, path: join(folder, 'settings.json'), swap };
  }

  it('reads the file it looked at, though another is put in its place while the answer is given', async () => {
    const { path, swap } = await swappable();
    expect(await readWhereAllowed(path, LIMIT, () => swap().then(() => true))).toEqual({
      ok: true,
      value: Buffer.from('mine'),
    });
  });

  it('judges the file that was opened, through all links, and not one that is elsewhere by then', async () => {
    const { own, path, swap } = await swappable();
    const asked: string[] = [];
    const outside = (real: string) => {
      asked.push(real);
      return Promise.resolve(!real.startsWith(own));
    };
    expect(await readWhereAllowed(path, LIMIT, outside)).toEqual({ ok: true, value: Buffer.from('mine') });
    await swap();
    expect(await readWhereAllowed(path, LIMIT, outside)).toEqual({ ok: false, problem: 'forbidden-place' });
    expect(asked.at(-1)).toBe(join(own, 'settings.json'));
  });

  it('says what any file may be wrong with', async () => {
    const anywhere = () => Promise.resolve(true);
    expect(await readWhereAllowed(await file('x'.repeat(LIMIT + 1)), LIMIT, anywhere)).toEqual({
      ok: false,
      problem: 'too-large',
    });
    expect(await readWhereAllowed(await newFolder(), LIMIT, anywhere)).toEqual({ ok: false, problem: 'not-a-file' });
    expect(await readWhereAllowed('/nowhere/at/all', LIMIT, anywhere)).toEqual({ ok: false, problem: 'not-found' });
  });
});

describe('realFile', () => {
  it('says when a link leads nowhere or round in a circle', async () => {
    const folder = await newFolder();
    await symlink(join(folder, 'nothing'), join(folder, 'dangling'));
    await symlink(join(folder, 'round'), join(folder, 'round'));
    expect(await realFile(join(folder, 'dangling'))).toEqual({ ok: false, problem: 'not-found' });
    expect(await realFile(join(folder, 'round'))).toEqual({ ok: false, problem: 'not-a-file' });
  });
});

describe('readBeginning', () => {
  it('reads no more than asked, of shorter files all', async () => {
    expect(await readBeginning(await file('abcdef'), 3)).toBe('abc');
    expect(await readBeginning(await file('ab'), 3)).toBe('ab');
  });
});
