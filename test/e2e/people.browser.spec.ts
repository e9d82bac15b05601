/** People and teams: renamed, joined and removed where they stand; somebody becomes a role, which outranks the name in an old file. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../domain/author.ts';
import { expectNoFault } from './harness/axe.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, LANGUAGE_OF_EDITION, test } from './harness/test.ts';

test.use(LANGUAGE_OF_EDITION);

/** A plan in which Zebedee owns and has signed something, as he hands it out. */
function written(): string {
  const author = new Author('zebedeezeb', undefined, 'Zebedee');
  author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: '2026 Q4' } });
  for (const [id, name] of Object.entries({ zeb: 'Zebedee', bo: 'Bo', bob: 'Bob' }))
    author.must({ do: 'add', kind: 'person', id, values: { name } });
  author.must({ do: 'add', kind: 'team', id: 'red', values: { name: 'Red' } });
  author.must({ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: 'Readers return', owner: 'zeb' } });
  author.must({ do: 'add', kind: 'comment', id: 's', about: 'o', values: { text: 'Which readers?' } });
  return author.write();
}

test('W9 A1 A3 people are renamed, joined and removed, and a role outranks the name that comes back', async ({
  app,
  language,
  folder,
}) => {
  const screen = new PlanPage(app, language);
  const { page, texts } = screen;
  const { people, rooms } = texts;
  await screen.ready();
  const old = join(folder, 'old.okr');
  await writeFile(old, written());
  await screen.open([old]);
  await page.getByRole('link', { name: rooms.people.name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: rooms.people.title })).toBeFocused();
  const list = page.getByRole('region', { name: people.people, exact: true });
  const names = list.getByRole('textbox', { name: people.name, exact: true });
  await expect(names).toHaveCount(3);
  const choose = async (name: string, action: string) => {
    await screen.button(people.more(name)).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  await names.first().fill('Bo Li');
  await names.first().press('Enter');
  await choose('Bo Li', people.sameAs);
  await list.getByRole('combobox').fill('Bob');
  await list.getByRole('combobox').press('Enter');
  await expect(names).toHaveCount(2);
  await choose('Red', people.remove);
  await expect(page.getByText(people.noTeams)).toBeVisible();

  await choose('Zebedee', people.becomeRole);
  const form = page.getByRole('form', { name: people.becomes });
  await expectNoFault(page, 'becoming a role');
  await form.getByRole('textbox', { name: people.role, exact: true }).fill('former member 7');
  await form.getByRole('button', { name: people.becomeNow }).click();
  await expect(names.nth(1)).toHaveValue('former member 7');
  await expectNoFault(page, 'a role');
  await screen.saved();

  // The old file comes again, with the name, and the role holds: on the screen and in what is handed out.
  await screen.open([old]);
  await expect(names.nth(1)).toHaveValue('former member 7');
  const file = await screen.exportTo(join(folder, 'new.okr'));
  expect(file).toContain('former member 7');
  expect(file).not.toContain('Zebedee');
});
