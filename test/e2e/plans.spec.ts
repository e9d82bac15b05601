/** Several plans on one machine, in either edition: one is begun beside another, gone to, deleted and brought back. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';

test('I1 a second plan is begun beside the first, and each is as it was when one comes back', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { copies } = screen.texts;
  const menu = (name: string) =>
    screen.page.getByRole('button', { name: `${name} · ${copies.switchPlan}`, exact: true });
  const choose = async (name: string, item: string) => {
    await menu(name).click();
    await screen.page.getByRole('menu').getByText(item, { exact: true }).click();
  };
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type('People come back');
  await screen.saved();

  await choose(copies.unnamed, copies.newPlan);
  await expect(screen.page.getByText(copies.happened.new(''), { exact: true }).first()).toBeVisible();
  await expect(screen.row('objective', 'People come back')).toHaveCount(0);
  await screen.press('Control+Enter');
  await screen.type('Nothing is lost');
  await screen.saved();

  await choose(copies.unnamed, copies.unnamed);
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(screen.row('objective', 'Nothing is lost')).toHaveCount(0);

  await test.step('I4 deleted, brought back after a restart', async () => {
    await choose(copies.unnamed, copies.deletePlan);
    await expect(screen.row('objective', 'Nothing is lost')).toBeVisible();
    await app.restart();
    await expect(screen.row('objective', 'Nothing is lost')).toBeVisible();
    await choose(copies.unnamed, copies.bringBackOf(copies.unnamed));
    await expect(screen.row('objective', 'People come back')).toBeVisible();
  });
});
