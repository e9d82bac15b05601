/** What a printed plan holds: a private objective stays in the house unless it is asked for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { smallPlan } from './harness/written-plans.ts';

test('a private objective is not on paper, which is said there', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  await screen.ready();
  const plan = smallPlan();
  const values = { title: 'Nobody’s business', private: true };
  plan.must({ do: 'add', kind: 'objective', id: 'private00000', cycle: 'cycle0000000', values });
  await writeFile(join(folder, 'library.okr'), plan.write());
  await screen.open([join(folder, 'library.okr')]);
  const secret = screen.row('objective', 'Nobody’s business');
  await expect(secret).toBeVisible();
  await expect(page.getByText(texts.plan.offPaper(1))).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(secret).toBeHidden();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(page.getByText(texts.plan.offPaper(1))).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(secret).toBeVisible();
});
