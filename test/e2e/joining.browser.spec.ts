/** Three people start the same quarter apart; brought together, it is one quarter with all their objectives. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../domain/author.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';

/** What somebody writes who begins without a file from the others. */
function started(replica: string, name: string, title: string): string {
  const author = new Author(replica, undefined, name);
  const [cycle, objective, person] = [`c${replica}`, `o${replica}`, `p${replica}`];
  const dates = { start: '2026-10-01', end: '2026-12-31' };
  author.must({ do: 'add', kind: 'cycle', id: cycle, values: { name: '2026 Q4', dates } });
  author.must({ do: 'add', kind: 'person', id: person, values: { name: 'Ana' } });
  author.must({ do: 'add', kind: 'objective', id: objective, cycle, values: { title, owner: person } });
  author.must({ do: 'add', kind: 'keyResult', id: `k${replica}`, objective, values: { title: `${title}, measured` } });
  return author.write();
}

test('a quarter that three people started apart becomes one, and apart again by Undo', async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  const { page, texts } = screen;
  const titles = { bobobobobo: 'Readers come back', cycycycycy: 'Shelves are found', dandandand: 'Evenings are full' };
  const files: string[] = [];
  for (const [replica, title] of Object.entries(titles)) {
    const path = join(folder, `${replica}.okr`);
    await writeFile(path, started(replica, replica, title));
    files.push(path);
  }
  await screen.open(files.slice(0, 1));
  await expect(screen.row('objective', titles.bobobobobo)).toBeVisible();
  await app.answerOpenDialog(files.slice(1));
  await screen.press('Control+O');
  await expect(page.getByRole('heading', { level: 1, name: texts.rooms.merge.title })).toBeFocused();
  await page.getByRole('button', { name: texts.merge.merge, exact: true }).click();

  const joinCycles = screen.button(texts.aroundOutline.joinCycles);
  await expect(joinCycles).toBeVisible();
  await expectNoFault(page, 'two cycles alike');
  await joinCycles.click();
  await expect(screen.row('objective', titles.cycycycycy)).toBeVisible();
  await joinCycles.click();
  for (const title of Object.values(titles)) await expect(screen.row('objective', title)).toBeVisible();
  await expect(joinCycles).toBeHidden();

  await screen.press('Control+2');
  const twice = page.getByRole('region', { name: texts.joining.title });
  await expect(twice.getByRole('listitem')).toHaveCount(2);
  await expectNoFault(page, 'people alike');
  await twice.getByRole('button').first().focus();
  await screen.press('j');
  await expect(twice.getByRole('listitem')).toHaveCount(1);

  await screen.press('Control+1', 'Control+z', 'Control+z', 'Control+z');
  await expect(joinCycles).toBeVisible();
  const objectives = page.getByRole('textbox', { name: texts.plan.kinds.objective, exact: true });
  await expect(objectives).toHaveCount(1);
});
