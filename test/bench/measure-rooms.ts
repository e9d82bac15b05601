/** Opening the overview and the room of check-ins, and a key in the search over everything, against a bare loop over the same records (row 11). */
import type { BrowserContext } from '@playwright/test';
import { openPlan } from './measure-edits.ts';
import { FRAME, ratioRow, type Row } from './rows.ts';

const SIZES = [5_000, 50_000] as const;
const WORDS = 'teams';

type Opened = Awaited<ReturnType<Window['lab']['openOverview']>> & { readonly loop: number };
type CheckIns = { readonly took: number; readonly loop: number };
type Key = Awaited<ReturnType<Window['lab']['searchKeys']>>[number];

export async function measureRooms(browser: BrowserContext, address: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const { page } = await openPlan(browser, address, size, 'cycles', true);
    await page.bringToFront();
    const opened: Opened[] = [];
    const checkIns: CheckIns[] = [];
    const keys: Key[] = [];
    for (let round = -2; round < rounds; round++) {
      const loop = await page.evaluate(() => window.lab.bareLoop());
      const overview = await page.evaluate(() => window.lab.openOverview());
      const took = await page.evaluate(() => window.lab.openCheckIns());
      const typed = await page.evaluate((words) => window.lab.searchKeys(words), WORDS);
      if (round < 0) continue;
      opened.push({ ...overview, loop });
      checkIns.push({ took, loop });
      keys.push(...typed);
    }
    await page.close();
    rows.push(...rowsOf(size, opened, checkIns, keys));
  }
  return rows;
}

function rowsOf(
  size: number,
  opened: readonly Opened[],
  checkIns: readonly CheckIns[],
  keys: readonly Key[],
): readonly Row[] {
  const records = `${size.toLocaleString('en')} records`;
  const openLoop = opened.map(({ loop }) => loop);
  const keyLoop = keys.map(({ loop }) => loop);
  const loop = 'against a bare loop over them';
  const frame = 'beyond a bare loop over them, against a frame';
  return [
    ratioRow(
      `Overview opened, ${records}, until the room is there, ${frame}`,
      opened.map(({ room, loop: bare }) => room - bare),
      [FRAME],
      'ms',
      'below 1',
    ),
    ratioRow(
      `The same, ${loop}`,
      opened.map(({ room }) => room),
      openLoop,
      'ms',
      '',
    ),
    ratioRow(
      `The same, until its figures are there`,
      opened.map(({ figures }) => figures),
      openLoop,
      'ms',
      '',
    ),
    ratioRow(
      `Check-ins opened, ${records}, until the first field has the keyboard, ${frame}`,
      checkIns.map(({ took, loop: bare }) => took - bare),
      [FRAME],
      'ms',
      'below 1',
    ),
    ratioRow(
      `The same, ${loop}`,
      checkIns.map(({ took }) => took),
      checkIns.map(({ loop: bare }) => bare),
      'ms',
      '',
    ),
    ratioRow(
      `A key in the search, ${records}, until the field shows it, against a frame`,
      keys.map(({ field }) => field),
      [FRAME],
      'ms',
      'below 1',
    ),
    ratioRow(
      `The same, ${loop}`,
      keys.map(({ field }) => field),
      keyLoop,
      'ms',
      '',
    ),
    ratioRow(
      `The same, until the hits are there, ${loop}`,
      keys.map(({ hits }) => hits),
      keyLoop,
      'ms',
      '',
    ),
  ];
}
