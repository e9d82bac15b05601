import { defineConfig } from 'vitest/config';
import { pageScript } from '../build/page-script.ts';
import { MODERN_DEXIE, TARGET } from '../build/vite.renderer.ts';

const pure = ['architecture', 'build', 'documents', 'domain', 'electron', 'events', 'formats', 'storage', 'text'];
const drawn = ['app', 'features', 'ui'];
const files = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;

/** Two projects: what needs no page runs in Node alone; use cases and screens get a page and a fake IndexedDB. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: MODERN_DEXIE },
  plugins: [pageScript(TARGET)],
  test: {
    // A property tried hundreds of times on a busy machine is slow and not wrong; a test that hangs still ends.
    testTimeout: 60_000,
    // A document carries its style sheet as a text.
    css: { include: [/reading-copy[\\/]/] },
    // One worker a core: by itself vitest leaves one core to whoever works beside it, and of two that is half.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', include: pure.map(files) } },
      {
        extends: true,
        test: { name: 'drawn', environment: 'jsdom', include: drawn.map(files), setupFiles: ['test/setup.ts'] },
      },
    ],
  },
});
