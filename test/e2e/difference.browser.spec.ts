/** What has changed since a file was handed out, read on the screen and as Markdown. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

test('what has changed since a hand-out is one click from its file', async ({ app, language, folder }) => {
  const screen = new PlanPage(app, language);
  const { page, texts } = screen;
  const { difference } = texts;
  await screen.ready();
  const file = join(folder, 'library.okr');
  await writeFile(file, smallPlan().write());
  await screen.open([file]);
  await screen.row('objective', 'People come back').fill('People come back soon');
  await screen.checkIn('Visits a month', { value: 30 });
  await screen.saved();
  await app.answerOpenDialog([file]);
  await screen.press('Control+O');
  await screen.notices.getByRole('button', { name: texts.fileTold.changedSince }).click();

  await expect(page.getByRole('heading', { level: 1, name: screen.texts.rooms.difference.title })).toBeFocused();
  const main = page.getByRole('main');
  await expect(main).toContainText(difference.count(2));
  await expect(main.locator('ins')).toHaveText('soon', { useInnerText: true });
  await expect(main).toContainText(difference.checkInsMore(1, '30%'));
  await expectNoFault(page, 'what has changed');

  await app.answerSaveDialog(join(folder, 'changes.md'));
  await screen.button(difference.save).click();
  await expect.poll(() => readFile(join(folder, 'changes.md'), 'utf8').catch(() => '')).toMatch(/^# /);
  const text = await readFile(join(folder, 'changes.md'), 'utf8');
  expect(text).toContain('People come back → People come back soon');

  // Turned round: from the plan now to the file.
  await page.getByLabel(difference.to).selectOption({ index: 1 });
  await page.getByLabel(difference.from).selectOption(difference.now);
  await expect(main.locator('del')).toHaveText('soon', { useInnerText: true });
  await page.getByLabel(difference.to).selectOption(difference.now);
  await expect(main).toContainText(difference.none);
});
