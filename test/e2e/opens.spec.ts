import { expect, test } from './harness/test.ts';

test('the app opens, and opens again on the same data', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Whetstone/);
  await expect(app.page.locator('#root')).not.toBeEmpty();
  await app.page.evaluate(() => localStorage.setItem('harness', 'kept'));
  await app.restart();
  await expect(app.page.locator('#root')).not.toBeEmpty();
  expect(await app.page.evaluate(() => localStorage.getItem('harness'))).toBe('kept');
});

test('each test has data of its own', async ({ app }) => {
  expect(await app.page.evaluate(() => localStorage.getItem('harness'))).toBeNull();
});
