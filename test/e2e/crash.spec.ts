import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

const put = (page: Page): Promise<void> =>
  page.evaluate(
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

const get = (page: Page): Promise<unknown> =>
  page.evaluate(
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

test('what was committed is there after a crash', async ({ app }) => {
  await put(app.page);
  await app.crashAndRestart();
  expect(await get(app.page)).toBe('kept');
});
