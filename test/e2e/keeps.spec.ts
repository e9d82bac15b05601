/** Nothing that was typed, answered or there before is lost, in either edition. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSentence } from '../../renderer/app/files/file-sentence.ts';
import { fetchTexts } from '../../renderer/app/session/texts.ts';
import { LIMITS } from '../../electron/contract.ts';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf, found, withoutMade } from './harness/published-plan.ts';
import { smallPlan } from './harness/written-plans.ts';

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

test('words are on the disk about a second after they were typed, although the hand never paused', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.page.keyboard.type('A long sentence that is written without a pause.', { delay: 60 });
  const before = await screen.page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? '');
  await app.crashAndRestart();
  const kept = await screen.page.getByRole('main').locator('[data-kind=objective] textarea').first().inputValue();
  expect(before.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThan(20);
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
  const comment = () => screen.panel.getByRole('textbox', { name: texts.comments.write, exact: true });
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

test('a file that cannot be taken gets its own sentence and changes nothing', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  // Those of a file that cannot be taken come with the code that says them.
  await fetchTexts('en');
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
  await expect(screen.notice(texts.app.importFailed('latin.okr', texts.fileProblems.file['not-text']))).toBeVisible();
  expect(LIMITS.bundleBytes).toBe(64 * 1024 * 1024);
  await writeFile(join(folder, 'large.okr'), Buffer.alloc(LIMITS.bundleBytes + 1, ' '));
  await app.answerOpenDialog([join(folder, 'large.okr')]);
  await screen.press('Control+O');
  await expect(screen.notice(texts.app.importFailed('large.okr', texts.fileProblems.file['too-large']))).toBeVisible();
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
