import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog, safeCode } from '../../electron/log.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const noon = () => new Date('2026-07-29T12:00:00.000Z');

describe('safeCode', () => {
  it.each([
    ['EACCES', 'EACCES'],
    ['saveFile', 'saveFile'],
    ['https:', 'https:'],
    ['33.3.0', '33.3.0'],
    [28, '28'],
    [Object.assign(new Error('open /home/ada/Plan.okr'), { code: 'ENOENT' }), 'ENOENT'],
    [new TypeError('Cannot read “Win the market”'), 'TypeError'],
  ])('%s is %s', (code, word) => expect(safeCode(code)).toBe(word));

  it.each([
    '/home/ada/plan.okr',
    'C:\\plan.okr',
    'Win the market',
    '赢得市场',
    'a'.repeat(71),
    'two\nlines',
    null,
    undefined,
    { title: 'x' },
    Object.assign(new Error('x'), { code: '/home/ada' }),
    Object.assign(new Error('x'), { name: 'Ada Lovelace' }),
  ])('%s is left out', (code) => expect(safeCode(code)).toBe('-'));
});

describe('the log', () => {
  it('takes several codes in a line, and stops listening to a page that makes up ever new ones', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    const log = openLog(file, noon);
    log('page-error', 'TypeError', 'index-Ab12.js:1:2345', 'Win the market');
    for (let at = 0; at < 3_000; at += 1) log('page-error', 'Error', `index.js:1:${at}`);
    await log.written();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines[0]).toBe('2026-07-29T12:00:00.000Z page-error TypeError index-Ab12.js:1:2345 -');
    expect(lines.length).toBe(1_000);
  });

  it('has one line an event: when, what, code', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    const log = openLog(file, noon);
    log('started', '33.3.0');
    log('backup-failed', Object.assign(new Error('/media/ada/stick'), { code: 'ENOSPC' }));
    log('window-refused');
    await log.written();
    expect(await readFile(file, 'utf8')).toBe(
      [
        '2026-07-29T12:00:00.000Z started 33.3.0',
        '2026-07-29T12:00:00.000Z backup-failed ENOSPC',
        '2026-07-29T12:00:00.000Z window-refused',
        '',
      ].join('\n'),
    );
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('repeats nothing for ever', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    const log = openLog(file, noon);
    for (let time = 0; time < 1000; time += 1) log('request-blocked', 'https:');
    log('request-blocked', 'ws:');
    await log.written();
    expect((await readFile(file, 'utf8')).trim().split('\n').length).toBe(101);
  });

  it('starts anew when it has grown', async () => {
    const file = join(await newFolder(), 'whetstone.log');
    await writeFile(file, 'x'.repeat(300 * 1024));
    const log = openLog(file, noon);
    log('quitting');
    await log.written();
    expect((await stat(file)).size).toBeLessThan(100);
    expect((await stat(`${file}.old`)).size).toBe(300 * 1024);
  });

  it('stops nothing when it cannot be written', async () => {
    const log = openLog(join(await newFolder(), 'missing', 'whetstone.log'), noon);
    log('started');
    await expect(log.written()).resolves.toBeUndefined();
  });
});
