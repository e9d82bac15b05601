/** How long another window takes to hold what was committed here, in a small and in a very large plan (row 5). */
import type { BrowserContext } from '@playwright/test';
import { openLab, tidy } from './chromium.ts';
import { FRAME, ratioRow, type Row } from './rows.ts';

const SIZES = [50, 50_000] as const;
/** Commits in a row on one plan before the other plan has its turn. */
const BLOCK = 10;
const OBJECTIVE = 'o0';

export async function measureWindows(browser: BrowserContext, address: string, rounds: number): Promise<Row[]> {
  const plans = [];
  for (const size of SIZES) plans.push({ size, took: [] as number[], ...(await openTwo(browser, address, size)) });
  for (let round = -2; round < rounds; round++)
    for (const { writing, session, took } of round % 2 === 0 ? plans : plans.toReversed()) {
      await tidy(session);
      const mean = await writing.evaluate(([id, count]) => window.lab.seenElsewhere(id, count), [
        OBJECTIVE,
        BLOCK,
      ] as const);
      if (round >= 0) took.push(mean);
    }
  for (const { writing, watching } of plans) for (const page of [writing, watching]) await page.close();
  const [small, large] = plans;
  if (!small || !large) return [];
  const what = `Another window’s commit is here, ${large.size.toLocaleString('en')} records`;
  return [
    ratioRow(`${what}, against ${small.size}`, large.took, small.took, 'ms', ''),
    ratioRow(`${what}, against a frame`, large.took, [FRAME], 'ms', 'below 1'),
  ];
}

async function openTwo(browser: BrowserContext, address: string, size: number) {
  const name = `shared-${size}`;
  const { page: writing, session } = await openLab(browser, address);
  await writing.evaluate(
    async ([records, database]) => {
      await window.lab.takeText(records, 'cycles');
      await window.lab.forget(database);
      await window.lab.importOurs(database);
    },
    [size, name] as const,
  );
  await writing.reload();
  await writing.waitForFunction(() => 'lab' in window);
  await writing.evaluate((database) => window.lab.openToWrite(database), name);
  const { page: watching } = await openLab(browser, address);
  await watching.evaluate(([database, id]) => window.lab.watchFrom(database, id), [name, OBJECTIVE] as const);
  return { writing, watching, session };
}
