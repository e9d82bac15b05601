import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { createFoundFiles } from '../../electron/found-files.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function desk() {
  const top = await newFolder();
  const [documents, data] = [join(top, 'Documents'), join(top, 'Whetstone')];
  await mkdir(documents);
  await mkdir(join(data, 'backups'), { recursive: true });
  const found = createFoundFiles({ own: [data], backups: join(data, 'backups') });
  const ticketFor = (path: string) => {
    const offered = found.offer(path);
    if ('problem' in offered) throw new Error(offered.problem);
    return { ticket: offered.ticket };
  };
  return { documents, data, found, ticketFor };
}

describe('files that were found', () => {
  it('are known to the page by a name and a ticket, which tells nothing', async () => {
    const { documents, found } = await desk();
    const [first, again] = [found.offer(join(documents, 'a.okr')), found.offer(join(documents, 'a.okr'))];
    expect(Object.keys(first).toSorted()).toEqual(['name', 'ticket']);
    expect(first.name).toBe('a.okr');
    expect(first).not.toEqual(again);
  });

  it('are read once a ticket, byte for byte', async () => {
    const { documents, found, ticketFor } = await desk();
    await writeFile(join(documents, 'a.okr'), '\uFEFF{"a":1}');
    const asks = ticketFor(join(documents, 'a.okr'));
    expect(await found.read(asks)).toEqual({ ok: true, value: { bytes: Buffer.from('\uFEFF{"a":1}') } });
    expect(await found.read(asks)).toEqual({ ok: false, problem: 'not-found' });
    expect(await found.read({ ticket: join(documents, 'a.okr') })).toEqual({ ok: false, problem: 'not-found' });
  });

  it('say each what is wrong with them', async () => {
    const { documents, data, found, ticketFor } = await desk();
    const at = (name: string) => join(documents, name);
    await writeFile(at('large.okr'), Buffer.alloc(LIMITS.bundleBytes + 1, 0x20));
    await mkdir(at('folder.okr'));
    await writeFile(join(data, 'settings.json'), '{}');
    await symlink(join(data, 'settings.json'), at('link.okr'));
    for (const [name, problem] of [
      ['gone.okr', 'not-found'],
      ['large.okr', 'too-large'],
      ['folder.okr', 'not-a-file'],
      ['link.okr', 'forbidden-place'],
    ])
      expect(await found.read(ticketFor(at(name ?? ''))), name).toEqual({ ok: false, problem });
  });

  it('may be a backup that somebody looked for by hand', async () => {
    const { data, found, ticketFor } = await desk();
    await writeFile(join(data, 'backups', 'a.okr'), '{}');
    expect(await found.read(ticketFor(join(data, 'backups', 'a.okr')))).toEqual({
      ok: true,
      value: { bytes: Buffer.from('{}') },
    });
  });

  it('over the limit are named, and of thousands the last that is named says how many more there are', async () => {
    const { found } = await desk();
    const all = Array.from({ length: 10_000 }, (_, at) => `/media/stick/${10_000 + at}.okr`);
    const offered = found.offerAll(all);
    expect(offered.filter((one) => 'ticket' in one)).toHaveLength(LIMITS.filesAtOnce);
    expect(offered).toHaveLength(LIMITS.filesAtOnce + 20);
    expect(offered.at(-1)).toEqual({ name: '10219.okr (+9780)', problem: 'too-many' });
  });

  it('whose name is in another encoding are told by that', async () => {
    const { documents, found, ticketFor } = await desk();
    expect(await found.read(ticketFor(join(documents, 'Ziele f\uFFFDr Q4.okr')))).toEqual({
      ok: false,
      problem: 'bad-name',
    });
    expect(await found.read(ticketFor(join(documents, `${'x'.repeat(252)}.okr`)))).toEqual({
      ok: false,
      problem: 'bad-name',
    });
  });

  it('are forgotten when nobody asks for them, the oldest first', async () => {
    const { documents, found, ticketFor } = await desk();
    await writeFile(join(documents, 'a.okr'), '{}');
    const [oldest, next] = [ticketFor(join(documents, 'a.okr')), ticketFor(join(documents, 'a.okr'))];
    for (let more = 0; more < 5 * LIMITS.filesAtOnce - 1; more++) found.offer(join(documents, 'b.okr'));
    expect(await found.read(oldest)).toEqual({ ok: false, problem: 'not-found' });
    expect(await found.read(next)).toEqual({ ok: true, value: { bytes: Buffer.from('{}') } });
  });
});
