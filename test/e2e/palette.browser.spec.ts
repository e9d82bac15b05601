/** The palette from the plan and back, wherever one was. */
import { expect, test } from './harness/test.ts';

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
