/** A profile on a disk of its own, and what can happen to it. The disk is mounted by `build/small-disks.ts`, one for each worker. */
import { open, mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import { Author } from '../domain/author.ts';
import type { OpenApp } from '../e2e/harness/open-app.ts';
import { PlanPage } from '../e2e/harness/plan-page.ts';
import { expect, test as base } from '../e2e/harness/test.ts';
import { removeProfile } from '../e2e/harness/remove-profile.ts';

/** How often each cause is tried; `npm run soak` tries it more often. */
export const TIMES = Number(process.env['WHETSTONE_TIMES'] ?? 1);

const FILLING = 'filling';

export class SmallDisk {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Until not one more byte goes onto it. */
  async fill(): Promise<void> {
    const file = await open(join(this.folder, FILLING), 'a');
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 16)) {
      const bytes = Buffer.alloc(size, 7);
      try {
        for (;;) await file.write(bytes);
      } catch {
        // Full for pieces of this size; smaller ones may still go.
      }
    }
    await file.close();
  }

  async free(): Promise<void> {
    await rm(join(this.folder, FILLING), { force: true });
  }
}

export const test = base.extend<{ disk: SmallDisk; stick: string }>({
  // A page whose disk is full complains, and is right.
  complains: true,

  disk: async ({}, use, { parallelIndex }) => {
    const folder = process.env['WHETSTONE_DISKS']?.split(delimiter)[parallelIndex];
    if (folder === undefined)
      throw new Error('These tests need disks of their own. Start them with: npm run e2e -- --project=disk-electron');
    await use(new SmallDisk(folder));
  },

  /** A folder beside the profile, for second copies of backups and for files the app is given. */
  stick: async ({ disk }, use) => {
    const folder = join(disk.folder, 'stick');
    await removeProfile(folder);
    await mkdir(folder);
    await use(folder);
    await removeProfile(folder);
  },

  dataFolder: async ({ disk }, use) => {
    const folder = join(disk.folder, 'Whetstone');
    await disk.free();
    await removeProfile(folder);
    await mkdir(folder);
    await use(folder);
    await disk.free();
    await removeProfile(folder);
  },
});

/** The folder in which the engine keeps the database of the app. */
export async function databaseFolder(
  { dataFolder, edition }: OpenApp,
  ending: 'leveldb' | 'blob' = 'leveldb',
): Promise<string> {
  const all = join(dataFolder, ...(edition === 'browser' ? ['profile', 'Default'] : []), 'IndexedDB');
  const name = (await readdir(all)).find((one) => one.endsWith(`.indexeddb.${ending}`));
  if (name === undefined) throw new Error(`There is no database in ${all}.`);
  return join(all, name);
}

/** The newest file of the database of that kind. */
export async function newest(folder: string, named: RegExp): Promise<string> {
  const name = (await readdir(folder))
    .filter((one) => named.test(one))
    .toSorted()
    .at(-1);
  if (name === undefined) throw new Error(`There is no such file in ${folder}.`);
  return join(folder, name);
}

/** All files in a folder and the folders inside it. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** As a power cut leaves a file whose end was not written. */
export async function cut(path: string, bytes: number): Promise<void> {
  await truncate(path, Math.max(0, (await stat(path)).size - bytes));
}

/** Writes one objective and says when it is on the disk. */
export async function begin(app: OpenApp, words: string): Promise<PlanPage> {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.press('Control+Enter');
  await screen.type(words);
  await screen.saved();
  return screen;
}

/** Text that does not get shorter by packing it, as long as one field takes. */
const LONG = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');

/**
 * Begins with one objective that comes from a file, and says when it is on the disk. With what is said about it, it is a row of more than
 * 64 kilobytes: the engine keeps such a row in a file of its own.
 */
export async function beginWithFile(
  app: OpenApp,
  stick: string,
  title: string,
  change = (text: string) => text,
): Promise<PlanPage> {
  const ana = new Author('anaanaanaa', undefined, 'Ana');
  const dates = { start: '2026-10-01', end: '2026-12-31' };
  ana.must({ do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: '2026 Q4', dates } });
  const values = { title, why: LONG };
  ana.must({ do: 'add', kind: 'objective', id: 'objective000', cycle: 'cycle0000000', values });
  ana.must({ do: 'add', kind: 'comment', id: 'comment00000', about: 'objective000', values: { text: LONG } });
  const path = join(stick, 'plan.okr');
  await writeFile(path, change(ana.write()));
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await app.answerOpenDialog([path]);
  await screen.press('Control+O');
  const merge = screen.button(screen.texts.merge.merge);
  await expect(screen.row('objective', title).or(merge).first()).toBeVisible();
  if (await merge.isVisible()) await merge.click();
  await expect(screen.row('objective', title)).toBeVisible();
  await screen.saved();
  return screen;
}

/** Goes on in the next start, and ends the app without warning in the one after that: all of it was said to be saved. */
export async function goOnAndKill(screen: PlanPage, words: string): Promise<void> {
  const { app } = screen;
  await app.restart();
  await screen.ready();
  await goOn(screen, words);
  await screen.saved();
  await app.restart();
  await screen.ready();
  await app.kill();
}

/** Goes on while the disk is full: those words are said not to be saved. */
export async function fillAndGoOn(screen: PlanPage, disk: SmallDisk, more: string): Promise<void> {
  await disk.fill();
  await goOn(screen, more);
  await unsaved(screen.page, screen.texts.problems.storage['disk-full']);
}

/** Types on in the row that has the focus. */
export async function goOn(screen: PlanPage, words: string): Promise<void> {
  await screen.page.getByRole('main').locator('[data-row]').first().focus();
  await screen.press('End');
  await screen.type(words);
}

export const unsaved = (page: Page, why: string) => expect(page.getByText(why).first()).toBeVisible();

/** What a start shows: the rows of a plan, or the question that is asked where it is not all there. */
export async function shown(screen: PlanPage): Promise<{ readonly rows: readonly string[]; readonly asks: boolean }> {
  await screen.ready();
  const { page, texts } = screen;
  const question = page.getByRole('heading', { name: texts.recovery.otherwise });
  const plan = page.locator('[data-of=saved]');
  await expect(question.or(plan).first()).toBeAttached();
  const asks = await question.isVisible();
  const rows = await page
    .locator('[data-row]')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  return { rows, asks };
}
