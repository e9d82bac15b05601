/** Importing a bundle durably, and opening the plan again, each against one parse and one large value (rows 1 and 2). */
import type { BrowserContext } from '@playwright/test';
import { openLab, tidy } from './chromium.ts';
import { ratioRow, type Row } from './rows.ts';

const IMPORT_SIZES = [500, 5_000, 50_000] as const;

/** Every measurement is made on a page loaded for it; ours and the floor take turns. */
export async function measureImports(browser: BrowserContext, address: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of IMPORT_SIZES) {
    const imports = { ours: [] as number[], floor: [] as number[] };
    const openings = { ours: [] as number[], floor: [] as number[] };
    // One round more than is counted: the first finds cold files and a cold compiler in the browser's other processes.
    for (let round = -1; round < rounds; round++)
      for (const who of turn(round)) {
        const [imported, opened] = await importAndOpen(browser, address, size, who);
        if (round < 0) continue;
        imports[who].push(imported);
        openings[who].push(opened);
      }
    const records = `${size.toLocaleString('en')} records`;
    rows.push(ratioRow(`Import ${records}`, imports.ours, imports.floor, 'ms', 'as near 1 as can be'));
    rows.push(ratioRow(`Open ${records}`, openings.ours, openings.floor, 'ms', 'as near 1 as can be'));
  }
  return rows.toSorted((a, b) => a.what.split(' ', 1).join().localeCompare(b.what.split(' ', 1).join()));
}

type Who = 'ours' | 'floor';
const turn = (round: number): readonly Who[] => (round % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours']);

async function importAndOpen(
  browser: BrowserContext,
  address: string,
  size: number,
  who: Who,
): Promise<[number, number]> {
  const name = `measured-${who}`;
  const first = await openLab(browser, address);
  await first.page.evaluate((records) => window.lab.takeText(records, 'cycles'), size);
  await tidy(first.session);
  const imported = await first.page.evaluate(
    ([by, database]) => (by === 'ours' ? window.lab.importOurs(database) : window.lab.importFloor(database)),
    [who, name] as const,
  );
  await first.page.close();
  const second = await openLab(browser, address);
  await tidy(second.session);
  const opened = await second.page.evaluate(
    ([by, database]) => (by === 'ours' ? window.lab.openOurs(database) : window.lab.openFloor(database)),
    [who, name] as const,
  );
  await second.page.evaluate((database) => window.lab.forget(database), name);
  await second.page.close();
  return [imported, opened];
}
