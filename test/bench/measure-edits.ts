/** What one edit costs in a small, a large and a very large plan, without and with the screen (rows 3 and 4). */
import type { BrowserContext, Page } from '@playwright/test';
import { openLab, tidy } from './chromium.ts';
import type { Layout } from './plans.ts';
import { ratioRow, type Row } from './rows.ts';

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

async function openPlan(browser: BrowserContext, address: string, size: number, layout: Layout, screen: boolean) {
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
