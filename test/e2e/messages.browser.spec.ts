/** Messages lie over the page, and still nothing that has the focus is under one, however narrow the window is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

const ROWS = 30;

/** A plan longer than any window. */
function longPlan(): string {
  const ana = smallPlan();
  for (let at = 0; at < ROWS; at++) {
    const id = `objective1${String(at).padStart(2, '0')}`;
    ana.must({ do: 'add', kind: 'objective', id, cycle: 'cycle0000000', values: { title: `Objective number ${at}` } });
  }
  return ana.write();
}

for (const [width, height] of [
  [1280, 720],
  [700, 600],
  [320, 600],
] as const)
  test(`2.4.11 no row that has the focus is under a message at ${width} by ${height}`, async ({ app, folder }) => {
    const screen = new PlanPage(app, 'en');
    const { page, texts } = screen;
    await page.setViewportSize({ width, height });
    await screen.ready();
    const path = join(folder, 'long.okr');
    await writeFile(path, longPlan());
    await screen.open([path]);
    const message = screen.notices.getByRole('listitem');
    await expect(message).toBeVisible();

    const overlap = () =>
      page.evaluate(() => {
        const at = document.activeElement?.getBoundingClientRect();
        const over = document.querySelector('[aria-live] > li')?.getBoundingClientRect();
        if (!at || !over) return 'nothing there';
        const covered = at.bottom > over.top && at.top < over.bottom && at.right > over.left && at.left < over.right;
        return covered ? `${at.top} to ${at.bottom} under ${over.top} to ${over.bottom}` : '';
      });
    await screen.row('objective', 'People come back').focus();
    for (let step = 0; step < ROWS; step++) {
      await screen.press('ArrowDown');
      expect(await overlap(), `after ${step + 1} rows`).toBe('');
    }
    // One that comes while the last row has the focus: the row moves out from under it.
    await screen.press('Control+Shift+Backspace');
    await expect(message).toContainText(texts.app.undo);
    await expect.poll(overlap).toBe('');

    // And it can be read: no column of two letters.
    const words = await message.locator('span').first().boundingBox();
    expect(words?.width).toBeGreaterThan(Math.min(180, width / 2));
  });

test('a warning waits until it is read, and everything said can be read again', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const path = join(folder, 'broken.okr');
  await writeFile(path, '{');
  await app.answerOpenDialog([path]);
  await screen.press('Control+O');
  await expect(screen.notices).toContainText('broken.okr');
  await screen.press('Control+Enter');
  await screen.type('Loans');
  await screen.press('Control+Shift+Backspace');
  await expect(screen.notices).toContainText(texts.app.undo);
  await screen.button(texts.app.moreNotices(1)).click();
  const dialog = page.getByRole('dialog', { name: texts.app.notices });
  await expect(dialog.getByRole('listitem').last()).toContainText('broken.okr');
  await screen.press('Escape');
  await expect(dialog).toBeHidden();
});
