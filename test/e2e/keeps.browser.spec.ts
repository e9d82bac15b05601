/** What the browser edition keeps when its page goes, and that it says what it lacks. */
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { PlanPage, type Language } from './harness/plan-page.ts';

test('leaving with a word that is still a draft is asked about, and staying keeps it', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page } = web;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Only just typed');
  const asked = page.waitForEvent('dialog');
  // Not awaited: the person is asked before it ends.
  void page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await screen.saved();
  await page.reload();
  await expect(screen.row('objective', 'Only just typed')).toBeVisible();
});

const SPOKEN: readonly (readonly [locale: string, language: Language])[] = [
  ['en-US', 'en'],
  ['zh-CN', 'zh'],
];
for (const [locale, language] of SPOKEN)
  test.describe(locale, () => {
    test.use({ locale });
    test('the settings say what it lacks and what to do instead', async ({ web, folder }) => {
      const screen = new PlanPage(web, language);
      const { page } = web;
      const { settings, fileTold } = screen.texts;
      await screen.goTo('settings');
      const backups = page.getByRole('region', { name: settings.backups });
      await expect(backups).toContainText(screen.texts.backups.inBrowser);
      await expect(page.getByRole('region', { name: settings.edition })).toContainText(settings.browserFiles);
      await expect(page.getByText(settings.noNetwork)).toBeVisible();
      await expect(page.getByRole('table')).toBeHidden();
      await web.answerSaveDialog(join(folder, 'plan.okr'));
      await backups.getByRole('button', { name: fileTold.saveEverything }).click();
      await expect(
        screen.notice(fileTold.everythingSaved(`${fileTold.bundleName('')}${fileTold.everythingInName}.okr`, 0)),
      ).toBeVisible();
    });
  });

test('words are there again after a reload that waited for nothing, and the way back leads from a room to the plan', async ({
  web,
}) => {
  const screen = new PlanPage(web, 'en');
  const { page } = web;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Only just typed');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(screen.row('objective', 'Only just typed')).toBeVisible();
  await screen.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: screen.texts.rooms.settings.title })).toBeVisible();
  await page.goBack();
  await expect(screen.row('objective', 'Only just typed')).toBeVisible();
});

test.describe('without what writes', () => {
  // A script that does not come is told of on the console.
  test.use({ complains: true });

  test('S1 S4 words stay where the library of the database could not be fetched, and are written once it can', async ({
    web,
  }) => {
    const screen = new PlanPage(web, 'en');
    const { page } = web;
    await screen.ready();
    await screen.press('Control+Enter');
    await screen.type('Already there');
    await screen.saved();
    await page.route('**/assets/database-*.js', (route) => route.abort());
    await page.reload();
    await expect(screen.row('objective', 'Already there')).toBeVisible();
    await screen.row('objective', 'Already there').focus();
    await screen.press('End');
    await screen.type(' and more');
    await screen.press('Control+1');
    await expect(screen.button(screen.texts.app.tryAgain)).toBeVisible();
    await page.unroute('**/assets/database-*.js');
    await screen.button(screen.texts.app.tryAgain).click();
    await screen.saved();
    await page.reload();
    await expect(screen.row('objective', 'Already there and more')).toBeVisible();
  });
});
