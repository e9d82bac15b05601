/** What one edit costs in a small, a large and a very large plan, without and with the screen (rows 3 and 4). */
import type { BrowserContext, Page } from '@playwright/test';
import { openLab, tidy } from './chromium.ts';
import type { Layout } from './plans.ts';
import { FRAME, ratioRow, type Row } from './rows.ts';

const SIZES = [50, 5_000, 50_000] as const;
/** Edits in a row on one plan before the next plan has its turn. */
const BLOCK = 10;

export async function measureEdits(browser: BrowserContext, address: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const screen of [false, true])
    for (const layout of ['cycles', 'one-cycle'] as const)
      rows.push(...(await measure(browser, address, rounds, layout, screen)));
  return rows;
}

/** A key in Find with all in one cycle of 11,000 rows, against a frame and against one of 7 rows. */
export async function measureFind(browser: BrowserContext, address: string, rounds: number): Promise<Row[]> {
  const [small, large] = [
    await openPlan(browser, address, 50, 'one-cycle', true),
    await openPlan(browser, address, IN_FIND, 'one-cycle', true),
  ];
  const keys = { small: [] as Key[], large: [] as Key[] };
  for (let round = -1; round < rounds; round++)
    for (const [page, took] of [
      [small.page, keys.small],
      [large.page, keys.large],
    ] as const) {
      await page.bringToFront();
      const found = await page.evaluate((words) => window.lab.find(words), WORDS);
      if (round >= 0) took.push(...found);
    }
  await Promise.all([small.page.close(), large.page.close()]);
  const rows = `${large.rows.toLocaleString('en')} rows`;
  const field = (of: readonly Key[]) => of.map((one) => one.field);
  const outline = (of: readonly Key[]) => of.map((one) => one.outline);
  return [
    ratioRow(
      `A key in Find, ${rows}, until the field shows it, against a frame`,
      field(keys.large),
      [FRAME],
      'ms',
      'below 1',
    ),
    ratioRow(`The same, against ${small.rows} rows`, field(keys.large), field(keys.small), 'ms', ''),
    ratioRow(`The same, until the outline shows what it leaves`, outline(keys.large), outline(keys.small), 'ms', ''),
  ];
}

type Key = Awaited<ReturnType<Window['lab']['find']>>[number];

/** About 11,000 rows. */
const IN_FIND = 77_000;
const WORDS = 'teams';
async function measure(
  browser: BrowserContext,
  address: string,
  rounds: number,
  layout: Layout,
  screen: boolean,
): Promise<Row[]> {
  const plans = [];
  for (const size of SIZES)
    plans.push({ size, took: [] as number[], ...(await openPlan(browser, address, size, layout, screen)) });
  for (let round = -2; round < rounds; round++)
    for (const { page, session, took } of round % 2 === 0 ? plans : plans.toReversed()) {
      await page.bringToFront();
      await tidy(session);
      const mean = await page.evaluate((count) => window.lab.edit(count), BLOCK);
      if (round >= 0) took.push(mean);
    }
  for (const { page } of plans) await page.close();
  const [small, ...larger] = plans;
  if (!small) return [];
  const shape = layout === 'cycles' ? '' : ', all in one cycle';
  return larger.map(({ size, took, rows }) =>
    ratioRow(
      `One edit${screen ? ' with the screen' : ''}, ${size.toLocaleString('en')} records${shape}${screen ? ` (${rows} rows drawn, against ${small.rows})` : ''}`,
      took,
      small.took,
      'ms',
      'at most 1.5',
    ),
  );
}

/** A page with the app's screen on such a plan, and how many rows are drawn; without the screen none are. */
export async function openPlan(
  browser: BrowserContext,
  address: string,
  size: number,
  layout: Layout,
  screen: boolean,
) {
  const { page, session } = await openLab(browser, address);
  const name = `edited-${size}`;
  await page.evaluate(
    async ([records, how, database]) => {
      await window.lab.takeText(records, how);
      await window.lab.forget(database);
      await window.lab.importOurs(database);
    },
    [size, layout, name] as const,
  );
  // Loaded again, so that only the plan is in memory and not what it was read from.
  await page.reload();
  await page.waitForFunction(() => 'lab' in window);
  await page.evaluate((database) => window.lab.openForEdits(database), name);
  const rows = screen ? await page.evaluate(() => window.lab.draw()) : 0;
  return { page: page satisfies Page, session, rows };
}
