/** Files that come back from three others, beside the plan they went on from. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../../domain/author.ts';
import type { OpenApp } from './open-app.ts';
import { PlanPage, type Language } from './plan-page.ts';
import { expect } from './test.ts';
import { smallPlan } from './written-plans.ts';

export interface Brought {
  readonly screen: PlanPage;
  readonly files: readonly string[];
}

/** A plan here, and three files that went on from it elsewhere: two titles for one objective, a deletion, and new rows. */
export async function brought(app: OpenApp, folder: string, language: Language = 'en'): Promise<Brought> {
  const screen = new PlanPage(app, language);
  await screen.ready();
  const base = smallPlan();
  const write = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  await screen.open([await write('base.okr', base.write())]);
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  const by = (replica: string, name: string) => new Author(replica, base.plan, name);
  const [bo, cy, dan] = [by('bobobobobo', 'Bo'), by('cycycycycy', 'Cy'), by('dandandand', 'Dan')];
  const title = (author: Author, to: string) =>
    author.must({ do: 'set', kind: 'objective', id: 'objective000', values: { title: to } });
  title(bo, 'People come back soon');
  title(cy, 'People come back often');
  bo.must({ do: 'set', kind: 'keyResult', id: 'keyresult000', values: { weight: 3 } });
  cy.must({
    do: 'add',
    kind: 'keyResult',
    id: 'kr0000000cy',
    objective: 'objective000',
    values: { title: 'Loans a visit' },
  });
  dan.must({ do: 'delete', id: 'keyresult000' });
  return {
    screen,
    files: [
      await write('bo.okr', bo.write()),
      await write('cy.okr', cy.write()),
      await write('dan.okr', dan.write()),
      await write('cut.okr', '{'),
    ],
  };
}

/** Opens them, and waits until they are looked at together. */
export async function look(app: OpenApp, { screen, files }: Brought): Promise<void> {
  await app.answerOpenDialog(files);
  await screen.press('Control+O');
  await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.merge.title })).toBeFocused();
}
