import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { createOpenRequests, pathsIn, wordsOf, type Requested } from '../../electron/open-requests.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function desk() {
  const folder = await newFolder();
  for (const name of ['a.okr', 'b.json', 'c.OKR']) await writeFile(join(folder, name), name);
  const sent: string[] = [];
  const send = (asked: Requested) =>
    sent.push('path' in asked ? basename(asked.path) : `! ${asked.name}: ${asked.problem}`);
  const log = vi.fn();
  return { folder, sent, log, requests: createOpenRequests({ send, log }) };
}

describe('the words of a command line', () => {
  it('are data: switches are passed over, and what is left names files', () => {
    expect(
      pathsIn(
        [
          '--no-sandbox',
          '--renderer-cmd-prefix=/opt/evil.okr',
          '-r',
          '--load=plan.okr',
          '-evil.okr',
          '',
          'notes.txt',
          'plan.okr',
          '/home/me/b.json',
          'sub/目标.OKR',
          'bad\0.okr',
        ],
        '/home/me/plans',
      ),
    ).toEqual([
      '/home/me/plans/notes.txt',
      '/home/me/plans/plan.okr',
      '/home/me/b.json',
      '/home/me/plans/sub/目标.OKR',
    ]);
  });

  it('are those of the person: not the app’s own folder, nor what the runtime is told before it', () => {
    const words = ['plan.okr', '--lang=de', '/home/me/b.okr'];
    expect(wordsOf(['/opt/whetstone/whetstone', ...words], null)).toEqual(words);
    expect(wordsOf(['/opt/electron', '/src/app', ...words], '/src/app')).toEqual(words);
    expect(wordsOf(['/opt/electron', '-r', '/src/app/test/hook.cjs', '/src/app/', ...words], '/src/app')).toEqual(
      words,
    );
    expect(wordsOf(['/opt/electron'], null)).toEqual([]);
  });

  it('may be addresses of local files, as Linux desktops write them', () => {
    const written = pathToFileURL('/home/me/目标 1.okr').href;
    expect(pathsIn([written, written.replace('file:', 'FILE:')], '/')).toEqual(Array(2).fill('/home/me/目标 1.okr'));
    expect(
      pathsIn(
        ['file://server/share/plan.okr', 'file:///a%2Fb.okr', 'file://%zz/x.okr', 'https://x.example/a.okr'],
        '/home',
      ),
    ).toEqual(['/home/https:/x.example/a.okr']);
  });
});

describe('the queue', () => {
  it('keeps files until the page is ready, then hands each over once, in order', async () => {
    const { folder, requests, sent } = await desk();
    await requests.accept(['b.json', 'a.okr', 'b.json'], folder);
    await requests.accept([join(folder, 'c.OKR'), join(folder, 'a.okr')], '/');
    expect(sent).toEqual([]);
    requests.pageReady();
    expect(sent).toEqual(['b.json', 'a.okr', 'c.OKR']);
    requests.pageReady();
    expect(sent.length).toBe(3);
  });

  it('hands over at once when the page is ready, and the same file again when it is asked for again', async () => {
    const { folder, requests, sent } = await desk();
    requests.pageReady();
    await requests.accept(['a.okr'], folder);
    await requests.accept(['a.okr'], folder);
    expect(sent).toEqual(['a.okr', 'a.okr']);
  });

  it('takes regular files, seen through links, each once, and tells of all else by its name', async () => {
    const { folder, requests, sent, log } = await desk();
    await mkdir(join(folder, 'folder.okr'));
    await symlink(join(folder, 'a.okr'), join(folder, 'link.okr'));
    await symlink(join(folder, 'nothing'), join(folder, 'dangling.okr'));
    await symlink('/dev/zero', join(folder, 'device.okr'));
    const asked = ['folder.okr', 'dangling.okr', 'device.okr', 'gone.okr', 'Ziele f\uFFFDr.okr', 'link.okr', 'a.okr'];
    await requests.accept(asked, folder);
    requests.pageReady();
    expect(sent).toEqual([
      '! folder.okr: not-a-file',
      '! dangling.okr: not-found',
      '! device.okr: not-a-file',
      '! gone.okr: not-found',
      '! Ziele f\uFFFDr.okr: bad-name',
      'a.okr',
    ]);
    expect(log).toHaveBeenCalledTimes(5);
  });

  it('takes a plan that came back under another name: what it holds decides', async () => {
    const { folder, requests, sent } = await desk();
    await writeFile(join(folder, 'plan.okr.txt'), '{}');
    await requests.accept(['plan.okr.txt'], folder);
    requests.pageReady();
    expect(sent).toEqual(['plan.okr.txt']);
  });

  it('waits again when the page is gone, and sends to the next one', async () => {
    const { folder, requests, sent } = await desk();
    requests.pageReady();
    requests.pageGone();
    await requests.accept(['a.okr'], folder);
    expect(sent).toEqual([]);
    requests.pageReady();
    expect(sent).toEqual(['a.okr']);
  });

  it('is not longer than the limit, and names what is over it', async () => {
    const { folder, requests, sent } = await desk();
    const names = Array.from({ length: LIMITS.filesAtOnce + 5 }, (_, at) => `${at}.okr`);
    for (const name of names) await writeFile(join(folder, name), '');
    await requests.accept(names, folder);
    requests.pageReady();
    expect(sent).toEqual(names.map((name, at) => (at < LIMITS.filesAtOnce ? name : `! ${name}: too-many`)));
  });
});
