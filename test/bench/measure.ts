/**
 * Measures what `run.ts` has built, as a user whose browser may have a sandbox, and leaves the rows in a file. Arguments: the folder
 * with the sites, the file, how many rounds, and which parts.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../build/serve.ts';
import { newProfile, withBrowser } from './chromium.ts';
import { measureEdits, measureFind } from './measure-edits.ts';
import { measureImports } from './measure-import.ts';
import { measureMerges } from './measure-merge.ts';
import { measureReading } from './measure-reading.ts';
import { measureGrowth, measureStart } from './measure-start.ts';
import { measureRooms } from './measure-rooms.ts';
import { measureWindows } from './measure-windows.ts';
import type { Row } from './rows.ts';

export interface Measured {
  readonly rows: readonly Row[];
  /** The scripts a start asks for. */
  readonly firstLoad: readonly string[];
  readonly browser: string;
}

async function addressOf(folder: string) {
  const serving = await serve(folder, 0);
  if (!serving.ok) throw new Error(`${folder} cannot be served: ${serving.why}`);
  return serving.served;
}

async function measure(folder: string, rounds: number, parts: readonly string[]): Promise<Measured> {
  const [app, empty] = await Promise.all([addressOf(join(folder, 'app')), addressOf(join(folder, 'empty'))]);
  const addresses = { app: app.address, empty: empty.address };
  const rows: Row[] = [];
  let firstLoad: readonly string[] = [];
  const browser = await withBrowser(await newProfile(), (context) =>
    Promise.resolve(context.browser()?.version() ?? ''),
  );
  const say = (part: string) => console.log(`Measuring: ${part}.`);
  if (parts.includes('import')) {
    say('import');
    rows.push(
      ...(await withBrowser(await newProfile(), (context) =>
        measureImports(context, app.address, Math.ceil(rounds / 2)),
      )),
    );
  }
  if (parts.includes('edit')) {
    say('edit');
    rows.push(...(await withBrowser(await newProfile(), (context) => measureEdits(context, app.address, rounds * 2))));
  }
  if (parts.includes('windows')) {
    say('windows');
    rows.push(...(await withBrowser(await newProfile(), (context) => measureWindows(context, app.address, rounds))));
  }
  if (parts.includes('find')) {
    say('find');
    rows.push(...(await withBrowser(await newProfile(), (context) => measureFind(context, app.address, rounds))));
  }
  if (parts.includes('rooms')) {
    say('rooms');
    rows.push(...(await withBrowser(await newProfile(), (context) => measureRooms(context, app.address, rounds))));
  }
  if (parts.includes('start')) {
    say('start');
    const started = await measureStart(addresses, rounds);
    rows.push(...started.rows);
    firstLoad = started.names;
  }
  if (parts.includes('growth')) {
    say('growth');
    rows.push(...(await measureGrowth(addresses, rounds)));
  }
  if (parts.includes('merge')) {
    say('merge');
    rows.push(...measureMerges(rounds), ...(await measureReading(rounds)));
  }
  await Promise.all([app.close(), empty.close()]);
  return { rows, firstLoad, browser };
}

// Whoever ends this ends the browsers too: Playwright closes them when the process exits.
process.once('SIGTERM', () => process.exit(1));

const [folder = '', file = '', rounds = '', ...parts] = process.argv.slice(2);
await writeFile(file, JSON.stringify(await measure(folder, Number(rounds), parts)));
