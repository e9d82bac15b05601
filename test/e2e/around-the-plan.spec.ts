import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

/** Everything axe knows, in the page as it stands. */
async function complaintsOf(page: Page): Promise<unknown[]> {
  // The other mode opens a second page, which the app has none of.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['en-US', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('the settings, the palette and the sheet of keys are clean', async ({ app: { page } }) => {
      await expect(page.getByRole('main')).toBeVisible();
      await page.keyboard.press('Control+K');
      await expect(page.getByRole('combobox')).toBeFocused();
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.type('zzz');
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+,');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expect(await complaintsOf(page)).toEqual([]);
    });
  });

test('the palette gives the focus back, and leads to a row', async ({ app: { page } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const row = page.locator('[data-row]');
  await expect(row).toBeFocused();
  await page.keyboard.type('People come back');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('come');
  await expect(page.getByRole('option', { name: /^People come back/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
});

test('a full disk is said, kept waiting, and mended by trying again', async ({ app: { page } }) => {
  await expect(page.getByRole('main')).toBeVisible();
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
    const put = () => {
      throw new DOMException('No room is left.', 'QuotaExceededError');
    };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { ...real, value: put });
    document.addEventListener('disk-mended', () => Object.defineProperty(IDBObjectStore.prototype, 'put', real));
  });
  await page.keyboard.press('Control+Enter');
  const state = page.getByRole('button', { name: 'Not saved' });
  await expect(state).toBeVisible();
  await expect(page.getByText(/^The disk is full\..*kept here and will be part of an export\.$/)).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await page.evaluate(() => document.dispatchEvent(new Event('disk-mended')));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(state).toBeHidden();
  await expect(page.locator('[data-row]')).toHaveCount(1);
});
