/** What becomes of files that were looked at: left, waiting, and the questions that come of them answered from the keyboard. */
import { brought, look } from './harness/brought-files.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('leaving the look merges nothing, and going elsewhere keeps the files waiting', async ({ app, folder }) => {
  const scene = await brought(app, folder);
  const { screen } = scene;
  const { aroundOutline } = screen.texts;
  await look(app, scene);
  await screen.press('Control+1');
  await expect(screen.page.getByText(aroundOutline.waitingFiles(4))).toBeVisible();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await screen.button(aroundOutline.lookAtFiles).click();
  await screen.button(aroundOutline.leaveFiles).click();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(screen.page.getByText(aroundOutline.waitingFiles(4))).toBeHidden();
});

test('every question is answered with one key, and undo asks again', async ({ app, folder }) => {
  const scene = await brought(app, folder);
  const { screen } = scene;
  const { page, texts } = screen;
  const { plan, questions } = texts;
  await look(app, scene);
  await screen.button(texts.merge.mergeAndAnswer(2)).click();
  const list = page.getByRole('list', { name: questions.list });
  const card = (at: number) => list.getByRole('group').nth(at);
  await expect(card(0)).toBeFocused();
  await expect(card(0)).toContainText('People come back soon');
  await expect(card(0).locator('mark').first()).toHaveText('soon');

  // Another answer, in words of one's own.
  await screen.press('w');
  await screen.type('People come back gladly');
  await screen.press('Enter');
  await expect(list.getByRole('group')).toHaveCount(1);
  await expect(card(0)).toBeFocused();
  await expect(card(0)).toContainText(texts.questions.deletedBy('Dan').replace(/\.$/, ''));
  await screen.press('k');
  await expect(page.getByRole('heading', { name: questions.none })).toBeVisible();

  await screen.press('Control+Z', 'Control+Z');
  await expect(list.getByRole('group')).toHaveCount(2);
  await card(0).focus();
  await screen.press('b');
  await expect(list.getByRole('group')).toHaveCount(1);
  await screen.press('Control+1');
  await expect(screen.row('objective', 'People come back often')).toBeVisible();
  await expect(screen.row('objective', 'People come back soon')).toBeVisible();
  await expect(screen.button(plan.openQuestions(1))).toBeVisible();
  await screen.saved();
  await app.restart();
  await expect(new PlanPage(app, 'en').button(plan.openQuestions(1))).toBeVisible();
});

test('the answers of one person are seen and kept together', async ({ app, folder }) => {
  const scene = await brought(app, folder);
  const { screen } = scene;
  const { page, texts } = screen;
  const { questions } = texts;
  await look(app, scene);
  await screen.button(texts.merge.mergeAndAnswer(2)).click();
  await page.getByLabel(questions.person).selectOption('Cy');
  await expect(page.getByRole('definition')).toHaveText('People come back often');
  await screen.button(questions.batchDo(1)).click();
  await expect(page.getByRole('list', { name: questions.list }).getByRole('group')).toHaveCount(1);
  await screen.press('Control+1');
  await expect(screen.row('objective', 'People come back often')).toBeVisible();
});
