import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { pageScript } from '../build/page-script.ts';
import { MODERN_DEXIE, TARGET } from '../build/vite.renderer.ts';

const pure = ['architecture', 'build', 'documents', 'domain', 'electron', 'events', 'formats', 'storage', 'text'];
const drawn = ['app', 'features', 'ui'];
const files = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;

const root = new URL('..', import.meta.url).pathname;

/** Tests that put something else in a module's place, which every other file that shares its modules would get as well. */
const replacing = globSync(pure.map(files), { cwd: root }).filter((file) =>
  readFileSync(`${root}/${file}`, 'utf8').includes('vi.mock('),
);

/**
 * What needs no page runs in Node alone, where the files of a worker share their modules: evaluating them anew took longer than most tests.
 * Use cases and screens get a page and a fake IndexedDB of their own.
 */
export default defineConfig({
  root,
  resolve: { alias: MODERN_DEXIE },
  plugins: [pageScript(TARGET)],
  test: {
    // A property tried hundreds of times on a busy machine is slow and not wrong; a test that hangs still ends.
    testTimeout: 60_000,
    // A document carries its style sheet as a text.
    css: { include: [/documents[\\/]/] },
    // One worker a core: by itself vitest leaves one core to whoever works beside it, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'pure', environment: 'node', isolate: false, include: pure.map(files), exclude: replacing },
      },
      { extends: true, test: { name: 'replacing', environment: 'node', include: replacing } },
      {
        extends: true,
        test: { name: 'drawn', environment: 'jsdom', include: drawn.map(files), setupFiles: ['test/setup.ts'] },
      },
    ],
  },
});
