/** What somebody without the app says about a reading copy, from the first word to its place in the plan of whoever made the copy. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { copyPage as words } from '../../renderer/text/en/copy-page.ts';
import { copyPage as zh } from '../../renderer/text/zh/copy-page.ts';
import { Author } from '../domain/author.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

/** The window of the system that asks for a place is none that a test can press. */
const WITHOUT_PICKER = `delete window.showSaveFilePicker; delete Window.prototype.showSaveFilePicker;`;

/** Stands in for it: writes into the page, or refuses. */
const PICKER = `window.picked = ''; window.showSaveFilePicker = async () => {
  if (window.picked) throw new DOMException('no', window.picked);
  return { createWritable: async () => ({ write: async (text) => { window.written = text; }, close: async () => {} }) };
};`;

async function saveCopy(screen: PlanPage, folder: string): Promise<string> {
  const author = new Author('ana', undefined, 'Ana');
  for (const { command } of commandsOf(readPlan('english'))) author.must(command);
  await writeFile(join(folder, 'plan.okr'), author.write());
  await screen.ready();
  await screen.open([join(folder, 'plan.okr')]);
  await screen.press('Control+Shift+S');
  const file = join(folder, 'plan.html');
  await screen.app.answerSaveDialog(file);
  await screen.button(screen.texts.documents.formats['reading-copy'].act).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/<\/html>\n$/);
  return file;
}

const button = (copy: Page, name: string) => copy.getByRole('button', { name, exact: true });
const remarkOn = (copy: Page, number: string) => button(copy, words.remarkOn(number));

test('X14-X17 remarks are written on a copy, kept, saved as a file, and land in their places', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const file = await saveCopy(screen, folder);
  const asked: string[] = [];
  const complaints: string[] = [];
  const copy = await screen.page.context().newPage();
  copy.on('request', (request) => asked.push(request.url()));
  copy.on('console', (message) => complaints.push(message.text()));
  copy.on('pageerror', (error) => complaints.push(error.message));
  copy.on('dialog', (dialog) => void dialog.accept());
  await copy.addInitScript(WITHOUT_PICKER);
  await copy.goto(pathToFileURL(file).href);

  // A comment, with who says it.
  await expect(copy.getByText(words.none)).toBeVisible();
  await remarkOn(copy, '1.1').press('Enter');
  const form = copy.getByRole('form', { name: words.about('1.1') });
  await expect(form.getByLabel(words.what)).toBeFocused();
  await form.getByLabel(words.text, { exact: true }).fill('Who measures this?');
  await form.getByLabel(words.aboutWhat).selectOption('title');
  await form.getByLabel(words.name).fill('Bo');
  await expectNoFault(copy, 'a remark while it is written');
  await form.getByRole('button', { name: words.add }).press('Enter');
  await expect(copy.getByText(words.unfiled(1), { exact: true })).toBeVisible();
  await expect(button(copy, words.changeWhich('1.1'))).toBeFocused();

  // Another title; half of it is there after a reload.
  await remarkOn(copy, 'O2').click();
  const second = copy.getByRole('form', { name: words.about('O2') });
  await second.getByLabel(words.what).selectOption('title');
  const title = second.getByLabel(words.title, { exact: true });
  const before = await title.inputValue();
  await second.getByRole('button', { name: words.add }).click();
  await expect(second.getByText(words.missing.same)).toBeVisible();
  await expect(title).toBeFocused();
  await title.fill(`${before}, really`);
  await copy.reload();
  await expect(title).toHaveValue(`${before}, really`);
  await expect(copy.getByText('Who measures this?')).toBeVisible();
  await title.press('Enter');
  await expect(copy.getByText(words.unfiled(2), { exact: true })).toBeVisible();

  // Another target.
  await remarkOn(copy, '1.2').click();
  const third = copy.getByRole('form', { name: words.about('1.2') });
  await third.getByLabel(words.what).selectOption('metric');
  await third.getByLabel(words.unit).fill('sheep');
  await third.getByLabel(words.because).fill('They are counted');
  await third.getByRole('button', { name: words.add }).click();
  await expect(copy.getByText(words.unfiled(3), { exact: true })).toBeVisible();

  const download = copy.waitForEvent('download');
  await button(copy, words.save).click();
  const saved = await download;
  const packet = join(folder, saved.suggestedFilename());
  await saved.saveAs(packet);
  expect(saved.suggestedFilename()).toMatch(/ – remarks by Bo – 1\.okr$/);
  await expect(copy.getByText(words.unfiled(3), { exact: true })).toBeVisible();
  await button(copy, words.yes).click();
  await expect(copy.getByText(words.allFiled(3), { exact: true })).toBeVisible();
  await expect(button(copy, words.save)).toBeFocused();
  await expectNoFault(copy, 'remarks in a file');
  expect(asked).toEqual([pathToFileURL(file).href, pathToFileURL(file).href]);
  expect(complaints).toEqual([]);

  // What is in a file is corrected by a further remark; what is in none is deleted, and brought back.
  await button(copy, words.changeWhich('1.1')).click();
  await expect(form.getByText(words.correctsOne)).toBeVisible();
  await form.getByLabel(words.text, { exact: true }).fill('Who measures this, and when?');
  await form.getByLabel(words.text, { exact: true }).press('Control+Enter');
  await expect(copy.getByText(words.unfiled(1), { exact: true })).toBeVisible();
  await button(copy, words.removeWhich('1.1')).press('Enter');
  await expect(button(copy, words.undo)).toBeFocused();
  await button(copy, words.undo).press('Enter');
  await expect(button(copy, words.changeWhich('1.1'))).toBeFocused();
  const next = copy.waitForEvent('download');
  await button(copy, words.save).click();
  const packets = [packet, join(folder, 'second.okr')];
  await (await next).saveAs(packets[1] ?? '');
  await button(copy, words.yes).click();
  expect(complaints).toEqual([]);

  await screen.page.bringToFront();
  await screen.press('Control+1');
  for (const one of packets) await screen.open([one]);
  await screen.page.getByRole('link', { name: screen.texts.rooms.comments.name }).click();
  const row = screen.page.getByRole('region', { name: '75% of the team edit the handbook each week' });
  await expect(row.getByText('Who measures this, and when?')).toBeVisible();
});

