/** Filters of the overview under a name: saved, there after a restart, and chosen again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

test.use({ locale: 'zh-CN' });

test('L22 filters are saved under a name, and after a restart chosen again with all they hold', async ({
  app,
  language,
  folder,
}) => {
  const ana = smallPlan();
  ana.must({ do: 'add', kind: 'team', id: 'team00000000', values: { name: 'Front desk' } });
  ana.must({ do: 'set', kind: 'objective', id: 'objective000', values: { team: 'team00000000' } });
  const file = join(folder, 'library.okr');
  await writeFile(file, ana.write());
  const screen = new PlanPage(app, language);
  await screen.ready();
  await screen.open([file]);
  await screen.saved();
  const { overview, plan, rooms } = screen.texts;
  const lookOver = (at: PlanPage) => at.page.getByRole('link', { name: rooms.overview.name }).click();
  const list = (at: PlanPage, name: string) => at.page.getByRole('combobox', { name, exact: true });

  await lookOver(screen);
  await list(screen, overview.by.team).selectOption('Front desk');
  await list(screen, plan.confidence).selectOption(plan.confidenceBand.low);
  await expect(screen.page.getByText(overview.noneLeft)).toBeVisible();
  await screen.button(overview.keepFilter).click();
  await expect(screen.page.getByRole('textbox', { name: overview.filterName })).toBeFocused();
  await screen.write('Desk at risk');
  await screen.press('Enter');
  await expect(screen.notices).toContainText(overview.keptTold('Desk at risk'));

  await app.restart();
  const again = new PlanPage(app, language);
  await again.ready();
  await lookOver(again);
  await expect(list(again, overview.by.team)).toHaveValue('all');
  await list(again, overview.kept).selectOption('Desk at risk');
  await expect(list(again, overview.by.team)).toHaveValue(':team00000000');
  await expect(list(again, plan.confidence)).toHaveValue('low');
  await again.button(overview.deleteFilter).click();
  await expect(list(again, overview.kept)).toBeHidden();
});
