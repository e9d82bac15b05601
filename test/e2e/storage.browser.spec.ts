/** What only a browser with several windows and a quota can show (SPEC S4, S6). */
import { dirname, join } from 'node:path';
import { serve } from '../../build/serve.ts';
import { buildInPage } from '../storage/build-in-page.ts';
import { expect, test } from './harness/test.ts';

const CHECKOUT = dirname(dirname(import.meta.dirname));

let script: string;
test.beforeAll(async () => {
  script = await buildInPage();
});

test('S6 two real windows write into one database at once and lose nothing', async ({ web }) => {
  const pages = [web.page, await web.context.newPage(), await web.context.newPage()];
  for (const page of pages) {
    await page.goto(web.page.url());
    await page.evaluate(script);
  }
  await web.page.evaluate(() => window.storageInPage.begin('shared'));
  const said = await Promise.all(
    pages.map((page, at) => page.evaluate((prefix) => window.storageInPage.write('shared', prefix, 100), `w${at}x`)),
  );
  expect(new Set(said.flat())).toEqual(new Set(['written']));
  const text = await web.page.evaluate(() => window.storageInPage.text('shared'));
  const { keyResults } = JSON.parse(text) as { readonly keyResults: readonly { readonly id: string }[] };
  expect(keyResults).toHaveLength(302);
  for (const page of pages) expect(await page.evaluate(() => window.storageInPage.text('shared'))).toBe(text);
});

test('S4 a disk that is really full is said by its name, and what was there stays', async ({ web }) => {
  // At an address of its own: the browser remembers for a while how much room an address had.
  const serving = await serve(join(CHECKOUT, 'dist', 'renderer'), 0);
  if (!serving.ok) throw new Error(serving.why);
  const { address, close } = serving.served;
  const { page } = web;
  const devtools = await web.context.newCDPSession(page);
  const limit = (room: { readonly quotaSize?: number }) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, ...room });
  await limit({ quotaSize: 1_000_000 });
  await page.goto(address);
  await page.evaluate(script);
  await page.evaluate(() => window.storageInPage.begin('full'));
  const text = await page.evaluate(() => window.storageInPage.text('full'));
  expect(await page.evaluate(() => window.storageInPage.writeLarge('full', 'large', 8))).toBe('disk-full');
  expect(await page.evaluate(() => window.storageInPage.text('full'))).toBe(text);
  await limit({});
  expect(await page.evaluate(() => window.storageInPage.writeLarge('full', 'large', 8))).toBe('written');
  expect(await page.evaluate(() => window.storageInPage.text('full'))).toContain('"large"');
  // The page goes first: what it fetches while it is idle would find nobody.
  await page.goto('about:blank');
  await close();
});
