/** Several plans on one machine, in either edition: begun, opened beside, looked at, gone to, deleted and brought back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OpenApp } from './harness/open-app.ts';
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { smallPlan } from './harness/written-plans.ts';

// Each goes through several starts of the page.
test.slow();

class Plans extends PlanPage {
  constructor(app: OpenApp) {
    super(app, 'en');
  }

  /** Chooses from the menu at the plan's name. */
  async chooseIn(plan: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `${plan} · ${this.texts.copies.switchPlan}`, exact: true }).click();
    await this.page.getByRole('menu').getByText(item, { exact: true }).click();
  }

  async begin(title: string): Promise<void> {
    await this.press('Control+Enter');
    await this.type(title);
    await this.saved();
  }
}

test('I4 a second plan is begun beside the first; deleted, it comes back after a restart', async ({ app }) => {
  const screen = new Plans(app);
  const { copies, copiesTold } = screen.texts;
  await screen.ready();
  await screen.begin('People come back');
  await screen.chooseIn(copies.unnamed, copiesTold.newPlan);
  await expect(screen.page.getByText(copiesTold.happened.new(''), { exact: true }).first()).toBeVisible();
  await expect(screen.row('objective', 'People come back')).toHaveCount(0);
  await screen.begin('Nothing is lost');
  const second = copies.numbered(copies.unnamed, 2);
  await screen.chooseIn(second, copiesTold.deletePlan);
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await app.restart();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await screen.chooseIn(copies.unnamed, copiesTold.bringBackOf(second));
  await expect(screen.row('objective', 'Nothing is lost')).toBeVisible();
});

test('I5 another plan is looked at, and a killed app has kept nothing of it; then it is opened beside', async ({
  app,
  folder,
}) => {
  const screen = new Plans(app);
  const { copies, merge } = screen.texts;
  await screen.ready();
  await screen.begin('My own');
  const file = join(folder, 'north.okr');
  await writeFile(file, smallPlan().write());
  const before = await storedRows(screen.page);
  const look = async () => {
    await app.answerOpenDialog([file]);
    await screen.press('Control+O');
    await screen.button(merge.justLookAt('north.okr')).click();
    await expect(screen.page.getByText(merge.readOnly)).toBeVisible();
    await expect(screen.page.getByRole('heading', { name: 'People come back' })).toBeVisible();
  };
  await look();
  await app.crashAndRestart();
  await expect(screen.row('objective', 'My own')).toBeVisible();
  expect(await storedRows(screen.page)).toEqual(before);
  await look();
  await screen.button(merge.openBesideOf('north.okr')).click();
  await expect(screen.row('objective', 'People come back')).toBeVisible();
  await expect(screen.row('objective', 'My own')).toHaveCount(0);
  await screen.chooseIn('Library', copies.unnamed);
  await expect(screen.row('objective', 'My own')).toBeVisible();
  await expect(screen.row('objective', 'People come back')).toHaveCount(0);
});

/** Every row of every plan on this disk. */
const storedRows = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(new Error('cannot be read')));
      });
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.endsWith('-log')) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        all.push([name, store, await done(database.transaction(store).objectStore(store).getAll())]);
      database.close();
    }
    return all;
  });
