/** How the pages are bundled: for the strict content policy, and so that a room's code loads when it is entered. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { pageScript } from './page-script.ts';
import { BUILT, PROJECT } from './project.ts';

/** Electron 33 is the oldest runtime we start on; the others are what the browser edition asks for. */
export const TARGET = ['chrome130', 'firefox135', 'safari18'];

/**
 * The order of the cascade's layers must be known before any sheet that uses one, and a bundler may load a control's sheet
 * first; so every sheet begins by saying it. `ui/tokens.css` says the same.
 */
const LAYERS = '@layer reset, tokens, controls, screens;';

const layersFirst: Plugin = {
  name: 'layers-first',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${LAYERS}${String(file.source)}`;
  },
};

/** Dexie's main entry is its CommonJS build for old browsers: half of the time that our first script needed to start. */
export const MODERN_DEXIE = [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }];

/** Workbooks are packed in our own worker, since the content policy lets a library start none. */
const ZIP_IN_ONE_GO = {
  find: /^fflate$/,
  replacement: join(PROJECT, 'renderer', 'formats', 'xlsx', 'zip-in-one-go.ts'),
};

/** Markdown is written in the worker, which has no document; the build of this package for pages asks one what `&amp;` means. */
const SIGNS_BY_NAME = {
  find: /^decode-named-character-reference$/,
  replacement: join(PROJECT, 'node_modules', 'decode-named-character-reference', 'index.js'),
};

/** Runs the script that reads the plan as soon as it is there. As one that others import it would wait for all of them. */
const openingFirst: Plugin = {
  name: 'opening-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /<link rel="modulepreload" crossorigin href="([^"]*opening-[^"]*)">/,
        '<script type="module" async crossorigin src="$1"></script>',
      ),
  },
};

/**
 * What the first screen needs comes in two scripts, that which reads the plan and the rest, and one sheet; shared parts in files
 * of their own made it thirty requests. `plural.ts` is in none of the scripts but in the sentences that follow, and in those of the
 * rooms as well: without a place it would be a request of its own.
 */
const FIRST_LOAD = [
  { name: 'opening', test: /renderer[\\/](opening|text[\\/]en[\\/]plural)\.ts$/, priority: 1 },
  { name: 'first', tags: ['$initial'] as '$initial'[] },
  // What two rooms say as well is in the sentences that are always there; a file of its own would be waited for after them.
  { name: 'en', test: /renderer[\\/]text[\\/](en|en[\\/]records)\.ts$/ },
  { name: 'zh', test: /renderer[\\/]text[\\/](zh|zh[\\/]records)\.ts$/ },
];

export const rendererConfig: InlineConfig = {
  configFile: false,
  root: join(PROJECT, 'renderer'),
  // Relative addresses hold under app://whetstone, under localhost and from a folder alike.
  base: './',
  publicDir: false,
  plugins: [react(), layersFirst, openingFirst],
  resolve: { alias: [...MODERN_DEXIE, ZIP_IN_ONE_GO, SIGNS_BY_NAME] },
  // Short, since each name stands in a script as well.
  css: { modules: { generateScopedName: '[hash:base64:6]' } },
  // A script a job: most who ask the worker for one never ask for another.
  worker: { format: 'es', plugins: () => [pageScript(TARGET)] },
  build: {
    outDir: BUILT.renderer,
    emptyOutDir: true,
    target: TARGET,
    sourcemap: false,
    // Nothing inline: `img-src` takes data: addresses, but fonts and styles do not.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in all but name, and every browser we name preloads by itself.
    // Of what is fetched later only the sheets are named beforehand: its scripts lie on this disk and name each other.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    cssCodeSplit: true,
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_LOAD } } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
    license: { fileName: 'licenses.md' },
  },
};
