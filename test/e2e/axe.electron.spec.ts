/**
 * Axe on every screen and state of the plan, in English; accessibility.browser.spec.ts looks at the rooms in Chinese. The settings, the palette and the keys are in around-the-plan.spec.ts, what goes
 * wrong in axe-trouble.electron.spec.ts.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApp } from './harness/open-app.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { remarksWithoutHome, smallPlan, twoAnswers, type TwoAnswers } from './harness/written-plans.ts';

const BACKUPS = {
  '2026-03-01T09-15-30-123Z-rolling.okr': smallPlan().write(),
  '2026-02-01T09-15-30-123Z-quit.okr': smallPlan().write(),
};

// Axe looks at many states in one test, which takes a busy machine longer than other tests.
test.describe.configure({ mode: 'parallel', timeout: 400_000 });

test('the empty plan, menus and the form of a cycle are clean', ({ desktop }) => emptyPlan(desktop));
test('the outline, check-ins and messages are clean', ({ desktop }) => outline(desktop));
test('the details of each kind of row are clean', ({ desktop }) => details(desktop));
test('questions after a merge are clean', ({ desktop, folder }) => questions(desktop, folder));
test('rows and remarks without a home are clean', ({ desktop, folder }) => homeless(desktop, folder));

test.describe('without a plan', () => {
  test.use({ faults: { backups: BACKUPS } });
  test('the way back is clean', async ({ desktop: { page } }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectNoFault(page, 'recovery');
    await page.locator('summary').click();
    await expectNoFault(page, 'recovery with all backups');
  });
});

test.describe('a plan of a newer version', () => {
  test.use({ faults: { database: 'from-the-future' } });
  test('the failed start is clean', async ({ desktop: { page } }) => {
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoFault(page, 'failed start');
  });
});

async function emptyPlan(app: OpenApp): Promise<void> {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await expectNoFault(page, 'empty plan');
  await screen.showPanel();
  await expectNoFault(page, 'nothing chosen');
  await screen.button(texts.app.more).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFault(page, 'menu of the app');
  await screen.press('Escape');
  await screen.cycleMenu(texts.aroundOutline.newCycle);
  const form = page.getByRole('form', { name: texts.aroundOutline.newCycle });
  await expect(form).toBeVisible();
  await expectNoFault(page, 'form of a cycle');
  await form.getByLabel(texts.cycleForm.start).fill('2026-12-31');
  await form.getByLabel(texts.cycleForm.end).fill('2026-10-01');
  await form.getByRole('button', { name: texts.cycleForm.create }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoFault(page, 'form of a cycle, refused', 'main');
  // What the form does not take would hold the window.
  await form.getByRole('button', { name: texts.app.cancel }).click();
}

async function outline(app: OpenApp): Promise<void> {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  await expect(page.getByRole('list', { name: texts.plan.outline })).toBeVisible();
  await expectNoFault(page, 'sample plan');
  await screen.cycleButton.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFault(page, 'menu of cycles');
  await screen.press('Escape');
  const rows = page.getByRole('main').getByRole('textbox');
  await rows.nth(1).focus();
  await page.getByRole('button', { name: texts.plan.rowActions(await rows.nth(1).inputValue()) }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFault(page, 'menu of a row');
  await screen.press('Escape');

  await rows.nth(1).focus();
  await screen.press('Alt+C');
  await expect(screen.checkInForm).toBeVisible();
  await expectNoFault(page, 'check-in of a number');
  await screen.type('?');
  await screen.press('Enter');
  await expect(screen.checkInForm.getByText(texts.checkInForm.notANumber)).toBeVisible();
  await expectNoFault(page, 'check-in with a mistake', 'main form');
  await screen.button(texts.app.cancel).click();
  const steps = page.getByRole('button', { name: /·|：|:/ }).filter({ hasText: texts.plan.yesNo });
  await steps.click();
  await expect(screen.checkInForm.getByRole('combobox')).toBeFocused();
  await expectNoFault(page, 'check-in with a choice', 'main form');
  await screen.button(texts.app.cancel).click();

  await screen.press('Control+F');
  await screen.type('a');
  await expectNoFault(page, 'search');
  await screen.type('zzzz');
  await expect(page.getByText(texts.plan.nothingFound)).toBeVisible();
  await expectNoFault(page, 'search without a result');
  await screen.press('Escape');
  await rows.nth(0).focus();
  await screen.press('Control+Shift+Backspace');
  await expect(screen.notices.getByRole('button', { name: texts.app.undo })).toBeVisible();
  await expectNoFault(page, 'message with a way back');
  await screen.press('Control+Enter');
  await expect(screen.emptyRow('objective')).toBeFocused();
  await screen.press('Enter');
  await expectNoFault(page, 'empty rows');
}

async function details(app: OpenApp): Promise<void> {
  const screen = new PlanPage(app, 'en');
  const { page, texts, panel } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  await screen.showPanel();
  const rows = page.getByRole('main').getByRole('textbox');
  const count = await rows.count();
  const seen = new Set<string>();
  for (let at = 0; at < count; at++) {
    await rows.nth(at).focus();
    // One row of each kind and of each measure.
    const measure = panel.getByRole('combobox', { name: texts.inspector.measureType });
    const kind = `${await panel.getByRole('heading', { level: 2 }).textContent()} ${
      (await measure.count()) > 0 ? await measure.inputValue() : ''
    }`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    await expectNoFault(page, `details: ${kind}`, seen.size === 1 ? 'html' : 'aside');
  }
  expect(seen.size).toBe(8);
  await rows.nth(0).focus();
  await panel.getByRole('combobox', { name: texts.aroundOutline.owner }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectNoFault(page, 'details: list of people');
  await screen.press('Escape');
  await rows.nth(1).focus();
  await panel.getByRole('textbox', { name: texts.inspector.target }).fill('?');
  await panel.getByRole('textbox', { name: texts.comments.write }).fill('?');
  await expect(panel.getByText(texts.inspector.notANumber)).toBeVisible();
  await expectNoFault(page, 'details: a mistake and half a comment', 'aside');
  // What the field does not take would hold the window.
  await panel.getByRole('textbox', { name: texts.inspector.target }).fill('40');
}

async function questions(app: OpenApp, folder: string): Promise<void> {
  const screen = new PlanPage(app, 'en');
  const { page, texts, panel } = screen;
  await screen.ready();
  await openAll(screen, folder, twoAnswers());
  await expect(screen.button(texts.plan.asks).first()).toBeVisible();
  await expectNoFault(page, 'question marks and messages');
  for (const at of [0, 1]) {
    await screen.button(texts.plan.asks).nth(at).click();
    await expect(panel.getByRole('heading', { name: texts.questions.toAnswer })).toBeVisible();
    await expectNoFault(page, `question ${at + 1}`);
  }
}

async function homeless(app: OpenApp, folder: string): Promise<void> {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await openAll(screen, folder, remarksWithoutHome());
  await expect(screen.page.getByRole('region', { name: screen.texts.homeless.homeless })).toBeVisible();
  await expect(screen.page.getByText('The armchairs help')).toBeVisible();
  await expectNoFault(screen.page, 'rows and remarks without a home');
}

async function openAll(screen: PlanPage, folder: string, files: TwoAnswers): Promise<void> {
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    paths.push(join(folder, `${name}.okr`));
    await writeFile(join(folder, `${name}.okr`), text);
  }
  await screen.open(paths);
}
