/** Two machines and one folder: what a stick, a share or a synchronised folder is to the app. */
import { chmod, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoFault } from './harness/axe.ts';
import type { OpenApp } from './harness/open-app.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

/** Goes to the room and chooses the folder. */
async function meetIn(screen: PlanPage, stick: string): Promise<void> {
  await screen.app.answerOpenDialog([stick]);
  await screen.press('Control+E');
  await screen.button(screen.texts.exchange.choose).click();
  await expect(screen.page.getByText(screen.texts.exchange.folder('stick'))).toBeVisible();
}

/** From wherever one is; resolves when it is over and told. */
async function exchange(screen: PlanPage, told: string | RegExp): Promise<void> {
  const { act, again } = screen.texts.exchange;
  await screen.press('Control+E');
  await screen.button(act).or(screen.button(again)).click();
  await expect(screen.button(again)).toBeEnabled();
  await expect(screen.page.getByRole('main').getByText(told)).toBeVisible();
}

/** A person with the small plan, or with nothing yet, and a folder called stick. */
async function somebody(app: OpenApp, folder: string, withPlan: boolean): Promise<PlanPage> {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  if (!withPlan) return screen;
  const base = join(folder, 'base.okr');
  await writeFile(base, smallPlan().write());
  await screen.open([base]);
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  return screen;
}

const stickIn = async (folder: string): Promise<string> => {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  return stick;
};

const withoutHead = async (path: string) => ({
  ...(JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>),
  made: null,
});

test('two machines that exchange through one stick in turn end equal', async ({ app, another, folder }) => {
  const stick = await stickIn(folder);
  const ana = await somebody(app, folder, true);
  const bo = await somebody(await another(), folder, false);
  const { exchange: words } = ana.texts;
  await meetIn(ana, stick);
  await meetIn(bo, stick);
  await exchange(ana, words.alone);
  await exchange(bo, /^Merged: /);
  for (const [screen, end] of [
    [ana, ' often'],
    [bo, ' soon'],
  ] as const) {
    await screen.press('Control+1');
    await screen.row('objective', 'People come back').focus();
    await screen.press('End');
    await screen.type(end);
  }
  await exchange(ana, words.nothingNew(1, 0));
  await exchange(bo, ana.texts.fileTold.exchanged({ added: 0, changed: 1, questions: 1 }));
  await exchange(ana, ana.texts.fileTold.exchanged({ added: 0, changed: 1, questions: 1 }));
  await exchange(bo, words.nothingNew(1, 0));
  for (const screen of [ana, bo]) {
    await screen.press('Control+1');
    await expect(screen.button(screen.texts.plan.openQuestions(1))).toBeVisible();
  }
  const [mine, theirs] = [join(folder, 'mine.okr'), join(folder, 'theirs.okr')];
  await ana.exportTo(mine);
  await bo.exportTo(theirs);
  expect(await withoutHead(theirs)).toEqual(await withoutHead(mine));
  expect(await readdir(stick)).toHaveLength(2);
});

test('a stick that is out or write-protected is said, and loses nothing', async ({ app, another, folder }) => {
  const stick = await stickIn(folder);
  const ana = await somebody(app, folder, true);
  const bo = await somebody(await another(), folder, false);
  const { exchange: words, fileProblems } = ana.texts;
  for (const screen of [ana, bo]) await meetIn(screen, stick);
  await exchange(ana, words.alone);

  await rename(stick, join(folder, 'out'));
  await bo.button(words.act).click();
  await expect(bo.page.getByText(words.unreadable('stick', fileProblems.file['not-found']))).toBeVisible();
  await rename(join(folder, 'out'), stick);

  await chmod(stick, 0o555);
  await exchange(bo, words.notWritten(fileProblems.folder['no-permission'] ?? ''));
  await bo.press('Control+1');
  await expect(bo.row('objective', 'People come back')).toBeVisible();
  expect(await readdir(stick)).toHaveLength(1);
  await chmod(stick, 0o755);
  await exchange(bo, words.nothingNew(1, 0));
  expect(await readdir(stick)).toHaveLength(2);

  // One step back takes the exchange out; the next one brings it again.
  await bo.press('Control+1', 'Control+Z');
  await expect(bo.row('objective', 'People come back')).toBeHidden();
  await exchange(bo, /^Merged: /);
});

test('axe finds nothing before, with and after a folder', async ({ app, folder }) => {
  const stick = await stickIn(folder);
  const screen = await somebody(app, folder, true);
  await screen.press('Control+E');
  await expect(screen.page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectNoFault(screen.page, 'no folder');
  await meetIn(screen, stick);
  await expectNoFault(screen.page, 'a folder');
  await writeFile(join(stick, 'bo.okr'), smallPlan().write());
  await writeFile(join(stick, 'cut.okr'), '{');
  await exchange(screen, screen.texts.exchange.nothingNew(1, 1));
  await expectNoFault(screen.page, 'an outcome');
});
