/** A reading copy as whoever gets it by mail meets it: opened from a folder, in a browser that knows nothing of the app. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Author } from '../domain/author.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('X3 it is saved from Share, opens by itself, speaks both languages, and fits a phone and paper', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const plan = readPlan('english');
  const author = new Author('ana', undefined, 'Ana');
  for (const { command } of commandsOf(plan)) author.must(command);
  await writeFile(join(folder, 'plan.okr'), author.write());
  await screen.open([join(folder, 'plan.okr')]);
  await screen.press('Control+Shift+S');
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms['hand-out'].title })).toBeFocused();
  const file = join(folder, 'plan.html');
  await app.answerSaveDialog(file);
  await screen.button(texts.documents.formats['reading-copy'].act).click();
  await expect(screen.notices).toContainText('.html');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/<\/html>\n$/);

  const asked: string[] = [];
  const copy = await page.context().newPage();
  copy.on('request', (request) => asked.push(request.url()));
  await copy.goto(pathToFileURL(file).href);
  await expect(copy.getByRole('heading', { level: 1 })).toHaveText(plan.name);
  await expect(copy.getByRole('heading', { level: 3 })).toHaveCount(plan.objectives.length);
  await expect(copy.getByText(texts.readingCopy.contents, { exact: true })).toBeVisible();
  await copy.getByRole('link', { name: /^O2 / }).first().click();
  await expect(copy.getByRole('heading', { level: 3, name: /^O2 / })).toBeInViewport();
  await expectNoFault(copy, 'reading copy');

  await copy.getByRole('radio', { name: '中文' }).check();
  await expect(copy.getByText('目录', { exact: true })).toBeVisible();
  await expect(copy.getByText(texts.readingCopy.contents, { exact: true })).toBeHidden();

  for (const width of [390, 320]) {
    await copy.setViewportSize({ width, height: 800 });
    expect(await copy.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBe(width);
  }
  await copy.emulateMedia({ media: 'print' });
  await expect(copy.getByRole('radio', { name: '中文' })).toBeHidden();
  expect(asked).toEqual([pathToFileURL(file).href]);
});
