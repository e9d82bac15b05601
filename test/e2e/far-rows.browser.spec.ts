/** The palette leads to a row far from what is seen, of which only the heading is drawn, and acts on it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { PlanPage, type RowKind } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { longPlan } from './harness/written-plans.ts';

test.beforeEach(async ({ app, folder }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await writeFile(join(folder, 'long.okr'), longPlan(60).write());
  await screen.open([join(folder, 'long.okr')]);
});

/** The keyboard is in it, and it is in sight also once all around it is drawn. */
async function expectIn({ page }: PlanPage, row: Locator): Promise<void> {
  await expect(row).toBeFocused();
  await stands(page, row);
  await expect(row).toBeInViewport({ ratio: 1 });
}

/** It is where it was some frames before. */
async function stands(page: Page, row: Locator): Promise<void> {
  let before: unknown;
  await expect(async () => {
    const box = await row.boundingBox();
    await page.evaluate(
      (frames) =>
        new Promise<void>((done) => {
          const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
          next(frames);
        }),
      10,
    );
    const was = before;
    before = box;
    expect(box).toEqual(was);
  }).toPass();
}

const FAR: readonly (readonly [kind: RowKind, title: string, above: readonly [RowKind, string]])[] = [
  ['objective', 'Objective 37', ['keyResult', 'Measure 36']],
  ['keyResult', 'Measure 58', ['objective', 'Objective 58']],
  ['objective', 'Objective 59', ['keyResult', 'Measure 58']],
  ['objective', 'Objective 4', ['keyResult', 'Measure 3']],
  ['keyResult', 'Measure 60', ['objective', 'Objective 60']],
];

for (const details of [false, true])
  test(`the palette brings the keyboard to a far row${details ? ', beside its details' : ''}`, async ({ app }) => {
    const screen = new PlanPage(app, 'en');
    if (details) await screen.showPanel();
    for (const [kind, title, above] of FAR) {
      await screen.press('Control+K');
      await screen.type(title);
      await screen.press('Enter');
      await expectIn(screen, screen.row(kind, title));
      // Keys go on from there.
      await screen.press('ArrowUp');
      await expectIn(screen, screen.row(...above));
    }
  });

test('the palette acts on the row one is in, and the keyboard is there afterwards', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  const { page, texts } = screen;
  const ask = async (words: string) => {
    await screen.press('Control+K');
    await screen.type(words);
    await screen.press('Enter');
  };
  await ask('Measure 30');
  await ask('move up');
  await expectIn(screen, screen.row('keyResult', 'Measure 30'));
  await ask('progress');
  await expect(screen.checkInForm).toBeVisible();
  await screen.press('Escape');
  await expectIn(screen, screen.row('keyResult', 'Measure 30'));
  await ask('insert');
  await expectIn(screen, screen.emptyRow('initiative'));
  await screen.type('Ask at the door');
  await ask('trash');
  await expectIn(screen, screen.row('keyResult', 'Measure 30'));
  await ask('Objective 31');
  await ask('secret');
  await expectIn(screen, screen.row('objective', 'Objective 31'));
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Objective 31' }).getByText(texts.plan.private),
  ).toBeVisible();
  await ask('properties');
  await expect(screen.panel.getByRole('textbox', { name: texts.inspector.recordTitle })).toBeFocused();
});
