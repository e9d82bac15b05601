/** A start for others: cycles and what is said about them, and nothing else. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

test.use(LANGUAGE_OF_EDITION);

test('a start carries the guidance of its cycle, and whoever opens it begins to write', async ({
  app,
  language,
  another,
  folder,
}) => {
  const screen = new PlanPage(app, language);
  const { texts } = screen;
  const { cycleForm, handOut, plan, aroundOutline } = texts;
  await screen.ready();
  await writeFile(join(folder, 'library.okr'), smallPlan().write());
  await screen.open([join(folder, 'library.okr')]);
  await screen.cycleMenu(aroundOutline.editCycle);
  const form = screen.page.getByRole('form', { name: aroundOutline.editCycle });
  await form.getByRole('button', { name: cycleForm.fillGuidance }).click();
  const field = form.getByRole('textbox', { name: plan.guidance });
  await expect(field).toHaveValue(/0:00–0:10/);
  await expect(field).toBeFocused();
  await screen.press('Control+Home');
  await screen.write('Room 2, bring a pen 带笔');
  await screen.press('Enter', 'Enter');
  await expectNoFault(screen.page, 'writing guidance');
  await form.getByRole('button', { name: cycleForm.save }).click();
  await expect(form).toBeHidden();
  // With objectives below it a long one is folded away.
  const first = screen.page.getByText('Room 2, bring a pen 带笔');
  await expect(first.first()).toBeVisible();
  await expect(screen.page.getByText('1:54–2:00')).toBeHidden();
  await expectNoFault(screen.page, 'guidance folded away');

  await screen.press('Control+Shift+S');
  await screen.page
    .getByRole('combobox', { name: handOut.how, exact: true })
    .selectOption({ label: handOut.scopes.starter });
  await expect(screen.page.getByRole('region', { name: handOut.leaves })).toContainText('Room 2, bring a pen');
  const file = join(folder, 'start.okr');
  await app.answerSaveDialog(file);
  await screen.button(handOut.act).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/}\n$/);
  const read = readBundle(await readFile(file, 'utf8'));
  const kinds = new Set(read.ok ? read.bundle.records.map(({ kind }) => kind) : []);
  for (const kind of kinds) expect(['workspace', 'identity', 'cycle', 'team', 'person']).toContain(kind);

  const other = new PlanPage(await another(), language);
  await other.ready();
  await other.open([file]);
  await expect(other.page.getByText('Room 2, bring a pen 带笔').last()).toBeVisible();
  await expect(other.page.getByText('1:54–2:00')).toBeVisible();
  await expect(other.button(plan.empty.write)).toBeInViewport({ ratio: 1 });
  await expect(other.page.getByRole('heading', { name: plan.empty.cycleTitle })).toBeVisible();
  await expect(other.page.getByText('People come back')).toHaveCount(0);
  await expectNoFault(other.page, 'an empty cycle with guidance');
  await other.button(plan.empty.write).click();
  await other.write('People stay');
  await other.saved();
  await expect(other.row('objective', 'People stay')).toBeVisible();
});
