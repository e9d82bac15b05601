/** How the main process and the preload script are bundled: one file each, with nothing of npm's at run time. */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { BUILT, PROJECT } from './project.ts';

const provided = ['electron', /^node:/, ...builtinModules];

function oneFile(entry: string, name: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: join(PROJECT, 'electron'),
    publicDir: false,
    // Without this vite takes the code for a page's and empties `process.env`.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: BUILT.electron,
      // Both entries share the folder, so `bundle.ts` empties it once.
      emptyOutDir: false,
      target: 'node20.18',
      sourcemap: false,
      // Readable stack traces matter more here than a few kilobytes.
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(PROJECT, 'electron', entry),
        external: provided,
        output: { format, entryFileNames: name, codeSplitting: false },
      },
    },
  };
}

export const mainConfig = oneFile('main.ts', 'main.js', 'es');

/** A sandboxed preload script can load neither ES modules nor files beside it. */
export const preloadConfig = oneFile('preload.ts', 'preload.cjs', 'cjs');
