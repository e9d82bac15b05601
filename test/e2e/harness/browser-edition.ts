/** The browser edition: Debian's Chromium with its sandbox on, on the pages `npm run web` serves. */
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { listen, type OpenApp, type Surroundings } from './open-app.ts';

const CHROMIUM = '/usr/bin/chromium';

export interface BrowserApp extends OpenApp {
  readonly edition: 'browser';
  readonly context: BrowserContext;
}

/** `address` is where the pages are served; the browser's profile lies in `dataFolder`. */
export async function openBrowserEdition(
  address: string,
  dataFolder: string,
  surroundings: Surroundings,
): Promise<BrowserApp> {
  const complaints: string[] = [];
  /** Of the file dialogs to come. */
  const answers: (readonly string[])[] = [];
  const start = async () => {
    const started = await launch(dataFolder, surroundings, complaints);
    // From the start: a dialog that opens before anybody listens for it counts as cancelled.
    started.page.on('filechooser', (chooser) => void chooser.setFiles([...(answers.shift() ?? [])]));
    await started.page.goto(address);
    return started;
  };
  let running = await start();
  const kill = async () => {
    const closed = running.context.waitForEvent('close');
    const session = await running.context.newCDPSession(running.page);
    // The browser is gone before it can answer.
    await Promise.allSettled([session.send('Browser.crash')]);
    await closed;
  };
  return {
    edition: 'browser',
    dataFolder,
    complaints,
    get page() {
      return running.page;
    },
    get context() {
      return running.context;
    },
    answerOpenDialog(paths) {
      answers.push(paths);
      return Promise.resolve();
    },
    answerSaveDialog(path) {
      running.page.once('download', (download) => void download.saveAs(path));
      return Promise.resolve();
    },
    async restart() {
      await running.context.close();
      running = await start();
    },
    async crashAndRestart() {
      await kill();
      running = await start();
    },
    kill,
    async start() {
      running = await start();
    },
    async close() {
      await running.context.close();
    },
  };
}

async function launch(
  dataFolder: string,
  { locale, colorScheme }: Surroundings,
  complaints: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(join(dataFolder, 'profile'), {
    executablePath: CHROMIUM,
    chromiumSandbox: true,
    locale,
    colorScheme,
    viewport: { width: 1280, height: 800 },
  });
  listen(context, complaints);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page };
}