test('X18-X20 a copy is read in three views, on a phone, on paper and without its script', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const file = await saveCopy(screen, folder);
  const copy = await screen.page.context().newPage();
  copy.on('dialog', (dialog) => void dialog.accept());
  await copy.addInitScript(PICKER);
  await copy.goto(pathToFileURL(file).href);
  const heading = (number: string) => copy.locator(`[id="${number}"]`);
  const before = await heading('O1').locator('bdi').first().textContent();

  for (const [number, form, title] of [
    ['O1', 'title', 'People know what goes on'],
    ['1.2', 'drop', ''],
    ['O2', 'keyResult', 'Nobody asks twice'],
  ] as const) {
    await remarkOn(copy, number).click();
    const open = copy.getByRole('form', { name: words.about(number) });
    await open.getByLabel(words.what).selectOption(form);
    if (title !== '') await open.getByLabel(words.title, { exact: true }).fill(title);
    await open.getByRole('button', { name: words.add }).click();
  }
  const view = copy.getByLabel(words.view);
  await view.selectOption('marks');
  await expect(heading('O1').locator('del')).toHaveText(before ?? '');
  await expect(heading('O1').locator('ins')).toHaveText('People know what goes on');
  await expect(heading('1.2').locator('del')).toBeVisible();
  await expectNoFault(copy, 'proposals as marks');
  await view.selectOption('taken');
  await expect(heading('O1')).toHaveText('O1 People know what goes on', { useInnerText: true });
  await expect(heading('1.2')).toContainText(words.wouldGo);
  await expect(remarkOn(copy, '1.2')).toBeHidden();
  await expect(copy.locator('.new').getByText('Nobody asks twice')).toBeVisible();
  await view.selectOption('is');
  await expect(heading('O1')).toHaveText(`O1 ${before}`, { useInnerText: true });
  await expect(copy.locator('.new')).toHaveCount(0);

  // Where the browser asks for a place, the file is there once it was closed; whoever names none keeps everything.
  await copy.evaluate('window.picked = "AbortError"');
  await button(copy, words.save).click();
  await expect(copy.getByText(words.unfiled(3), { exact: true })).toBeVisible();
  await expect(button(copy, words.yes)).toHaveCount(0);
  await copy.evaluate('window.picked = "NotAllowedError"');
  await button(copy, words.save).click();
  await expect(copy.getByText(words.notSaved)).toBeVisible();
  await copy.evaluate('window.picked = ""');
  await button(copy, words.save).click();
  await expect(copy.getByText(words.allFiled(3), { exact: true })).toBeVisible();
  expect(await copy.evaluate('window.written')).toContain('"number": 1');

  await remarkOn(copy, '2.1').click();
  for (const width of [390, 320]) {
    await copy.setViewportSize({ width, height: 800 });
    expect(await copy.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBe(width);
  }
  await copy.getByRole('radio', { name: '中文' }).check();
  await expect(button(copy, zh.save)).toBeVisible();
  await expectNoFault(copy, 'remarks in Chinese, on a phone');
  await copy.emulateMedia({ media: 'print' });
  const controls = copy.locator('button, select, textarea, input');
  expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  await copy.close();

  const bare = await screen.page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (!bare) throw new Error('There is no browser to open a second profile in.');
  const still = await bare.newPage();
  await still.goto(pathToFileURL(file).href);
  await expect(still.getByRole('heading', { level: 3, name: /^O2 / })).toBeVisible();
  await expect(still.getByText(screen.texts.readingCopy.answer)).toBeVisible();
  await expect(still.getByRole('button')).toHaveCount(0);
  await bare.close();
});

test('X16 where nothing can be kept the page says so, and asks before it is closed', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const file = await saveCopy(screen, folder);
  const copy = await screen.page.context().newPage();
  const asked: string[] = [];
  copy.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await copy.addInitScript(
    `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  );
  await copy.goto(pathToFileURL(file).href);
  await expect(copy.getByText(words.notKept).first()).toBeVisible();
  await remarkOn(copy, 'O1').click();
  await copy.getByLabel(words.text, { exact: true }).fill('Hm');
  await copy.getByRole('button', { name: words.add }).click();
  await expect(copy.getByText(words.unfiled(1), { exact: true })).toBeVisible();
  await copy.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});
