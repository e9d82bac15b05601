/** Rows, remarks and answers that a merge or a sample brings are shown, and come back. The code behind them is the same in both editions. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { tabTo } from './harness/tab-key.ts';
import { remarksWithoutHome, rowWithoutHome, twoAnswers } from './harness/written-plans.ts';

test('a sample plan is gone with one click, and back with undo', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  const main = app.page.getByRole('main');
  await expect(main.getByText(texts.aroundOutline.sample.mark)).toBeVisible();
  // What is counted of a plan is told when it has been worked out, after its rows.
  await expect(screen.button(texts.stage.copyMissing)).toBeVisible();
  const shown = await main.ariaSnapshot();
  await screen.button(texts.aroundOutline.sample.remove).click();
  await expect(screen.button(texts.plan.empty.write)).toBeVisible();
  await screen.notices.getByRole('button', { name: texts.app.undo }).click();
  await expect.poll(() => main.ariaSnapshot()).toBe(shown);
  await app.restart();
  await expect(app.page.getByRole('main').getByText(texts.aroundOutline.sample.mark)).toBeVisible();
});

test('two answers to one field are marked, answered, and asked again after undo', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts, panel } = screen;
  await screen.ready();
  const { ana, bo } = twoAnswers();
  await writeFile(join(folder, 'ana.okr'), ana);
  await writeFile(join(folder, 'bo.okr'), bo);
  await screen.open([join(folder, 'ana.okr'), join(folder, 'bo.okr')]);
  await expect(screen.notices).toContainText(texts.fileTold.merged(2, { added: 4, changed: 0, questions: 2 }));

  const marks = screen.button(texts.plan.asks);
  await expect(marks).toHaveCount(2);
  await marks.first().click();
  const question = panel.getByRole('group', { name: texts.questions.twoAnswers(texts.fields.names.title) });
  await expect(question).toContainText('People come back gladly');
  await expect(question).toContainText('People come back soon');
  await question.getByRole('button', { name: /by Bo/ }).click();
  await expect(screen.row('objective', 'People come back soon')).toBeVisible();
  await expect(question).toBeHidden();

  await marks.click();
  const deletion = panel.getByRole('group', { name: texts.questions.deletedAndChanged });
  await expect(deletion).toContainText(/Changed by Ana\b.*without knowing of it: Weight/);
  await deletion.getByRole('button', { name: texts.questions.keepIt, exact: true }).click();
  await expect(marks).toHaveCount(0);
  await screen.press('Control+Z', 'Control+Z');
  await expect(marks).toHaveCount(2);
  await page.keyboard.press('Control+Shift+Z');
  await expect(marks).toHaveCount(1);
  await screen.saved();
  await app.restart();
  await expect(screen.row('objective', 'People come back soon')).toBeVisible();
  await expect(screen.button(texts.plan.asks)).toHaveCount(1);
});

test('a check-in and a comment on what somebody deleted are shown, and come home when that is brought back', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const { ana, bo } = remarksWithoutHome();
  await writeFile(join(folder, 'ana.okr'), ana);
  await writeFile(join(folder, 'bo.okr'), bo);
  await screen.open([join(folder, 'ana.okr'), join(folder, 'bo.okr')]);
  const homeless = page.getByRole('region', { name: texts.homeless.homeless });
  await expect(homeless).toContainText(texts.homeless.homelessOf.gone('Visits a month'));
  await expect(homeless).toContainText('31%');
  await expect(homeless).toContainText('The armchairs help');
  await expect(homeless).toContainText('Who comes back, and who does not?');
  await expect(homeless.getByText(/^Bo\b/)).toHaveCount(2);

  // One of them is taken away, and comes back with a key.
  await homeless.getByRole('button', { name: texts.comments.delete('Bo') }).click();
  await expect(homeless).not.toContainText('Who comes back');
  await screen.press('Control+Z');
  await expect(homeless).toContainText('Who comes back');

  await homeless
    .getByRole('button', { name: texts.homeless.bringBack('People come back') })
    .first()
    .click();
  await expect(homeless).toBeHidden();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(screen.row('initiative', 'Ask at the door')).toBeVisible();
  await expect(screen.notice(texts.homeless.broughtBack('People come back'))).toBeVisible();
  await screen.saved();
  await app.restart();
  await screen.ready();
  await screen.showPanel();
  const panel = await screen.details('keyResult', 'Visits a month');
  await expect(panel).toContainText('The armchairs help');
  await expect(screen.page.getByRole('region', { name: texts.homeless.homeless })).toBeHidden();
});

test('a row whose home somebody deleted is shown, even where nothing else is left', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const { ana, bo } = rowWithoutHome();
  await writeFile(join(folder, 'ana.okr'), ana);
  await writeFile(join(folder, 'bo.okr'), bo);
  await screen.open([join(folder, 'ana.okr'), join(folder, 'bo.okr')]);
  const homeless = page.getByRole('region', { name: texts.homeless.homeless });
  await expect(homeless).toContainText(texts.homeless.homelessWhy);
  await expect(homeless.getByRole('textbox')).toHaveText('Written meanwhile');
  await homeless.getByRole('textbox').focus();
  await screen.press('Control+Shift+Backspace');
  await expect(homeless).toBeHidden();
  await screen.press('Control+Z');
  await expect(homeless.getByRole('textbox')).toHaveText('Written meanwhile');

  // Given a new home with the keyboard alone.
  await screen.press('Control+Enter');
  await screen.type('A new home');
  await homeless.getByRole('textbox').focus();
  await screen.press('Control+I');
  await expect(screen.panel.getByRole('textbox', { name: texts.inspector.recordTitle })).toBeFocused();
  await tabTo(page, `combobox "${texts.fields.names.objective}"`);
  await screen.type('new');
  await screen.press('Enter');
  await expect(homeless).toBeHidden();
  await expect(screen.row('keyResult', 'Written meanwhile')).toBeFocused();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveText(['A new home', 'Written meanwhile']);
});
