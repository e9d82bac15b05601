/**
 * The end of a cycle on two laptops that meet by files: one closes while the other still checks in, both carry over apart, and one next
 * cycle comes of it. One of them reads English and the other Chinese.
 */
import { join } from 'node:path';
import { takeName } from './harness/laptop.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

const OBJECTIVE = 'Readers find their book at once';
const MINUTES = 'Minutes from door to book';
const SHELVES = 'Shelves with a label';

async function toClosing(screen: PlanPage): Promise<void> {
  const { closing } = screen.texts.rooms;
  await screen.press('Control+K');
  await screen.write(closing.go);
  await screen.press('Enter');
  await expect(screen.page.getByRole('heading', { level: 1, name: closing.title })).toBeFocused();
}

/** Scores what can be scored as it was measured, and closes the shown cycle. */
async function scoreAndClose(screen: PlanPage, cycle: string): Promise<void> {
  const { closing } = screen.texts;
  await toClosing(screen);
  await screen.page.getByRole('group', { name: MINUTES }).getByLabel(closing.score).selectOption('0.5');
  await screen.button(closing.close).click();
  const question = screen.page.getByRole('region', { name: closing.closeNow(cycle) });
  await expect(question.getByText(SHELVES)).toBeVisible();
  await question.getByRole('button', { name: closing.closeNow(cycle) }).click();
  await expect(screen.button(closing.reopen)).toBeVisible();
  await screen.saved();
}

/** From the room of closing: carries over what is proposed, into a cycle that is made for it. */
async function carryOver(screen: PlanPage, rows: number): Promise<void> {
  const { closing } = screen.texts;
  await screen.page.getByRole('radio', { name: closing.step['carry-over'] }).check();
  await screen.button(closing.goesOn(rows)).click();
  await expect(screen.page.getByText(closing.nothingNew('2027'))).toBeVisible();
  await screen.saved();
}

test('a cycle is closed on one laptop while another checks in, and carried over on both', async ({
  app,
  another,
  folder,
}) => {
  test.setTimeout(240_000);
  const [first, back, last, final] = ['first', 'back', 'last', 'final'].map((name) => join(folder, `${name}.okr`));
  if (!first || !back || !last || !final) throw new Error('four files are named');
  const mo = new PlanPage(app, 'en');
  await takeName(mo, 'Mo');
  await mo.newCycle('2026', '2026-01-01', '2026-12-31');
  await mo.button(mo.texts.plan.empty.write).click();
  await mo.writeRows([
    { kind: 'objective', title: OBJECTIVE },
    { kind: 'keyResult', title: MINUTES },
    { kind: 'keyResult', title: SHELVES },
  ]);
  await mo.showPanel();
  await mo.details('keyResult', MINUTES);
  await mo.setMetric({ type: 'lower', start: 11, target: 5, unit: 'min' });
  await mo.checkIn(MINUTES, { value: 8, confidence: 60 });
  await mo.press('Control+Shift+Enter');
  await expect(mo.page.getByText(mo.texts.stage.is.commit, { exact: false }).first()).toBeVisible();
  await mo.saved();
  await mo.exportTo(first);

  const fresh = new PlanPage(await another(), 'en');
  await takeName(fresh, 'Bo');
  const bo = await fresh.speak('zh');
  await bo.goTo('plan');
  await bo.open([first]);
  await bo.checkIn(MINUTES, { value: 6, confidence: 90 });

  await test.step('Mo closes while Bo checks in', async () => {
    await scoreAndClose(mo, '2026');
    await mo.goTo('plan');
    await expect(mo.row('objective', OBJECTIVE)).toHaveAttribute('readonly', '');
    await mo.exportTo(last);
    await bo.saved();
    await bo.exportTo(back);
  });

  await test.step('what arrives is late, and the score stays', async () => {
    await mo.open([back]);
    await mo.showPanel();
    await mo.details('keyResult', MINUTES);
    await expect(mo.panel.getByText(mo.texts.inspector.late)).toBeVisible();
    await toClosing(mo);
    await mo.page.getByRole('radio', { name: mo.texts.closing.step.score }).check();
    await expect(mo.page.getByText(mo.texts.closing.objectiveScore('0.5', 1, 2))).toBeVisible();
  });

  await test.step('both look back and carry over, apart', async () => {
    await bo.open([last]);
    await toClosing(bo);
    const { closing } = bo.texts;
    await bo.page.getByRole('textbox', { name: closing.addAction }).fill('再数一次书架');
    await bo.press('Enter');
    await expect(bo.page.getByRole('checkbox', { name: /再数一次书架/ })).toBeVisible();
    await carryOver(bo, 2);
    await bo.exportTo(final);
    await carryOver(mo, 2);
  });

  await test.step('one next cycle comes of it, with the action still to do', async () => {
    await mo.open([final]);
    await toClosing(mo);
    await mo.page.getByRole('radio', { name: mo.texts.closing.step['carry-over'] }).check();
    await mo.button(mo.texts.closing.go('2027')).click();
    await expect(mo.page.getByRole('heading', { level: 1, name: '2027', exact: true })).toBeVisible();
    await expect(mo.row('objective', OBJECTIVE)).toHaveCount(1);
    await expect(mo.row('keyResult', MINUTES)).toHaveCount(1);
    await mo.press('Control+3');
    await expect(mo.page.getByRole('checkbox', { name: '再数一次书架' })).toBeVisible();
    await mo.goTo('plan');
    await mo.showPanel();
    await mo.details('keyResult', MINUTES);
    await expect(mo.panel.getByText(mo.texts.inspector.carriedFrom(MINUTES, '2026'))).toBeVisible();
  });
});
