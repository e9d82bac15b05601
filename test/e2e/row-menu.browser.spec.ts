/** The menu of a row with the keyboard alone. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { tabTo } from './harness/tab-key.ts';

test('what is chosen in a menu takes the keyboard along', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Readers come back');
  await screen.press('Enter', 'Tab');
  await screen.type('Visits a month');
  await screen.press('Escape');
  await tabTo(page, `button "${texts.plan.rowActions('Visits a month')}"`);
  await screen.press('Enter', 'ArrowDown');
  await expect(page.getByRole('menuitem', { name: texts.rowActs.details })).toBeFocused();
  await screen.press('Enter');
  await expect(screen.panel.getByRole('textbox', { name: texts.inspector.recordTitle })).toBeFocused();
  await screen.press('Escape');
  await tabTo(page, `button "${texts.plan.rowActions('Visits a month')}"`);
  await screen.press('Enter', 'Enter');
  await screen.type('7');
  await expect(screen.checkInForm).toBeVisible();
  await screen.press('Enter');
  await expect(screen.row('keyResult', 'Visits a month')).toBeFocused();
  await expect(screen.panel).toContainText('7');
  // What focuses nothing gives the keyboard back to the button.
  await tabTo(page, `button "${texts.plan.rowActions('Readers come back')}"`);
  await screen.press('ArrowDown', 'Escape');
  await expect(screen.button(texts.plan.rowActions('Readers come back'))).toBeFocused();
});
