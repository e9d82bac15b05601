/** A comment from the key that writes it to its being done, in the details of its row and in the room of comments, and after a restart. */
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('N1-N5 a comment is written by a key, answered, marked as done, found in the room, and is there after a restart', async ({
  app,
  language,
}) => {
  const screen = new PlanPage(app, language);
  const { texts } = screen;
  const { comments, plan, rooms } = texts;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.writeRows([
    { kind: 'objective', title: 'Readers find their book' },
    { kind: 'keyResult', title: 'Minutes to find a book' },
  ]);
  await screen.press('Alt+M');
  await expect(app.page.getByRole('textbox', { name: comments.write, exact: true })).toBeFocused();
  await screen.write('Who measures this?');
  await screen.press('Control+Enter');
  // The field holds the words, too, until they are on the disk.
  await expect(screen.panel.locator('li').getByText('Who measures this?')).toBeVisible();
  await expect(screen.button(plan.readComments(1))).toBeVisible();

  const unsigned = texts.answers.somebody;
  await screen.button(comments.replyTo(unsigned)).click();
  await screen.write('The front desk, on Mondays');
  await screen.press('Control+Enter');
  const replies = screen.panel.getByRole('list', { name: comments.replies(unsigned) });
  await expect(replies.getByText('The front desk, on Mondays')).toBeVisible();
  await expectNoFault(app.page, 'a comment with a reply');
  await screen.saved();

  await app.page.getByRole('link', { name: rooms.comments.name }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: rooms.comments.title })).toBeFocused();
  const row = () => app.page.getByRole('region', { name: 'Minutes to find a book' });
  await expect(row().getByText(comments.answered, { exact: true })).toBeVisible();
  await row()
    .getByRole('button', { name: comments.doneNamed(unsigned) })
    .click();
  await expect(row().getByRole('button', { expanded: false })).toContainText('Who measures this?');
  await screen.saved();

  await app.restart();
  const again = new PlanPage(app, language);
  await again.ready();
  await again.press('Control+1');
  await expect(again.row('keyResult', 'Minutes to find a book')).toBeVisible();
  await expect(again.button(plan.readComments(1))).toHaveCount(0);
  await app.page.getByRole('link', { name: rooms.comments.name }).click();
  await expect(app.page.getByText(comments.noneOpen(false))).toBeVisible();
  await app.page.getByLabel(comments.state).selectOption('done');
  await expect(row().getByText('The front desk, on Mondays')).toBeVisible();
  await again.button(comments.showNamed('Minutes to find a book')).click();
  await expect(again.row('keyResult', 'Minutes to find a book')).toBeFocused();
});
