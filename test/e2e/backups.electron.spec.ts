import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';
import { en } from '../texts.ts';
import { rowIn } from './harness/plan-page.ts';
import type { DesktopApp } from './harness/desktop-edition.ts';

const TITLE = 'People come back';
const row = (page: Page, title = TITLE) => rowIn(page, en, 'objective', title);

async function writeObjective(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write the first objective' }).click();
  await page.keyboard.type(TITLE);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show or hide details' }).focus();
  await expect(row(page)).toHaveValue(TITLE);
}

/** What a damaged or cleared profile looks like to the app. */
async function losePlan({ page }: DesktopApp): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((settle, fail) => {
        const deleting = indexedDB.deleteDatabase('whetstone');
        deleting.addEventListener('success', () => settle());
        deleting.addEventListener('error', () => fail(new Error('not deleted')));
      }),
  );
}

test('an empty database beside backups asks, restores the newest, and keeps it', async ({ desktop }) => {
  await writeObjective(desktop.page);
  await desktop.restart();
  await expect(row(desktop.page)).toBeVisible();
  await losePlan(desktop);
  await desktop.restart();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toHaveText(
    'Your plan is not here, but its backups are',
  );
  await desktop.page.getByRole('button', { name: /^Restore the plan of/ }).click();
  await expect(row(desktop.page)).toBeVisible();
  await desktop.restart();
  await expect(row(desktop.page)).toBeVisible();
});

test('starting empty deletes no backup: the settings still hold it and bring it back', async ({ desktop }) => {
  await writeObjective(desktop.page);
  await desktop.restart();
  await expect(row(desktop.page)).toBeVisible();
  await losePlan(desktop);
  await desktop.restart();
  await desktop.page.getByRole('button', { name: 'Start with an empty plan' }).click();
  await desktop.page.keyboard.press('Control+,');
  const { page } = desktop;
  await page.getByRole('button', { name: 'See the backups and restore' }).click();
  await page.getByRole('button', { name: /^Swap with the plan now/ }).click();
  await expect(page.getByText(/^The plan of .* is back\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Go to the plan' }).click();
  await expect(row(page)).toBeVisible();
});

/** As the native menu does. */
const fromMenu = (desktop: DesktopApp) =>
  desktop.main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('backups')?.click());

test('E35 two actions from the menu restore a plan, after what is different now was shown', async ({ desktop }) => {
  await writeObjective(desktop.page);
  await desktop.restart();
  const { page } = desktop;
  await row(page).fill('Other words');
  await fromMenu(desktop);
  const different = page.getByRole('region', { name: /^What is different now from/ });
  await expect(different.getByRole('heading', { name: 'Other words' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Complete: 1 cycle, 1 objective\./ })).not.toHaveCount(0);
  await page.getByRole('button', { name: /^Restore as a plan beside, / }).click();
  await expect(row(page)).toBeVisible();
  await expect(page.getByText(/is open as a plan of its own\./)).toBeVisible();
  // The plan that was here is still here, word for word.
  await page.getByRole('button', { name: /Switch plan/ }).click();
  await page.getByRole('menuitemcheckbox', { checked: false }).click();
  await expect(row(page, 'Other words')).toBeVisible();
});

test('E36 one objective is taken back from a backup, and that it came back is on the disk', async ({ desktop }) => {
  await writeObjective(desktop.page);
  await desktop.restart();
  const { page } = desktop;
  await row(page).fill('Other words');
  await fromMenu(desktop);
  await page.getByRole('button', { name: `Take back “${TITLE}” as it was then, with what stood under it` }).click();
  await expect(page.getByText(/^“People come back” is back as it was on .*: 1 says what it said\.$/)).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(row(page)).toBeVisible();
});

test('E35 two actions on the recovery screen restore any backup, and each says what it holds', async ({ desktop }) => {
  await writeObjective(desktop.page);
  await desktop.restart();
  await row(desktop.page).fill('Other words');
  await desktop.restart();
  await expect(row(desktop.page, 'Other words')).toBeVisible();
  await losePlan(desktop);
  await desktop.restart();
  const { page } = desktop;
  await expect(page.getByText('Complete: 1 cycle, 1 objective.').first()).toBeVisible();
  await page.locator('summary').click();
  await page
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Restore the plan of/ })
    .click();
  await expect(row(page)).toBeVisible();
});

test('a second place gets its copy at once, and is remembered', async ({ desktop, folder }) => {
  await writeObjective(desktop.page);
  await desktop.answerOpenDialog([folder]);
  // As the native menu does.
  await desktop.main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click());
  await desktop.page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(desktop.page.getByText(/^The last copy was written on /)).toBeVisible();
  const [machine] = await readdir(folder);
  expect(await readdir(join(folder, machine ?? ''))).toEqual([expect.stringMatching(/-rolling\.okr$/)]);
  await desktop.restart();
  await expect(row(desktop.page)).toBeVisible();
  await desktop.page.keyboard.press('Control+,');
  await expect(desktop.page.getByText(/^Each backup is also copied to “/)).toBeVisible();
});

test('a folder of the app’s own is refused as a second place', async ({ desktop }) => {
  await expect(desktop.page.getByRole('main')).toBeVisible();
  await desktop.answerOpenDialog([desktop.dataFolder]);
  await desktop.page.keyboard.press('Control+,');
  await desktop.page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(
    desktop.page.getByText(/^The folder was not taken\. That folder belongs to the app itself\./),
  ).toBeVisible();
});
