/** Paper in the browser edition: sheets that are seen first, and printed from the browser's own dialog. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longPlan } from './harness/long-plan.ts';
import { pdfInfo, pdfPages } from './harness/pdf.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('X5 X7 on paper there are the sheets and nothing else, and the browser’s own dialog prints them', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await writeFile(join(folder, 'plan.okr'), longPlan().write());
  await screen.open([join(folder, 'plan.okr')]);
  await screen.press('Control+P');
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms.print.title })).toBeFocused();
  await page.getByRole('radio', { name: 'A4', exact: true }).check();
  const all = page.locator('[data-sheets] > *');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ sheets$/ })).toBeVisible();
  const count = await all.count();
  // A browser saves no PDF by itself: its printers do.
  await expect(screen.button(texts.paper.save)).toHaveCount(0);
  await expect(page.getByText(texts.paper.printMeans)).toBeVisible();
  const file = join(folder, 'plan.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  expect(pdfInfo(file).get('Pages')).toBe(String(count));
  expect(pdfInfo(file).get('Page size')).toContain('A4');
  for (const words of pdfPages(file)) {
    expect(words.trimStart()).toMatch(/^Library \(long\)/);
    for (const control of [texts.paper.print, texts.handOut.comesAlong, texts.app.backToPlan])
      expect(words).not.toContain(control);
  }
  // The dialog itself is the browser's.
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => {
          window.dispatchEvent(new Event('beforeprint'));
          resolve(document.title);
          window.dispatchEvent(new Event('afterprint'));
        };
      }),
  );
  await screen.button(texts.paper.print).click();
  expect(await printed).toBe('Library (long)');
  expect(await page.title()).toContain(texts.rooms.print.title);
  // Outside of that room a page is printed as it always was.
  await screen.goTo('plan');
  await page.emulateMedia({ media: 'print' });
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});

test('X4 what is left out is left out of the sheets at once, and without anything chosen nothing is printed', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const plan = longPlan();
  const values = { title: 'Nobody’s business', private: true };
  plan.must({ do: 'add', kind: 'objective', id: 'private00000', cycle: 'cycle0000000', values });
  await writeFile(join(folder, 'plan.okr'), plan.write());
  await screen.open([join(folder, 'plan.okr')]);
  await screen.press('Control+P');
  const paper = page.locator('[data-sheets]');
  await expect(paper.getByText('Maximiliane').first()).toBeAttached();
  await expect(paper.getByText('Nobody’s business')).toHaveCount(0);
  await page.getByRole('switch', { name: texts.handOut.private }).check();
  await expect(paper.getByText('Nobody’s business')).toHaveCount(1);
  await page.getByRole('switch', { name: texts.handOut.names }).uncheck();
  await expect(paper.getByText('Maximiliane')).toHaveCount(0);
  await page.getByRole('combobox', { name: texts.handOut.how }).selectOption(texts.handOut.scopes.objectives);
  await expect(screen.button(texts.paper.print)).toBeDisabled();
  await page.getByRole('checkbox', { name: '读者愿意再来' }).check();
  await expect(paper.getByText('每月到馆人次')).toHaveCount(1);
  await expect(paper.getByText('People come back')).toHaveCount(0);
  await expect(screen.button(texts.paper.print)).toBeEnabled();
});
