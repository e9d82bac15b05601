import { defineConfig } from '@playwright/test';
import type { EditionOptions } from './e2e/harness/test.ts';

const results = process.env['WHETSTONE_RESULTS'];
if (results === undefined)
  throw new Error('These tests need a runtime, a display and an unprivileged user. Start them with: npm run e2e');

/**
 * NAME.electron.spec.ts runs in the desktop edition, NAME.browser.spec.ts in Debian's Chromium, NAME.spec.ts in both,
 * test/packaged/ against the packed binary, and test/pictures/ only when the README's pictures are made. `build/e2e.ts` starts all of them.
 */
export default defineConfig<EditionOptions>({
  testDir: '.',
  outputDir: `${results}/artifacts`,
  // Two cores; each test opens an app of its own.
  workers: 2,
  // Nothing is measured by these: on a machine that is busy or slow a test takes long and is not wrong, and one that hangs still ends.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json']],
  use: { actionTimeout: 20_000, trace: 'off', locale: 'en-US', colorScheme: 'light' },
  projects: [
    {
      name: 'electron',
      testDir: './e2e',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/*.browser.spec.ts',
      use: { edition: 'electron' },
    },
    {
      name: 'browser',
      testDir: './e2e',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/*.electron.spec.ts',
      use: { edition: 'browser' },
    },
    // Firefox and WebKit, each driven by a program of its own.
    { name: 'engines', testDir: './engines', testMatch: '**/*.spec.ts' },
    // On disks of their own, which they fill and damage: `build/small-disks.ts`.
    {
      name: 'disk-electron',
      testDir: './disk',
      testMatch: '**/*.spec.ts',
      use: { edition: 'electron' },
    },
    {
      name: 'disk-browser',
      testDir: './disk',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/*.electron.spec.ts',
      use: { edition: 'browser' },
    },
    { name: 'pictures', testDir: './pictures', testMatch: '**/*.spec.ts', use: { edition: 'electron' } },
    { name: 'packaged', testDir: './packaged', testMatch: '**/*.spec.ts' },
  ],
});
