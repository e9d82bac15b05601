/**
 * The packed binary, driven over its debugging port: the fuses close the door Playwright's Electron launcher uses, and
 * here the app should run as people run it. Its data lies where it always does, so each test brings a home of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type Browser, type Page } from '@playwright/test';
import { packedApp } from '../../build/packed-app.ts';
import { removeProfile } from '../e2e/harness/remove-profile.ts';

export interface RunningApp {
  readonly page: Page;
  readonly process: ChildProcess;
  /** Ends it without warning, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Closes its window, as a person does, and gives the exit code. */
  readonly close: () => Promise<number | null>;
}

interface Fixtures {
  /** Stands for the person's home folder; the app's data is in there and survives until the test ends. */
  home: string;
  /** Starts the packed app on that home. What still runs when the test ends is ended. */
  start: (args?: readonly string[]) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'home-'));
    await use(home);
    await removeProfile(home);
  },
  start: async ({ home }, use) => {
    const started: RunningApp[] = [];
    await use(async (args = []) => {
      const app = await startPackedApp(home, args);
      started.push(app);
      return app;
    });
    for (const app of started) await app.kill();
  },
});

export const expect = test.expect;

async function startPackedApp(home: string, args: readonly string[]): Promise<RunningApp> {
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: `${home}/.config`,
    WHETSTONE_DATA: `${home}/must-be-ignored`,
  };
  const app = spawn(
    packedApp().executable,
    ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1', ...args],
    {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((settle) => app.once('exit', settle));
  const endpoint = await debuggerOf(app);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await pageOf(browser);
  return {
    page,
    process: app,
    async kill() {
      app.kill('SIGKILL');
      await ended;
      await browser.close();
    },
    async close() {
      await page.close({ runBeforeUnload: true });
      const code = await ended;
      await browser.close();
      return code;
    },
  };
}

/** The address the app prints once its debugger listens; fails with what it printed instead. */
function debuggerOf(app: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let printed = '';
    app.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, address] = /DevTools listening on (ws:\/\/\S+)/.exec(printed) ?? [];
      if (address !== undefined) settle(address);
    });
    app.once('exit', (code) => fail(new Error(`The packed app ended with code ${code ?? 'unknown'}: ${printed}`)));
  });
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packed app has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL('app://whetstone/**');
  return page;
}
