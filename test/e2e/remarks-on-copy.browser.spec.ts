/** What somebody without the app says about a reading copy, from the first word to its place in the plan of whoever made the copy. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { copyPage as words } from '../../renderer/text/en/copy-page.ts';
import { Author } from '../domain/author.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

/** The window of the system that asks for a place is none that a test can press. */
const WITHOUT_PICKER = `delete window.showSaveFilePicker; delete Window.prototype.showSaveFilePicker;`;

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

test('X20-X23 remarks are written on a copy, kept, saved as a file, and land in their places', async ({
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

  await screen.page.bringToFront();
  await screen.press('Control+1');
  await screen.open([packet]);
  await screen.page.getByRole('link', { name: screen.texts.rooms.comments.name }).click();
  await expect(screen.page.getByText('Who measures this?')).toBeVisible();
});
