/** What is pressed stays where it is until it is released, whatever is written meanwhile. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { smallPlan } from './harness/written-plans.ts';

test('E27 a press that leaves a field clicks what it was on, and the words are in the plan before it does', async ({
  app,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('Readers come back');
  const button = screen.button(texts.plan.addObjective);
  const place = async () => {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    // A button that is pressed sinks a little in its place.
    return button.locator('..').boundingBox();
  };
  // The lines below the cycle's name come when the machine is idle.
  await expect(page.getByRole('group', { name: texts.stage.standing })).toBeVisible();
  await expect(screen.button(texts.stage.commit)).toBeVisible();
  const before = await place();
  await button.hover({ position: { x: 8, y: 1 } });
  await page.mouse.down();
  await expect(screen.row('objective', 'Readers come back')).not.toBeFocused();
  expect(await place()).toEqual(before);
  await page.mouse.up();
  await expect(screen.emptyRow('objective')).toBeFocused();
  expect(await place()).not.toEqual(before);
  // The newest step is the row, and the one before it the words.
  await screen.press('Control+Z');
  await expect(screen.emptyRow('objective')).toHaveCount(0);
  await expect(screen.row('objective', 'Readers come back')).toBeVisible();
});

test('E27 a message that lies over a form moves nothing of it while it is being pressed', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await page.setViewportSize({ width: 1280, height: 720 });
  await screen.ready();
  await writeFile(join(folder, 'library.okr'), smallPlan().write());
  // What is told of the file stands at the lower end, over what is long enough.
  await screen.open([join(folder, 'library.okr')]);
  await screen.press('Control+Shift+S');
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms['hand-out'].title })).toBeFocused();
  const choice = page.getByRole('switch', { name: texts.handOut.checkIns });
  await choice.click();
  await expect(choice).not.toBeChecked();
});
