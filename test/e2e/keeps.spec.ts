/** Nothing that was typed, answered or there before is lost, in either edition. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSentence } from '../../renderer/app/files/file-sentence.ts';
import { LIMITS } from '../../electron/contract.ts';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf, found, withoutMade } from './harness/published-plan.ts';
import { tabTo } from './harness/tab-key.ts';
import { remarksWithoutHome, rowWithoutHome, smallPlan, twoAnswers } from './harness/written-plans.ts';

/** Key by key as fast as they can be handed over: none of them waits for what the one before has done. */
const FAST = 'First one\nSecond one\nThird, with a comma\n\tA key result\nAnother\n\tAn initiative\nOne more\nLast';

test('no letter is lost, however fast one types, and all of it survives a crash', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  const { keyboard } = app.page;
  const keys = Array.from(FAST, (key) => (key === '\n' ? 'Enter' : key === '\t' ? 'Tab' : key));
  // Down and up one after the other: a key that is down when it goes down again is one that is held.
  await Promise.all(keys.flatMap((key) => [keyboard.down(key), keyboard.up(key)]));
  await screen.saved();
  await app.crashAndRestart();
  await expect(screen.row('initiative', 'Last')).toBeVisible();
  const initiatives = ['An initiative', 'One more', 'Last'].map((title) => ({ title }));
  const keyResults = [{ title: 'A key result' }, { title: 'Another', initiatives }];
  const objectives = [{ title: 'First one' }, { title: 'Second one' }, { title: 'Third, with a comma', keyResults }];
  const text = await screen.exportTo(join(folder, 'fast.okr'));
  expect(found(bundleOf(text))).toMatchObject({ cycles: [{ objectives }] });
});

test('half a comment and half a check-in are there again after the lid was closed', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  const title = await app.page.getByRole('main').locator('[data-kind=keyResult] textarea').first().inputValue();
  const note = () =>
    app.page
      .getByRole('form', { name: texts.plan.checkInFor(title), exact: true })
      .getByRole('textbox', { name: texts.plan.note });
  const comment = () => screen.panel.getByRole('textbox', { name: texts.inspector.writeComment, exact: true });
  const begin = async () => {
    await screen.row('keyResult', title).focus();
    await screen.showPanel();
    await screen.row('keyResult', title).focus();
    await screen.press('Alt+C');
  };
  await begin();
  await note().fill('Two teams of three');
  await comment().fill('Who counts the');
  await screen.saved();
  await app.restart();
  await begin();
  await expect(note()).toHaveValue('Two teams of three');
  await expect(comment()).toHaveValue('Who counts the');
});

test('a sample plan is gone with one click, and back with undo', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  const main = app.page.getByRole('main');
  await expect(main.getByText(texts.plan.sample.mark)).toBeVisible();
  const shown = await main.ariaSnapshot();
  await screen.button(texts.plan.sample.remove).click();
  await expect(screen.button(texts.plan.empty.write)).toBeVisible();
  await screen.notices.getByRole('button', { name: texts.app.undo }).click();
  await expect(main.getByText(texts.plan.sample.mark)).toBeVisible();
  expect(await main.ariaSnapshot()).toBe(shown);
  await app.restart();
  await expect(app.page.getByRole('main').getByText(texts.plan.sample.mark)).toBeVisible();
});

test('two answers to one field are marked, answered, and asked again after undo', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts, panel } = screen;
  await screen.ready();
  const { ana, bo } = twoAnswers();
  await writeFile(join(folder, 'ana.okr'), ana);
  await writeFile(join(folder, 'bo.okr'), bo);
  await screen.open([join(folder, 'ana.okr'), join(folder, 'bo.okr')]);
  await expect(screen.notices).toContainText(texts.app.merged(2, { added: 4, changed: 0, questions: 2 }));

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
  await expect(deletion).toContainText(texts.questions.changedMeanwhile(texts.fields.names.weight));
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
  const homeless = page.getByRole('region', { name: texts.plan.homeless });
  await expect(homeless).toContainText(texts.plan.homelessOf.gone('Visits a month'));
  await expect(homeless).toContainText('31%');
  await expect(homeless).toContainText('The armchairs help');
  await expect(homeless).toContainText('Who comes back, and who does not?');
  await expect(homeless.getByText(/^Bo\b/)).toHaveCount(2);

  // One of them is taken away, and comes back with a key.
  await homeless.getByRole('button', { name: texts.inspector.deleteComment('Bo') }).click();
  await expect(homeless).not.toContainText('Who comes back');
  await screen.press('Control+Z');
  await expect(homeless).toContainText('Who comes back');

  await homeless
    .getByRole('button', { name: texts.plan.bringBack('People come back') })
    .first()
    .click();
  await expect(homeless).toBeHidden();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(screen.row('initiative', 'Ask at the door')).toBeVisible();
  await expect(screen.notice(texts.plan.broughtBack('People come back'))).toBeVisible();
  await screen.saved();
  await app.restart();
  await screen.ready();
  await screen.showPanel();
  const panel = await screen.details('keyResult', 'Visits a month');
  await expect(panel).toContainText('The armchairs help');
  await expect(screen.page.getByRole('region', { name: texts.plan.homeless })).toBeHidden();
});

