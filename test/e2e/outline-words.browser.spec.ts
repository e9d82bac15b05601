/** Writing in the outline as hands do it: keys that do what they do in any text. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

const caret = (screen: PlanPage) =>
  screen.page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.selectionStart);

test('rows are taken apart and put together like lines, and pasted lists become rows', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Readers come back');
  await screen.press('Enter', 'Tab');
  await screen.type('Visits a month and noise');
  for (let back = 0; back < ' and noise'.length; back++) await screen.press('ArrowLeft');
  await screen.press('Enter');
  await screen.type('Less ');
  await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();
  await expect(screen.row('keyResult', 'Less and noise')).toBeFocused();
  await screen.press('Home', 'Backspace');
  await expect(screen.row('keyResult', 'Visits a month Less and noise')).toBeFocused();
  expect(await caret(screen)).toBe('Visits a month '.length);
  await screen.type('now ');
  await expect(screen.row('keyResult', 'Visits a month now Less and noise')).toBeFocused();
  await screen.press('Control+Z', 'Control+Z');
  await expect(screen.row('keyResult', 'Less and noise')).toBeVisible();

  await screen.row('keyResult', 'Less and noise').focus();
  await screen.press('End', 'Enter');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '- Loans\n  - [x] Ask at the door\n- Returns\vin time');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(screen.row('keyResult', 'Loans')).toBeVisible();
  await expect(screen.row('initiative', 'Ask at the door')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `${texts.plan.done}: Ask at the door` })).toBeChecked();
  await expect(screen.row('keyResult', 'Returns in time')).toBeFocused();

  // Enter in Find goes there and writes nothing, and what is found stays while it is mended.
  await screen.row('keyResult', 'Loans').focus();
  await screen.press('Home', 'ArrowRight', 'ArrowRight');
  await screen.press('Control+F');
  await screen.type('loans');
  await screen.press('Enter');
  await expect(screen.row('keyResult', 'Loans')).toBeFocused();
  await screen.press('Control+A');
  await screen.type('Books');
  await screen.saved();
  await screen.type(' a month');
  await expect(screen.row('keyResult', 'Books a month')).toBeFocused();

  // A number meant for a check-in is never written into a title.
  await screen.press('Control+F', 'Escape');
  await screen.row('objective', 'Readers come back').focus();
  await screen.press('Alt+C');
  await expect(screen.checkInForm).toBeVisible();
  await screen.type('28');
  await screen.press('Enter');
  await expect(screen.row('objective', 'Readers come back')).toBeVisible();
});

test('deleting the first and the last row leaves the keyboard in the plan', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('First');
  await screen.press('Enter', 'Tab');
  await screen.type('Its measure');
  await screen.press('Control+Enter');
  await screen.type('Second');
  await screen.row('objective', 'First').focus();
  await screen.press('Control+Shift+Backspace');
  await expect(screen.row('objective', 'Second')).toBeFocused();
  await screen.press('Control+Shift+Backspace');
  await expect(screen.button(screen.texts.plan.empty.write)).toBeFocused();
});

test('the caret stays in the words when a row becomes another kind, goes to another home and comes back', async ({
  app,
}) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('First');
  await screen.press('Enter');
  await screen.type('Half words');
  await screen.press('Tab');
  await screen.type(' go on');
  await screen.press('Shift+Tab');
  await screen.type(' and on');
  await screen.press('Tab');
  await screen.type(' now');
  await expect(screen.row('keyResult', 'Half words go on and on now')).toBeFocused();
  await screen.press('Enter');
  await screen.type('Rest');
  await expect(screen.row('keyResult', 'Rest')).toBeFocused();

  await screen.press('Control+Enter');
  await screen.type('Second');
  await screen.row('keyResult', 'Rest').focus();
  await screen.press('End');
  await screen.type('ed well');
  for (let back = 0; back < ' well'.length; back++) await screen.press('ArrowLeft');
  await screen.press('Alt+ArrowDown');
  const rows = screen.page.getByRole('main').getByRole('textbox');
  await expect(rows).toHaveText(['First', 'Half words go on and on now', 'Second', 'Rested well']);
  await expect(screen.row('keyResult', 'Rested well')).toBeFocused();
  expect(await caret(screen)).toBe('Rested'.length);
  await screen.press('Control+Z');
  await expect(rows).toHaveText(['First', 'Half words go on and on now', 'Rested well', 'Second']);
  await expect(screen.row('keyResult', 'Rested well')).toBeFocused();
  await screen.type(' so');
  await expect(screen.row('keyResult', 'Rested so well')).toBeFocused();
});

test('the keyboard stays in the last row when one is put before it', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('First');
  await screen.press('Enter', 'Tab');
  await screen.type('Its measure');
  await screen.press('Enter', 'Shift+Tab');
  await screen.type('Second');
  await screen.press('Enter');
  await screen.type('Fourth');
  await screen.press('Home', 'Enter');
  await screen.type('The ');
  await expect(screen.row('objective', 'The Fourth')).toBeFocused();
  await expect(screen.row('objective', 'Second')).toBeVisible();
  await expect(screen.emptyRow('objective')).toBeVisible();
});
