/** A plan of one person: marked as such, opened on its week, and asked about before it leaves. */
import { areas } from '../../renderer/text/en/areas.ts';
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
  // It leads back to what is due next.
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms['this-week'].title })).toBeFocused();
  await expect(page.getByText(texts.thisWeek.nothingDue)).toBeVisible();

  await screen.press('Control+Shift+S');
  await screen.button(texts.handOut.act).click();
  await expect(page.getByText(texts.fileTold.sharePersonal)).toBeVisible();
  const download = page.waitForEvent('download');
  await screen.button(texts.fileTold.sharePersonalYes).click();
  expect((await download).suggestedFilename()).toMatch(/\.okr$/);
});

test('a new plan made personal leads to its week, and each of the five steps into an empty field and back', async ({
  app,
}) => {
  const screen = new PlanPage(app, 'en');
  const { texts } = screen;
  const { page } = app;
  const { guided } = texts.thisWeek;
  const toSteps = screen.button(guided.toSteps);
  await screen.ready();
  await page.getByRole('switch', { name: texts.plan.personal }).check();
  await screen.button(texts.thisWeek.toThisWeek).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms['this-week'].title })).toBeVisible();
  await expect(screen.button(guided.begin)).toBeFocused();
  await screen.press('Enter');
  await expect(screen.button(guided.next)).toBeFocused();
  await screen.press('Enter');

  await expect(screen.button(guided.steps.areas.place)).toBeFocused();
  await screen.press('Enter');
  await expect(screen.field(areas.people.addTeam)).toBeFocused();
  await screen.type('Health');
  await screen.press('Enter');
  await expectNoFault(page, 'areas of life');
  await toSteps.click();
  await screen.button(guided.next).click();

  await screen.button(guided.steps.write.place).click();
  await screen.type('Rested');
  await toSteps.click();
  await screen.button(guided.next).click();
  await screen.button(guided.steps.keyResults.place).click();
  await screen.type('Sleep eight hours');
  await toSteps.click();
  await screen.button(guided.next).click();
  await screen.button(guided.steps.firstStep.place).click();
  await screen.type('No screen after ten');
  await expect(screen.row('initiative', 'No screen after ten')).toBeVisible();
  await expect(screen.row('keyResult', 'Sleep eight hours')).toBeVisible();
  await expect(screen.row('objective', 'Rested')).toBeVisible();
  await toSteps.click();
  await screen.button(guided.done).click();
  await expect(screen.button(texts.thisWeek.checkIn('Sleep eight hours'))).toBeFocused();
  await expect(toSteps).toBeHidden();
});
