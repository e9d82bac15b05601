/** Storage on the browser's own IndexedDB, at the app's own address, in both editions (SPEC S2-S14). */
import { buildInPage } from '../storage/build-in-page.ts';
import { expect, test } from './harness/test.ts';

let script: string;
test.beforeAll(async () => {
  script = await buildInPage();
});

test('every case of storage holds on the real thing', async ({ app }) => {
  test.setTimeout(300_000);
  await app.page.evaluate(script);
  const names = await app.page.evaluate(() => window.storageInPage.names);
  expect(names.length).toBeGreaterThan(25);
  for (const name of names)
    await test.step(name, async () => {
      expect(await app.page.evaluate((one) => window.storageInPage.run(one), name)).toBeNull();
    });
});

test('S3 what was reported as written is there after a crash', async ({ app }) => {
  await app.page.evaluate(script);
  await app.page.evaluate(() => window.storageInPage.begin('crash'));
  const said = await app.page.evaluate(() => window.storageInPage.write('crash', 'x', 40));
  const text = await app.page.evaluate(() => window.storageInPage.text('crash'));
  expect(said).toEqual(said.map(() => 'written'));
  await app.crashAndRestart();
  await app.page.evaluate(script);
  expect(await app.page.evaluate(() => window.storageInPage.text('crash'))).toBe(text);
});
