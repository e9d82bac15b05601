/** A plan's method: its words, its scale, its cadence and its caps, from the room where they are set to where they are used. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

test('a plan is given words, a scale, a cadence and a cap, works with them at once, and after a restart', async ({
  app,
}) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  const said = `${texts.plan.confidenceOf('7')}, ${texts.plan.confidenceBand.high}`;
  await screen.ready();
  await screen.newCycle('This year', '2026-01-01', '2030-12-31');
  await screen.button(texts.plan.empty.write).click();
  await screen.writeRows([
    { kind: 'objective', title: 'Calm' },
    { kind: 'keyResult', title: 'One' },
    { kind: 'keyResult', title: 'Two' },
  ]);
  await screen.press('Control+K');
  await screen.write(texts.rooms.method.go);
  await screen.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms.method.title })).toBeFocused();
  await screen.pick(texts.fields.names.cadence, texts.answers.cadences.monthly);
  await screen.pick(texts.fields.names.confidenceScale, texts.answers.confidenceScales.ten);
  await page.getByRole('main').getByLabel(texts.method.keyResultsCap).fill('1');
  const word = page.getByRole('group', { name: texts.fields.names.keyResultTerm });
  await word.getByLabel(texts.method.one).fill('Signal');
  await word.getByLabel(texts.method.many).fill('Signals');
  await screen.press('Enter');

  await screen.goTo('plan');
  await expect(page.getByRole('list', { name: 'Signals: “Calm”' })).toBeVisible();
  await expect(page.getByText(texts.plan.beyondCap('2 Signals', 1))).toBeVisible();
  await screen.press('Control+3');
  const line = page.getByRole('form', { name: 'One', exact: true });
  await line.getByLabel(texts.plan.confidenceField(10)).fill('7');
  await screen.press('Enter');
  await screen.saved();
  await expect(line.getByRole('list', { name: texts.checkIn.weeks(4) })).toBeVisible();
  await screen.goTo('plan');
  await expect(page.getByTitle(said, { exact: true })).toBeVisible();

  await app.restart();
  await screen.ready();
  await expect(screen.app.page.getByRole('button', { name: 'Add: Signal' })).toBeVisible();
  await expect(screen.app.page.getByTitle(said, { exact: true })).toBeVisible();
});