test('a row whose home somebody deleted is shown, even where nothing else is left', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const { ana, bo } = rowWithoutHome();
  await writeFile(join(folder, 'ana.okr'), ana);
  await writeFile(join(folder, 'bo.okr'), bo);
  await screen.open([join(folder, 'ana.okr'), join(folder, 'bo.okr')]);
  const homeless = page.getByRole('region', { name: texts.plan.homeless });
  await expect(homeless).toContainText(texts.plan.homelessWhy);
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

test('a file that cannot be taken gets its own sentence and changes nothing', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  const good = smallPlan().write();
  const broken: Readonly<Record<string, string>> = {
    'empty.okr': '',
    'cut.okr': good.slice(0, good.length / 2),
    'foreign.json': '{"name": "left-pad"}',
    'newer.okr': good.replace('"formatVersion": 1', '"formatVersion": 3'),
    'hostile.okr': good.replace('"title": "People come back"', '"__proto__": {}'),
    'huge.okr': good.replace('"value": 25', '"value": 1e400'),
    'twice.okr': good.replace('"id": "keyresult000"', '"id": "objective000"'),
    'damaged.okr': good.replace('"title": "Visits a month"', '"title": 7'),
  };
  await screen.ready();
  await writeFile(join(folder, 'good.okr'), good);
  await screen.open([join(folder, 'good.okr')]);
  await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
  const before = await screen.exportTo(join(folder, 'before.okr'));

  const said = new Set<string>();
  for (const [name, text] of Object.entries(broken)) {
    const read = readBundle(text);
    if (read.ok) throw new Error(`${name} is not broken.`);
    const sentence = readSentence(texts, read.problem);
    said.add(sentence);
    await writeFile(join(folder, name), text);
    await app.answerOpenDialog([join(folder, name)]);
    await screen.press('Control+O');
    await expect(screen.notice(texts.app.importFailed(name, sentence))).toBeVisible();
  }
  expect(said.size).toBe(Object.keys(broken).length);
  await writeFile(join(folder, 'latin.okr'), Buffer.from(good.replace('People', 'P\u00e9ople'), 'latin1'));
  await app.answerOpenDialog([join(folder, 'latin.okr')]);
  await screen.press('Control+O');
  await expect(screen.notice(texts.app.importFailed('latin.okr', texts.problems.file['not-text']))).toBeVisible();
  expect(LIMITS.bundleBytes).toBe(64 * 1024 * 1024);
  await writeFile(join(folder, 'large.okr'), Buffer.alloc(LIMITS.bundleBytes + 1, ' '));
  await app.answerOpenDialog([join(folder, 'large.okr')]);
  await screen.press('Control+O');
  await expect(screen.notice(texts.app.importFailed('large.okr', texts.problems.file['too-large']))).toBeVisible();
  expect(withoutMade(await screen.exportTo(join(folder, 'after.okr')))).toBe(withoutMade(before));
});

test('dropped files are looked at together, and what is dropped beside them does no harm', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const files = [
    ['library.okr', smallPlan().write()],
    ['holiday.okr', 'no plan at all'],
  ] as const;
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText(texts.shell.drop)).toBeVisible();
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText(texts.shell.drop)).toBeHidden();
  await expect(page.getByRole('row', { name: 'holiday.okr' })).toContainText(texts.merge.refused);
  await screen.button(texts.merge.merge).click();
  await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
});
