/** The desktop edition: the real Electron on the built app, on a data folder of its own, with the sandbox on. */
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { listen, type OpenApp, type Surroundings } from './open-app.ts';

const CHECKOUT = dirname(dirname(dirname(import.meta.dirname)));
const ONCE_ATTACHED = join(import.meta.dirname, 'once-attached.cjs');

export interface DesktopApp extends OpenApp {
  readonly edition: 'electron';
  /** The main process; another one after `restart`. */
  readonly main: ElectronApplication;
  /** Closes the app and opens it again with these full paths on its command line. */
  restart(files?: readonly string[]): Promise<void>;
  /** Resolves when the app's process has ended, whoever ended it. */
  ended(): Promise<void>;
}

export async function openDesktopEdition(
  dataFolder: string,
  surroundings: Surroundings,
  files: readonly string[] = [],
): Promise<DesktopApp> {
  const complaints: string[] = [];
  let running = await launch(dataFolder, surroundings, files, complaints);

  async function again(with_: readonly string[] = []): Promise<void> {
    running = await launch(dataFolder, surroundings, with_, complaints);
  }
  return {
    edition: 'electron',
    dataFolder,
    complaints,
    get page() {
      return running.page;
    },
    get main() {
      return running.main;
    },
    // Stubbed in main: a native dialog cannot be reached by a test, and all behind it is the real thing.
    async answerOpenDialog(paths) {
      await running.main.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
        },
        [...paths],
      );
    },
    async answerSaveDialog(path) {
      await running.main.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
    },
    async restart(with_) {
      await running.main.close();
      await again(with_);
    },
    async crashAndRestart() {
      const ended = running.ended;
      running.main.process().kill('SIGKILL');
      await ended;
      await again();
    },
    kill() {
      const { pid } = running.main.process();
      // Playwright starts the app as the leader of a group, and all its processes are in it.
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      return running.ended;
    },
    start: () => again(),
    async close() {
      await running.main.close();
    },
    ended: () => running.ended,
  };
}

interface Running {
  readonly main: ElectronApplication;
  readonly page: Page;
  readonly ended: Promise<void>;
}

async function launch(
  dataFolder: string,
  { locale, colorScheme }: Surroundings,
  files: readonly string[],
  complaints: string[],
): Promise<Running> {
  const main = await _electron.launch({
    executablePath: process.env['WHETSTONE_ELECTRON'] ?? 'electron',
    args: ['-r', ONCE_ATTACHED, CHECKOUT, `--lang=${locale}`, ...files],
    // Half of what a test may take, so that a start that hangs says with the app's own words where.
    timeout: 30_000,
    // Playwright's own default would switch it off.
    chromiumSandbox: true,
    locale,
    colorScheme,
    env: {
      ...definedOf(process.env),
      LANGUAGE: locale.replace('-', '_'),
      LC_ALL: 'C.UTF-8',
      WHETSTONE_DATA: dataFolder,
    },
  });
  const ended = new Promise<void>((settle) => main.process().once('exit', () => settle()));
  listen(main.context(), complaints);
  // As the config says; it speaks of Playwright's own browsers only.
  main.context().setDefaultTimeout(10_000);
  const page = await main.firstWindow();
  return { main, page, ended };
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
