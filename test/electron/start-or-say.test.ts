import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { IDENTITY } from '../../electron/identity.ts';
import { openLog } from '../../electron/log.ts';
import { START_FAILED } from '../../electron/menu-labels.ts';
import { sayAndEnd, startOrSay } from '../../electron/start-or-say.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

/** A start that does `start`, with the log in that file; what was done about it is in `done`, in its order. */
async function started(start: () => Promise<void>, isPackaged: boolean, file: string) {
  const done: string[] = [];
  const did =
    (what: string) =>
    (...said: readonly unknown[]) => {
      done.push([what, ...said].join(' '));
    };
  const log = openLog(file);
  const written = async () => {
    await log.written();
    done.push('written');
  };
  const voice = {
    app: { isPackaged, exit: did('exit') },
    dialog: { showErrorBox: did('window') },
    terminal: { write: did('terminal') },
  };
  await startOrSay(start, {
    app: { releaseSingleInstanceLock: did('lock released') },
    log: Object.assign((...line: Parameters<typeof log>) => log(...line), { written }),
    say: (why) => sayAndEnd(why, voice),
  });
  return done;
}

const fails = () => Promise.reject(Object.assign(new Error('at /home/someone/plan'), { code: 'EACCES' }));
const said = `terminal ${START_FAILED}\n`;

describe('a start that fails', () => {
  it('is in the log, lets the lock go, says why and ends', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    expect(await started(fails, false, file)).toEqual(['written', 'lock released', said, 'exit 1']);
    expect(await readFile(file, 'utf8')).toMatch(/^\S+ start-failed EACCES\n$/);
  });

  it('says so in a window as well where nobody sees a terminal, before it ends', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    const window = `window ${IDENTITY.name} ${START_FAILED}`;
    expect(await started(fails, true, file)).toEqual(['written', 'lock released', said, window, 'exit 1']);
  });

  it('says so also where the log cannot be written', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    await mkdir(file);
    expect(await started(fails, false, file)).toEqual(['written', 'lock released', said, 'exit 1']);
  });

  it('is told by what is thrown at once as well', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    const throws = vi.fn(() => {
      throw new Error('no list of packed files');
    });
    expect(await started(throws, false, file)).toContain(said);
  });
});

it('a start that works says nothing and keeps the lock', async () => {
  expect(await started(() => Promise.resolve(), true, join(await newFolder(), 'whetstone.log'))).toEqual([]);
});
