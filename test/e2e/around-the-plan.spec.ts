import { expectNoFault } from './harness/axe.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';

test.describe('in the language of the edition', () => {
  test.use(LANGUAGE_OF_EDITION);

  test('the settings, the palette and the sheet of keys are clean', async ({ app: { page } }) => {
    await expect(page.getByRole('main')).toBeVisible();
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('combobox')).toBeFocused();
    await expectNoFault(page, 'palette');
    await page.keyboard.type('zzz');
    await expectNoFault(page, 'palette without a result');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFault(page, 'keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectNoFault(page, 'settings');
  });
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
  await expectNoFault(page, 'not saved');
  await page.evaluate(() => document.dispatchEvent(new Event('disk-mended')));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(state).toBeHidden();
  await expect(page.locator('[data-row]')).toHaveCount(1);
});
