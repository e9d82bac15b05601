/** Axe on what is shown when something goes wrong, waits for a person, or is about to happen; in English. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan, twoNames } from './harness/written-plans.ts';

test.describe.configure({ mode: 'parallel' });

test('files over the window, and a plan that cannot be saved, are clean', async ({ desktop }) => {
  const screen = new PlanPage(desktop, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const dragged = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'library.okr'));
    return transfer;
  }, smallPlan().write());
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: dragged });
  await expect(page.getByText(texts.shell.drop)).toBeVisible();
  await expectNoFault(page, 'files over the window');
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dragged });
  await expect(screen.row('objective', 'People come back')).toBeVisible();

  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room is left.', 'QuotaExceededError');
    };
  });
  await screen.row('objective', 'People come back').fill('Kept here');
  await expect(page.getByRole('group', { name: texts.unsaved.unsavedDetails })).toBeVisible();
  await expectNoFault(page, 'not saved');

  await desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const { leaving } = texts.unsaved;
  await expect(page.getByRole('dialog', { name: leaving.title })).toContainText('1');
  await expectNoFault(page, 'closed while something is not on the disk');
  await expect(page.getByRole('button', { name: leaving.stay })).toBeFocused();
  await page.getByRole('button', { name: leaving.stay }).click();
  await expect(screen.row('objective', 'Kept here')).toBeVisible();
  await desktop.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  // The window goes while it is being clicked, which the driver may take for a click that failed.
  await Promise.allSettled([page.getByRole('button', { name: leaving.leaveUnsaved }).click()]);
  await desktop.ended();
});

test('a question about what has no row is clean, and gone when it is answered', async ({ desktop, folder }) => {
  const screen = new PlanPage(desktop, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const paths = Object.entries(twoNames()).map(([name, text]) => ({ path: join(folder, `${name}.okr`), text }));
  for (const { path, text } of paths) await writeFile(path, text);
  await screen.open(paths.map(({ path }) => path));
  const asking = page.getByRole('region', { name: texts.plan.asks });
  await expect(asking.getByRole('group')).toHaveCount(1);
  await expectNoFault(page, 'a cycle with two names');
  await asking.getByRole('button', { name: texts.questions.keepThis }).first().click();
  await expect(asking).toBeHidden();
});

test.describe('a mistake of ours', () => {
  test.use({ complains: true });

  test('a screen that breaks is clean', async ({ desktop }) => {
    const screen = new PlanPage(desktop, 'en');
    const { page, texts } = screen;
    await screen.ready();
    // The days of a cycle cannot be written; they stand outside the rows, each of which breaks alone.
    await page.evaluate(() => {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { value: null });
    });
    await screen.button(texts.plan.empty.sample).click();
    await expect(page.getByRole('heading', { name: texts.app.broken.title })).toBeVisible();
    await expectNoFault(page, 'broken screen');
    await screen.button(texts.app.broken.again).click();
    await expect(page.getByRole('main').getByText(texts.aroundOutline.sample.mark)).toBeVisible();
  });

  test('rows that break leave the plan standing, and are clean', async ({ desktop }) => {
    const screen = new PlanPage(desktop, 'en');
    const { page, texts } = screen;
    await screen.ready();
    // The next percentage cannot be written.
    await page.evaluate(() => {
      Object.defineProperty(Intl.NumberFormat.prototype, 'format', { value: null });
    });
    await screen.button(texts.plan.empty.sample).click();
    await expect(page.getByRole('main').getByText(texts.aroundOutline.sample.mark)).toBeVisible();
    await expect(page.getByText(texts.plan.notDrawn).first()).toBeVisible();
    await expectNoFault(page, 'rows that break');
  });
});
