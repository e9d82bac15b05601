/** What a printed page holds: nothing that is private or deleted, in any room, of any kind or field, unless it is asked for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EVERYTHING } from '../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../renderer/domain/bundle/write.ts';
import { markedPlan, type Mark } from '../domain/bundle/marked-plan.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

const { plan, marks } = markedPlan('Ana');

/** All that can be read on the page as it would be printed: what is drawn, and what stands in fields. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const read = await page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true })) continue;
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) words.push(node.value);
      else if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
    }
    return words.join('\n');
  });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return read;
}

const named = (found: readonly Mark[]) => found.map(({ id, field }) => `${id}.${field}`);
const wordsOf = (...roles: readonly Mark['role'][]) => marks.filter(({ role }) => roles.includes(role));

test('H9 has no word of what is private or deleted, in any room, of any kind or field', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const path = join(folder, 'marked.okr');
  await writeFile(path, handOutText(plan, EVERYTHING, { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' }));
  await screen.open([path]);
  const pages: string[] = [];
  await screen.cycleButton.click();
  const cycles = page.getByRole('menu').getByRole('menuitemcheckbox');
  await expect(cycles).toHaveCount(2);
  const names = (await cycles.allTextContents()).map((item) => item.split(' · ')[0] ?? '');
  await screen.press('Escape');
  for (const [at, name] of names.entries()) {
    await screen.cycleButton.click();
    await cycles.nth(at).click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    pages.push(await onPaper(page));
  }
  const rooms = page.getByRole('navigation', { name: texts.rooms.list.title }).getByRole('link');
  for (const link of await rooms.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    pages.push(await onPaper(page));
  }
  // The words of the marked plan all begin so.
  await screen.press('Control+Shift+F');
  await page.getByRole('textbox', { name: texts.search.field, exact: true }).fill('word');
  await expect(page.getByRole('list', { name: texts.search.hits }).getByRole('button').first()).toBeVisible();
  pages.push(await onPaper(page));
  const paper = pages.join('\n');
  expect(named(wordsOf('private', 'deleted', 'removed').filter(({ word }) => paper.includes(word)))).toEqual([]);
  // That nothing was found means something: what is not private is there.
  const [own] = wordsOf('own').filter(({ kind, field }) => kind === 'objective' && field === 'title');
  expect(paper).toContain(own?.word);
});

test('H9 a private objective is not on paper, which is said there', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const plan = smallPlan();
  const values = { title: 'Nobody’s business', private: true };
  plan.must({ do: 'add', kind: 'objective', id: 'private00000', cycle: 'cycle0000000', values });
  await writeFile(join(folder, 'library.okr'), plan.write());
  await screen.open([join(folder, 'library.okr')]);
  const secret = screen.row('objective', 'Nobody’s business');
  await expect(secret).toBeVisible();
  await expect(page.getByText(texts.plan.offPaper(1))).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(secret).toBeHidden();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(page.getByText(texts.plan.offPaper(1))).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(secret).toBeVisible();
});
