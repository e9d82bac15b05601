/** Two windows of one profile: what one does in one of them while somebody types in the other. */
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import type { BrowserApp } from './harness/browser-edition.ts';

test.slow();

/** A second window, as `Ctrl+N` opens one. */
async function second(web: BrowserApp): Promise<PlanPage> {
  const page = await web.context.newPage();
  await page.goto(web.page.url());
  const screen = new PlanPage({ ...web, page }, 'en');
  await screen.ready();
  return screen;
}

/** The title of a key result where it stands. */
const under = ({ page, texts }: PlanPage, objective: string, title: string) =>
  page
    .getByRole('list', { name: texts.plan.keyResultsOf(objective) })
    .locator(`[data-text=${JSON.stringify(title)}] > textarea`);

const ROWS = [
  { kind: 'objective', title: 'People come back' },
  { kind: 'keyResult', title: 'Readers return' },
  { kind: 'keyResult', title: 'Noise stays' },
  { kind: 'objective', title: 'New readers stay' },
  { kind: 'keyResult', title: 'First loans' },
] as const;

test('E41 what one types goes with its row, or nowhere, when another window moves, changes or deletes it', async ({
  web,
}) => {
  const here = new PlanPage(web, 'en');
  await here.ready();
  await here.press('Control+Enter');
  await here.writeRows(ROWS);
  await here.saved();
  const there = await second(web);

  // Moved: with its caret, and with the letters that were not handed over yet.
  await here.row('keyResult', 'Noise stays').click();
  await here.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await here.type(' now');
  await there.row('keyResult', 'Noise stays').or(there.row('keyResult', 'Noise now stays')).click();
  await there.press('Alt+ArrowDown');
  await expect(under(here, 'New readers stay', 'Noise now stays')).toBeFocused();
  await here.type(' here');
  await expect(here.row('keyResult', 'Noise now here stays')).toBeFocused();

  // Moved while it is checked in.
  await here.press('Alt+c');
  await expect(here.checkInForm.getByLabel(here.texts.plan.value)).toBeFocused();
  await here.type('4');
  await there.press('Alt+ArrowUp');
  await expect(under(here, 'People come back', 'Noise now here stays')).toBeVisible();
  await here.type('2');
  await expect(here.checkInForm.getByLabel(here.texts.plan.value)).toHaveValue('42');
  await here.press('Escape', 'Escape');

  // Another kind of row, and deleted.
  for (const keys of ['Control+]', 'Control+Shift+Backspace']) {
    const title = keys === 'Control+]' ? 'Noise now here stays' : 'First loans';
    await here.row('keyResult', title).click();
    await here.press('End');
    await there.row('keyResult', title).click();
    await there.press(keys);
    await expect(here.page.locator('[data-heading]')).toBeFocused();
    await here.type(' and the rest of the sentence');
    await expect(here.page.getByText(here.texts.plan.goneElsewhere(title), { exact: true }).first()).toBeAttached();
  }
  await here.page.reload();
  await expect(here.page.getByRole('main')).toBeVisible();
  await expect(here.page.locator('[data-text*="the rest"]')).toHaveCount(0);
});

test('E42 what is typed right after Ctrl+K goes into the palette, however long it is fetched, and the keyboard comes back', async ({
  web,
}) => {
  const here = new PlanPage(web, 'en');
  const { page } = here;
  await here.ready();
  await here.press('Control+Enter');
  await here.type('People come back');
  await here.saved();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/Palette[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await here.row('objective', 'People come back').click();
  await here.press('End', 'Control+K');
  await here.type('sett');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('sett');
  letGo();
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await here.type('ings');
  await expect(field).toHaveValue('settings');
  await here.press('Escape');
  await expect(here.row('objective', 'People come back')).toBeFocused();
  await page.unroute(/\/Palette[^/]*\.js$/);
});

test('I1 a window follows another into a new plan and says so, but not with a number in hand that nobody can read', async ({
  web,
}) => {
  const here = new PlanPage(web, 'en');
  const { copies, plan, copiesTold } = here.texts;
  await here.ready();
  await here.press('Control+Enter');
  await here.writeRows(ROWS.slice(0, 2));
  await here.saved();
  await here.row('keyResult', 'Readers return').click();
  await here.press('Alt+c');
  await here.type('lots');
  await here.press('Tab');
  const there = await second(web);
  await there.button(`${copies.unnamed} · ${copies.switchPlan}`).click();
  await there.page.getByRole('menu').getByText(copiesTold.newPlan, { exact: true }).click();
  await expect(there.notice(copiesTold.happened.new(''))).toBeVisible();
  const other = copies.numbered(copies.unnamed, 2);
  await expect(here.notice(copiesTold.staysWhileOthersWent(other, false, [plan.value]))).toBeVisible();
  await expect(here.row('keyResult', 'Readers return')).toBeVisible();
  await here.checkInForm.getByLabel(plan.value).fill('4');
  await here.press('Tab');
  await expect(here.notice(copiesTold.openedElsewhere(other, copies.unnamed))).toBeVisible();
  await expect(here.row('keyResult', 'Readers return')).toHaveCount(0);
});
