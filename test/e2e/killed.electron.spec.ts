/**
 * The app killed at random moments of typing and merging, over and over on one data folder: it opens again, all it said to be
 * saved is there, and a merge is there whole or not at all. A moment is a number of keys sent and of changes seen. `npm run
 * soak` chooses more moments and a seed; a failure names its own.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Author } from '../domain/author.ts';
import { chanceFrom, type Chance } from '../domain/merge/random.ts';
import type { DesktopApp } from './harness/desktop-edition.ts';
import { PlanPage } from './harness/plan-page.ts';
import { bundleOf } from './harness/published-plan.ts';
import { expect, test } from './harness/test.ts';
import { watchRows, type Shown } from './harness/watch-rows.ts';
import { smallPlan } from './harness/written-plans.ts';

const MOMENTS = Number(process.env['WHETSTONE_MOMENTS'] ?? 8);
/** A start, what is done in it and the look at what is left, in milliseconds; for the test's limit alone. */
const LONGEST = 30_000;
/** After which something is waited for that does not come. */
const MOST_KEYS = 5_000;
const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;
/** Rows in each file that is merged. */
const BROUGHT = 12;

test(`all that was said to be saved outlives ${MOMENTS} kills`, async ({ desktop, folder }) => {
  const seed = Number(process.env['WHETSTONE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  test.setTimeout(MOMENTS * LONGEST + 60_000);
  const screen = new PlanPage(desktop, 'en');
  await screen.ready();
  await writeFile(join(folder, 'start.okr'), smallPlan().write());
  await screen.open([join(folder, 'start.okr')]);
  await expect(screen.row('keyResult', 'Visits a month')).toBeVisible();

  const said = new Map<string, string>();
  const brought: Brought[] = [];
  const counts = { keys: 0, reports: 0, merges: 0, merging: 0, whole: 0, unsaved: 0 };
  for (let moment = 0; moment < MOMENTS; moment++) {
    const life = new Life(desktop, chanceFrom(seed + moment), said);
    const file = await writeFileToBring(folder, seed, moment);
    brought.push(file);
    await life.untilKilled(file);
    counts.keys += life.keys;
    counts.reports += life.reports;
    counts.unsaved += life.isSaved ? 0 : 1;
    counts.merges += life.merges ? 1 : 0;
    counts.merging += life.isMerging ? 1 : 0;
    await desktop.start();
    await screen.ready();
    const { records } = bundleOf(await screen.exportTo(join(folder, `after-${moment}.okr`)));
    const found = new Map(records.map((record) => [record.id, record]));
    for (const [id, words] of said) {
      const record = found.get(id);
      const title = record && 'title' in record ? record.title : undefined;
      expect(title ?? '', `seed ${seed}, moment ${moment}: row ${id}, said to be saved as "${words}"`).toMatch(
        new RegExp(`^${words}`),
      );
    }
    for (const { ids, replica } of brought) {
      const there = ids.filter((id) => found.has(id)).length;
      expect([0, ids.length], `seed ${seed}, moment ${moment}: rows of a merge`).toContain(there);
      const knows = found.get('objective000')?.marks?.seen[replica] !== undefined;
      expect(knows, `seed ${seed}, moment ${moment}: what a merge changed besides`).toBe(there > 0);
    }
    counts.whole += file.ids.every((id) => found.has(id)) ? 1 : 0;
  }
  console.log(
    `${MOMENTS} kills from seed ${seed}: ${counts.keys} keys, ${counts.reports} reports, ${said.size} rows said to be saved and there; ` +
      `${counts.unsaved} kills before what was typed was saved, ${counts.merging} within a merge; ` +
      `of ${counts.merges} merges ${counts.whole} are there whole and the others not at all.`,
  );
});

interface Brought {
  readonly path: string;
  readonly ids: readonly string[];
  readonly replica: string;
}

/** A file with new rows and a change to one that is there. */
async function writeFileToBring(folder: string, seed: number, moment: number): Promise<Brought> {
  const replica = `bo${seed}x${moment}`;
  const bo = new Author(replica, smallPlan().plan, 'Bo');
  const objective = bo.freshId('o');
  const ids = Array.from({ length: BROUGHT }, () => bo.freshId('k'));
  bo.must({
    do: 'add',
    kind: 'objective',
    id: objective,
    cycle: 'cycle0000000',
    values: { title: `brought${moment}` },
  });
  for (const id of ids) bo.must({ do: 'add', kind: 'keyResult', id, objective, values: { title: `brought${moment}` } });
  bo.must({ do: 'set', kind: 'objective', id: 'objective000', values: { why: `brought${moment}` } });
  const path = join(folder, `brought-${moment}.okr`);
  await writeFile(path, bo.write());
  return { path, ids: [objective, ...ids], replica };
}

/** One run of the app, which goes on until its moment has come. */
class Life {
  keys = 0;
  reports = 0;
  readonly merges: boolean;
  /** The merge was asked for, and nothing on the screen said yet that it was done. */
  isMerging = false;
  /** What the screen said last. */
  isSaved = true;
  readonly #app: DesktopApp;
  readonly #chance: Chance;
  readonly #said: Map<string, string>;
  #left: number;
  #killed: Promise<void> | undefined;
  #pressed: Promise<void> = Promise.resolve();

  constructor(app: DesktopApp, chance: Chance, said: Map<string, string>) {
    this.#app = app;
    this.#chance = chance;
    this.#said = said;
    this.merges = chance.in100(60);
    // In a life that merges the moment is counted from the click that does it.
    this.#left = this.merges ? Infinity : 1 + chance.under(chance.pick([20, 60, 150]));
  }

  async untilKilled(file: Brought): Promise<void> {
    try {
      // The first it tells can be the moment.
      await watchRows(this.#app.page, (shown) => this.#see(shown));
      if (this.merges) await this.#merge(file);
      for (;;) await this.#type();
    } catch (error) {
      // Whatever was asked of the app when it was killed was not answered.
      if (!this.#killed) throw error;
    }
    await this.#killed;
  }

  /** Something happened; if it was the last thing, the app ends now. */
  #tick(): void {
    this.#left -= 1;
    if (this.#left <= 0) this.#killed ??= this.#app.kill();
  }

  #see({ saved, rows }: Shown): void {
    if (this.#killed) return;
    this.reports += 1;
    this.isSaved = saved;
    if (saved) for (const [id, words] of rows) this.#said.set(id, words);
    this.#tick();
  }

  /** Often without waiting for what the key before has done, as people type; keys held together wait, or they would hold others too. */
  async #press(key: string): Promise<void> {
    this.keys += 1;
    this.#tick();
    if (this.#killed) throw new Error('Killed.');
    const together = key.includes('+');
    if (together) await this.#pressed;
    this.#pressed = this.#app.page.keyboard.press(key);
    // One that is waited for by nobody may end with the app.
    this.#pressed.catch(() => {});
    if (together || this.#chance.in100(50)) await this.#pressed;
  }

  /** Words only ever grow at their end, so that what was said to be saved is how what is found begins. */
  async #type(): Promise<void> {
    // In one moment: which rows are drawn changes with what is seen.
    await this.#app.page.evaluate((chance) => {
      const rows = document.querySelectorAll<HTMLElement>('main [data-row]');
      rows[chance % rows.length]?.focus();
    }, this.#chance.under(1_000));
    await this.#press('End');
    if (this.#chance.in100(40)) await this.#press(this.#chance.pick(['Enter', 'Control+Enter']));
    const letters = 1 + this.#chance.under(9);
    for (let at = 0; at < letters; at++) await this.#press(this.#chance.pick(LETTERS));
    if (this.#chance.in100(60)) await this.#idle('what was typed to be saved', () => this.isSaved);
  }

  /** Keys that do nothing, until something is so: they are what passes the time. */
  async #idle(what: string, until: () => boolean | Promise<boolean>): Promise<void> {
    for (let keys = 0; keys < MOST_KEYS; keys++) {
      await this.#press('F9');
      if (await until()) return;
    }
    throw new Error(`${MOST_KEYS} keys were not enough for ${what}.`);
  }

  async #merge({ path }: Brought): Promise<void> {
    const { page } = this.#app;
    await this.#app.answerOpenDialog([path]);
    await this.#press('Control+O');
    const look = page.locator('#merge');
    await this.#idle('the look at a file', () => look.isVisible());
    const merge = new PlanPage(this.#app, 'en').button('Merge');
    await this.#idle('the button', () => merge.isEnabled());
    this.#left = this.#chance.under(this.#chance.pick([10, 30, 90]));
    this.isMerging = true;
    merge.click().catch(() => {});
    await this.#idle('the merge', async () => !(await look.isVisible()));
    this.isMerging = false;
  }
}
