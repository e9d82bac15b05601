/** What reviewers say comes back into its place, is decided, and goes back to them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author, smallPlan } from '../domain/author.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

/** As a reading copy of somebody without the app writes it. */
const PACKET = JSON.stringify({
  format: 'okr-bundle',
  formatVersion: 1,
  made: { by: 'Cleo', at: '2026-10-20T10:00:00Z', app: '1.0.0' },
  scope: { of: 'remarks', copy: 'copy00000001', shownAt: '2026-10-19T10:00:00Z', number: 1, shown: { k2: 'other' } },
  comments: [{ id: 'cc1', about: 'k2', text: 'Who labels them?', by: 'Cleo', at: '2026-10-20T09:00:00Z' }],
  proposals: [
    {
      id: 'pq1',
      about: 'o1',
      change: { does: 'title', seen: 'Readers find a book', to: 'Readers find every book' },
      why: 'One is not enough',
      by: 'Cleo',
      at: '2026-10-20T09:01:00Z',
    },
    {
      id: 'pq2',
      about: 'k2',
      change: { does: 'drop', seen: 'Shelves labelled' },
      by: 'Cleo',
      at: '2026-10-20T09:02:00Z',
    },
  ],
});

test('G2-G5 G8 remarks are looked at, land in place, are decided, and the next reading copy tells what became of them', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  const { review } = texts;
  await screen.ready();
  await writeFile(join(folder, 'plan.okr'), smallPlan(new Author('ana', undefined, 'Ana')).write());
  await screen.open([join(folder, 'plan.okr')]);
  await expect(screen.row('objective', 'Readers find their book at once')).toBeVisible();
  await writeFile(join(folder, 'remarks.okr'), PACKET);
  await screen.open([join(folder, 'remarks.okr')]);
  await page.getByRole('link', { name: texts.rooms.review.name }).click();
  const of = (id: string) => page.locator(`[data-proposal=${id}]`);
  await expect(of('pq1')).toContainText('One is not enough');
  await expect(of('pq1')).toContainText(review.was('“Readers find a book”', '“Readers find their book at once”'));
  await of('pq1').getByLabel(review.answerOptional).fill('Agreed');
  await screen.button(review.acceptNamed('Cleo')).first().click();
  await expect(of('pq1')).toBeFocused();
  await expect(of('pq1')).toContainText('Agreed');
  await of('pq2')
    .getByRole('button', { name: review.acceptNamed('Cleo') })
    .click();
  await expect(of('pq2')).toContainText(/Accepted/);
  await screen.saved();

  await screen.press('Control+Shift+S');
  const file = join(folder, 'plan.html');
  await app.answerSaveDialog(file);
  await screen.button(texts.documents.formats['reading-copy'].act).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/<\/html>\n$/);
  const copy = await readFile(file, 'utf8');
  expect(copy).toContain('Agreed');
  expect(copy).toContain('Shelves labelled');
  await screen.goTo('plan');
  await expect(screen.row('objective', 'Readers find every book')).toBeVisible();
  await expect(screen.row('keyResult', 'Shelves labelled')).toHaveCount(0);
  // Taken back in one step, with the decision.
  await screen.press('Control+Z');
  await expect(screen.row('keyResult', 'Shelves labelled')).toBeVisible();
});

test('G9 G10 a reply by mail finds its rows by the numbers and the mark of the message it answers', async ({
  app,
  folder,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  const { review, documents } = texts;
  await screen.ready();
  await writeFile(join(folder, 'plan.okr'), smallPlan(new Author('ana', undefined, 'Ana')).write());
  await screen.open([join(folder, 'plan.okr')]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await screen.press('Control+Shift+S');
  await page.getByRole('radio', { name: new RegExp(`^${documents.formats.message.name}`) }).check();
  await screen.button(documents.formats.message.act).click();
  await expect(screen.notices).toContainText(documents.formats.message.saved());
  const message = await page.evaluate(() => navigator.clipboard.readText());
  const [, mark = ''] = /\[([A-Z0-5]{5})\]/.exec(message) ?? [];
  expect(mark).not.toBe('');

  await page.getByRole('link', { name: texts.rooms.review.name }).click();
  await page.getByText(review.paste, { exact: true }).click();
  await page.getByLabel(review.pasteBy).fill('Dan');
  await page.getByLabel(review.pasteLabel).fill(`Re: [${mark}]\n1.2: who labels them?\n> 1.1 Time to find`);
  await expect(page.getByText(review.readBy(mark))).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '1.2' })).toContainText('Shelves labelled');
  await screen.button(review.add(2)).click();
  await expect(page.getByLabel(review.pasteLabel)).toHaveValue('');
  await page.getByRole('link', { name: texts.rooms.comments.name }).click();
  await expect(page.locator('[data-thread]').filter({ hasText: 'who labels them?' })).toContainText('Dan');
});
