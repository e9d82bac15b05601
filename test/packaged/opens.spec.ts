import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processesWith, UNSANDBOXED } from '../e2e/harness/processes.ts';
import { expect, test } from './packed-app.ts';

test('the packed app opens on its own scheme, with no Node in the page', async ({ start }) => {
  const app = await start();
  await expect(app.page.locator('#root')).not.toBeEmpty();
  expect(await app.page.evaluate(() => location.origin)).toBe('app://whetstone');
  expect(await app.page.evaluate(() => ['process', 'require'].filter((name) => name in globalThis))).toEqual([]);
});

test('its pages are in the kernel’s sandbox', async ({ home, start }) => {
  await start();
  const ours = await processesWith(home);
  const pages = ours.filter(({ command }) => command.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { pid } of pages) expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  for (const { command } of ours) expect(command).not.toMatch(UNSANDBOXED);
});

test('no environment can make it open another plan', async ({ home, start }) => {
  await start();
  expect(existsSync(join(home, '.config', 'Whetstone'))).toBe(true);
  expect(existsSync(join(home, 'must-be-ignored'))).toBe(false);
});

// The Plan room's part: adds an objective here, waits for "saved", kills, starts again and finds it.
test('what was saved survives being killed', async ({ start }) => {
  const app = await start();
  await app.page.evaluate(
    () =>
      new Promise<void>((settle, fail) => {
        const opened = indexedDB.open('survival', 1);
        opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('notes'));
        opened.addEventListener('error', () => fail(new Error('not opened')));
        opened.addEventListener('success', () => {
          const written = opened.result.transaction('notes', 'readwrite', { durability: 'strict' });
          written.objectStore('notes').put('kept', 'note');
          written.addEventListener('complete', () => settle());
        });
      }),
  );
  await app.kill();

  const again = await start();
  const note = await again.page.evaluate(
    () =>
      new Promise<unknown>((settle, fail) => {
        const opened = indexedDB.open('survival', 1);
        opened.addEventListener('error', () => fail(new Error('not opened')));
        opened.addEventListener('success', () => {
          const read = opened.result.transaction('notes').objectStore('notes').get('note');
          read.addEventListener('success', () => settle(read.result));
        });
      }),
  );
  expect(note).toBe('kept');
});

test('it closes by its window, with code 0', async ({ start }) => {
  const app = await start();
  expect(await app.close()).toBe(0);
});
