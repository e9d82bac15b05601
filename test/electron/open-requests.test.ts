import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { createOpenRequests, pathsIn } from '../../electron/open-requests.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function desk() {
  const folder = await newFolder();
  for (const name of ['a.okr', 'b.json', 'c.OKR']) await writeFile(join(folder, name), name);
  const sent: string[] = [];
  const send = (path: string) => sent.push(basename(path));
  const log = vi.fn();
  return { folder, sent, log, requests: createOpenRequests({ send, log }) };
}

describe('the words of a command line', () => {
  it('are data: switches are passed over, and only names with our extensions are left', () => {
    expect(
      pathsIn(
        [
          '--no-sandbox',
          '--renderer-cmd-prefix=/opt/evil.okr',
          '-r',
          '--load=plan.okr',
          '-evil.okr',
          '/opt/whetstone',
          '.',
          '',
          'notes.txt',
          'plan.okr',
          '/home/me/b.json',
          'sub/目标.OKR',
          'bad\0.okr',
        ],
        '/home/me/plans',
      ),
    ).toEqual(['/home/me/plans/plan.okr', '/home/me/b.json', '/home/me/plans/sub/目标.OKR']);
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

  it('takes existing regular files only, seen through links, each once', async () => {
    const { folder, requests, sent, log } = await desk();
    await mkdir(join(folder, 'folder.okr'));
    await symlink(join(folder, 'a.okr'), join(folder, 'link.okr'));
    await symlink(join(folder, 'nothing'), join(folder, 'dangling.okr'));
    await symlink('/dev/zero', join(folder, 'device.okr'));
    await requests.accept(['folder.okr', 'dangling.okr', 'device.okr', 'gone.okr', 'link.okr', 'a.okr'], folder);
    requests.pageReady();
    expect(sent).toEqual(['a.okr']);
    expect(log).toHaveBeenCalledTimes(4);
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

  it('is not longer than the limit', async () => {
    const { folder, requests, sent } = await desk();
    const names = Array.from({ length: LIMITS.filesAtOnce + 5 }, (_, at) => `${at}.okr`);
    for (const name of names) await writeFile(join(folder, name), '');
    await requests.accept(names, folder);
    requests.pageReady();
    expect(sent).toEqual(names.slice(0, LIMITS.filesAtOnce));
  });
});
