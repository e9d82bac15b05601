/** A plan of one person: marked as such, opened on its week, and asked about before it leaves. */
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

test('a personal plan opens on its week, checks in with one key, and is asked about before it is shared', async ({
  app,
}) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.page.getByRole('switch', { name: texts.plan.personal }).check();
  await screen.newCycle('My year', '2026-01-01', '2030-12-31');
  await screen.button(texts.plan.empty.write).click();
  await screen.writeRows([
    { kind: 'objective', title: 'Rested' },
    { kind: 'keyResult', title: 'Sleep eight hours' },
  ]);
  await screen.saved();

  await app.restart();
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms['this-week'].title })).toBeVisible();
  const due = screen.button(texts.thisWeek.checkIn('Sleep eight hours'));
  await expect(due).toBeFocused();
  await expectNoFault(page, 'this week');
  await screen.press('Enter');
  await expect(screen.checkInForm).toBeVisible();
  await screen.write('8');
  await screen.press('Enter');
  await expect(screen.checkInForm).toBeHidden();
  await page.getByRole('link', { name: texts.rooms['this-week'].name }).click();
  await expect(page.getByText(texts.thisWeek.nothingDue)).toBeVisible();

  await screen.press('Control+Shift+S');
  await screen.button(texts.handOut.act).click();
  await expect(page.getByText(texts.fileTold.sharePersonal)).toBeVisible();
  const download = page.waitForEvent('download');
  await screen.button(texts.fileTold.sharePersonalYes).click();
  expect((await download).suggestedFilename()).toMatch(/\.okr$/);
});
