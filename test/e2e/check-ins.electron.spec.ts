/** The room of check-ins on real Electron: how many keys it takes. */
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

/** So many keys beside the digits, from a freshly opened app, for three key results. */
const MOST_KEYS = 12;

test('three key results are checked in with at most 12 keys beside the digits, from a freshly opened app', async ({
  desktop,
}) => {
  const screen = new PlanPage(desktop, 'en');
  const { texts } = screen;
  await screen.ready();
  await screen.newCycle('This year', '2026-01-01', '2030-12-31');
  await screen.button(texts.plan.empty.write).click();
  await screen.writeRows([
    { kind: 'objective', title: 'Calm' },
    { kind: 'keyResult', title: 'One' },
    { kind: 'keyResult', title: 'Two' },
    { kind: 'keyResult', title: 'Three' },
  ]);
  await screen.saved();
  await desktop.restart();
  await screen.ready();

  let keys = 0;
  // A chord is one key.
  const press = async (key: string) => {
    await screen.press(key);
    if (!/^\d$/.test(key)) keys += 1;
  };
  const value = (title: string) => desktop.page.getByRole('form', { name: title, exact: true }).getByLabel('Now');
  await press('Control+3');
  await expect(value('One')).toBeFocused();
  for (const digit of '31') await press(digit);
  await press('Enter');
  await expect(value('Two')).toBeFocused();
  for (const digit of '42') await press(digit);
  await press('Enter');
  await expect(value('Three')).toBeFocused();
  for (const digit of '7') await press(digit);
  await press('Enter');
  await expect(desktop.page.getByText(texts.checkIn.done(3))).toBeVisible();
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  test.info().annotations.push({ type: 'keys', description: String(keys) });

  await screen.saved();
  for (const [title, said] of [
    ['One', '31'],
    ['Two', '42'],
    ['Three', '7'],
  ] as const)
    await expect(desktop.page.getByRole('form', { name: title, exact: true })).toContainText(
      texts.checkInForm.lastTime(said),
    );
});
