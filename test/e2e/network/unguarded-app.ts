/** Builds the unguarded app into a folder and opens it, as `harness/desktop-edition.ts` opens the real one. */
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'vite';
import { mainConfig } from '../../../build/vite.electron.ts';

/** The one guard of `electron/` that is on, or none. */
export type Guard = 'none' | 'policy' | 'requests' | 'resolver' | 'proxy' | 'webrtc' | 'navigation';

export async function buildUnguarded(folder: string): Promise<string> {
  await build({
    ...mainConfig,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      ...mainConfig.build,
      outDir: folder,
      rolldownOptions: {
        ...mainConfig.build?.rolldownOptions,
        input: join(import.meta.dirname, 'unguarded-main.ts'),
        output: { format: 'cjs', entryFileNames: 'unguarded.cjs', codeSplitting: false },
      },
    },
  });
  return join(folder, 'unguarded.cjs');
}

export interface Unguarded {
  readonly main: ElectronApplication;
  readonly page: Page;
}

export async function openUnguarded(entry: string, dataFolder: string, guard: Guard): Promise<Unguarded> {
  const main = await _electron.launch({
    executablePath: process.env['WHETSTONE_ELECTRON'] ?? 'electron',
    args: [entry],
    chromiumSandbox: true,
    env: { ...definedOf(process.env), GUARD: guard, WHETSTONE_DATA: dataFolder },
  });
  const page = await main.firstWindow();
  await page.locator('#root').waitFor();
  return { main, page };
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
