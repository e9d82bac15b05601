/**
 * The main job on two published plans: typed in, checked in over eight weeks with the lid closed in between, handed over
 * as a file, opened by somebody else, and the same there, field by field and on the screen. What the browser edition wrote
 * goes on through the desktop edition and back. The tests of one plan follow each other on one data folder.
 */
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../fixtures/plans/plan.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';
import { expect, LANGUAGE_OF_EDITION, test as base } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import {
  bundleOf,
  checkInWeek,
  dayOfWeek,
  found,
  meant,
  rowsOf,
  typePlan,
  withoutMade,
} from './harness/published-plan.ts';
import { removeProfile } from './harness/remove-profile.ts';
import { toldOf } from './harness/told-of.ts';

/** Lasts as long as the tests of one plan. */
let folder = '';
const test = base.extend<{ plan: Plan; file: string }>({
  plan: async ({ language }, use) => use(readPlan(language === 'zh' ? 'chinese' : 'english')),
  file: async ({ language }, use) => use(join(folder, `${language}.okr`)),

  dataFolder: async ({ locale: _ }, use) => {
    await mkdir(join(folder, 'Whetstone'), { recursive: true });
    await use(join(folder, 'Whetstone'));
  },
});

// Each plan in the edition of its language. What was typed in one of them goes through the other in the last test.
test.use(LANGUAGE_OF_EDITION);
test.describe.configure({ mode: 'serial' });

const authorOf = (plan: Plan): string => plan.people[0]?.name ?? '';

let shown: readonly string[] = [];

/**
 * The outline, an objective after another because only what is near is drawn, and for each of its rows what the panel says of it, as a
 * screen reader is told.
 */
async function everythingShown(screen: PlanPage, plan: Plan): Promise<readonly string[]> {
  const outline = screen.page.getByRole('list', { name: screen.texts.plan.outline });
  const all: string[] = [];
  // Beside it rows have less room, and say less.
  await screen.showPanel();
  for (const [at, { title }] of plan.objectives.entries()) {
    await outline.getByRole('heading', { level: 2, name: title }).scrollIntoViewIfNeeded();
    await expect(screen.row('objective', title)).toBeVisible();
    all.push(await toldOf(outline.locator('> li').nth(at)));
  }
  for (const { kind, title } of rowsOf(plan)) all.push(await toldOf(await screen.details(kind, title)));
  return all;
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-path-'));
});
test.afterAll(() => removeProfile(folder));

test('is typed in', async ({ app, plan }) => {
  await typePlan(new PlanPage(app, plan.language), plan, authorOf(plan));
});

for (const weeks of [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
])
  test(`is found again and checked in, weeks ${weeks.join(', ')}`, async ({ app, plan }) => {
    const screen = new PlanPage(app, plan.language);
    await screen.ready();
    for (const week of weeks) await checkInWeek(screen, plan, week);
  });

test('is handed over as it was meant', async ({ app, plan, file }) => {
  const screen = new PlanPage(app, plan.language);
  await screen.ready();
  await screen.setDay(dayOfWeek(plan, 8));
  const text = await screen.exportTo(file);
  expect(found(bundleOf(text))).toEqual(meant(plan, authorOf(plan)));
  shown = await everythingShown(screen, plan);
});

test('is the same for somebody else who opens the file', async ({ another, plan, file }) => {
  const other = new PlanPage(await another(), plan.language);
  await other.ready();
  await other.setDay(dayOfWeek(plan, 8));
  await other.open([file]);
  await expect(async () => expect(await everythingShown(other, plan)).toEqual(shown)).toPass({ timeout: 30_000 });
  const text = await readFile(file, 'utf8');
  expect(withoutMade(await other.exportTo(join(folder, 'again.okr')))).toBe(withoutMade(text));
});

test('goes through the other edition and back with what was written there', async ({ app, another, plan, file }) => {
  const [objective] = plan.objectives;
  const [keyResult] = objective?.keyResults ?? [];
  if (!objective || !keyResult) throw new Error('The plan has no key result.');
  const back = join(folder, 'back.okr');
  const there = new PlanPage(await another(app.edition === 'electron' ? 'browser' : 'electron'), plan.language);
  await there.ready();
  await there.setDay(dayOfWeek(plan, 9));
  await there.open([file]);
  await there.checkIn(keyResult.title, { confidence: 15, note: 'Elsewhere — 在别处' });
  await there.row('objective', objective.title).fill(`${objective.title} ✓`);
  const text = await there.exportTo(back);

  const screen = new PlanPage(app, plan.language);
  await screen.ready();
  await screen.setDay(dayOfWeek(plan, 9));
  await screen.open([back]);
  await expect(screen.row('objective', `${objective.title} ✓`)).toBeVisible();
  await screen.showPanel();
  await expect(await screen.details('keyResult', keyResult.title)).toContainText('Elsewhere — 在别处');
  expect(withoutMade(await screen.exportTo(join(folder, 'and-back.okr')))).toBe(withoutMade(text));
});
