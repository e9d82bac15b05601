/** Words somebody wrote a cycle ago, from the key that looks for them to where they stand, and back. */
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test.use({ locale: 'zh-CN' });

test('F1-F3 a comment of another cycle is found by its words, chosen by key, read in its details, and the words stay', async ({
  app,
  language,
}) => {
  const screen = new PlanPage(app, language);
  const { page, texts } = screen;
  const { comments, search } = texts;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.writeRows([
    { kind: 'objective', title: 'Readers find their book' },
    { kind: 'keyResult', title: 'Minutes to find a book' },
  ]);
  await screen.press('Alt+M');
  await expect(page.getByRole('textbox', { name: comments.write, exact: true })).toBeFocused();
  await screen.write('首月的人数 from the Front Desk');
  await screen.press('Control+Enter');
  await expect(screen.panel.locator('li').getByText('Front Desk')).toBeVisible();
  await screen.newCycle('Later', '2031-01-01', '2031-03-31');
  await screen.saved();

  await screen.press('Control+Shift+F');
  const field = page.getByRole('textbox', { name: search.field, exact: true });
  await expect(field).toBeFocused();
  await screen.write('ＤＥＳＫ 人数');
  const hit = page.getByRole('list', { name: search.hits }).getByRole('button');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText(['人数', 'Desk']);
  await expect(hit).toContainText('Minutes to find a book');
  await expectNoFault(page, 'search');
  await screen.press('ArrowDown');
  await expect(hit).toBeFocused();
  await screen.press('Enter');

  await expect(screen.row('keyResult', 'Minutes to find a book')).toBeVisible();
  await expect(screen.panel.locator('li').getByText('Front Desk')).toBeInViewport();
  await expect(page.getByRole('textbox', { name: comments.write, exact: true })).toBeFocused();

  await screen.press('Control+Shift+F');
  await expect(field).toHaveValue('ＤＥＳＫ 人数');
  await expect(hit).toHaveCount(1);
});
