/** Files that come back from others: looked at before anything is merged, merged in one step, and asked about from the keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Author } from '../domain/author.ts';
import { expectNoFault } from './harness/axe.ts';
import { beyond } from './harness/beyond.ts';
import type { OpenApp } from './harness/open-app.ts';
import { PlanPage, type Language } from './harness/plan-page.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

interface Brought {
  readonly screen: PlanPage;
  readonly files: readonly string[];
}

/** A plan here, and three files that went on from it elsewhere: two titles for one objective, a deletion, and new rows. */
async function brought(app: OpenApp, folder: string, language: Language = 'en'): Promise<Brought> {
  const screen = new PlanPage(app, language);
  await screen.ready();
  const base = smallPlan();
  const write = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  await screen.open([await write('base.okr', base.write())]);
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  const by = (replica: string, name: string) => new Author(replica, base.plan, name);
  const [bo, cy, dan] = [by('bobobobobo', 'Bo'), by('cycycycycy', 'Cy'), by('dandandand', 'Dan')];
  const title = (author: Author, to: string) =>
    author.must({ do: 'set', kind: 'objective', id: 'objective000', values: { title: to } });
  title(bo, 'People come back soon');
  title(cy, 'People come back often');
  bo.must({ do: 'set', kind: 'keyResult', id: 'keyresult000', values: { weight: 3 } });
  cy.must({
    do: 'add',
    kind: 'keyResult',
    id: 'kr0000000cy',
    objective: 'objective000',
    values: { title: 'Loans a visit' },
  });
  dan.must({ do: 'delete', id: 'keyresult000' });
  return {
    screen,
    files: [
      await write('bo.okr', bo.write()),
      await write('cy.okr', cy.write()),
      await write('dan.okr', dan.write()),
      await write('cut.okr', '{'),
    ],
  };
}

async function look(app: OpenApp, { screen, files }: Brought): Promise<void> {
  await app.answerOpenDialog(files);
  await screen.press('Control+O');
  await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.merge.title })).toBeFocused();
}

test('files are looked at together, merged in one step, and taken out again by one', async ({ app, folder }) => {
  const scene = await brought(app, folder);
  const { screen } = scene;
  const { page, texts } = screen;
  const { merge } = texts;
  const before = await screen.exportTo(join(folder, 'before.okr'));
  await look(app, scene);

  const row = (file: string) => page.getByRole('row', { name: file });
  await expect(row('bo.okr')).toContainText('Bo');
  await expect(row('cut.okr')).toContainText(merge.refused);
  const effect = (name: keyof typeof merge.effects, count: number) =>
    page.getByRole('button', { name: `${merge.effects[name]} ${count}`, exact: true });
  await expect(effect('added', 1)).toBeVisible();
  await expect(effect('asks', 1)).toBeVisible();
  await expect(effect('deleted-there', 1)).toBeVisible();

  // Left out, its words are out of the look as well.
  await screen.button(merge.leaveOutOf('cy.okr')).click();
  await expect(effect('added', 1)).toBeHidden();
  await expect(effect('asks', 1)).toBeHidden();
  await screen.button(merge.takeInOf('cy.okr')).click();
  await effect('asks', 1).click();
  await expect(page.getByRole('main').getByRole('list').first()).toContainText('People come back often');

  await screen.button(merge.merge).click();
  await expect(screen.row('keyResult', 'Loans a visit')).toBeVisible();
  await expect(screen.notices).toContainText(/3 files are merged/);
  await screen.press('Control+Z');
  await expect(screen.row('keyResult', 'Loans a visit')).toBeHidden();
  const plain = (text: string) => text.replace(/"made": \{[^}]*\}/, '');
  expect(plain(await screen.exportTo(join(folder, 'after.okr')))).toBe(plain(before));
});

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

test.describe('in the language of the edition', () => {
  // Axe looks at four states, which takes a busy machine longer than other tests.
  test.describe.configure({ timeout: 180_000 });
  test.use(LANGUAGE_OF_EDITION);

  test('axe finds nothing before a merge and among the questions', async ({ app, language, folder }) => {
    const scene = await brought(app, folder, language);
    const { screen } = scene;
    const { page, texts } = screen;
    await look(app, scene);
    await expectNoFault(page, 'before a merge');
    await expectFit(page, 'before a merge');
    await screen.button(texts.merge.mergeAndAnswer(2)).click();
    await expect(page.getByRole('list', { name: texts.questions.list }).getByRole('group')).toHaveCount(2);
    await screen.press('w');
    await page.getByLabel(texts.questions.person).selectOption('Cy');
    await expectNoFault(page, 'open questions');
    await expectFit(page, 'open questions');
  });
});

/** In a window of 640 pixels and in one of 320, where axe looks once more: what is a table or stands side by side is arranged anew there. */
async function expectFit(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await beyond(page), `${name} at ${width}`).toEqual([]);
  }
  await expectNoFault(page, `${name} at 320`);
  await page.setViewportSize(before ?? { width: 1280, height: 800 });
}
