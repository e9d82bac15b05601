import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../texts.ts';
import { rowIn } from '../e2e/harness/plan-page.ts';
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

test('what was saved survives being killed', async ({ start }) => {
  const { page, kill } = await start();
  const { app, plan } = en;
  await page.getByRole('button', { name: plan.empty.write, exact: true }).click();
  await page.keyboard.type('Readers come back');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Visits a month');
  await expect(page.getByText(app.saved, { exact: true }).and(page.locator('[aria-hidden="false"]'))).toBeAttached();
  await kill();

  const again = await start();
  await expect(rowIn(again.page, en, 'objective', 'Readers come back')).toBeVisible();
  await expect(rowIn(again.page, en, 'keyResult', 'Visits a month')).toBeVisible();
});

test('it closes by its window, with code 0', async ({ start }) => {
  const app = await start();
  expect(await app.close()).toBe(0);
});
