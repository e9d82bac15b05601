/** Files that come back from others: looked at before anything is merged, and merged in one step. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoFault } from './harness/axe.ts';
import { beyond } from './harness/beyond.ts';
import { brought, look } from './harness/brought-files.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';

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
