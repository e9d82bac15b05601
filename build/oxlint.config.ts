/** What the linter holds us to. Correctness and suspicion are errors; the rest is chosen one by one, with its reason. */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig, type OxlintOverride } from 'oxlint';
import { LAYERS, NETWORK_MODULES, type Layer } from '../test/architecture/layers.ts';

const PACKAGES = [...new Set(LAYERS.flatMap(({ packages }) => packages))];

/** Rooms stand side by side in one layer, and none may reach into another: each is a layer of its own here. */
export const ROOM_LAYERS: readonly (Layer & { readonly beside: readonly string[] })[] = LAYERS.filter(
  ({ folder }) => folder === 'renderer/features',
).flatMap((layer) => {
  const rooms = readdirSync(new URL(`../${layer.folder}/`, import.meta.url), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return rooms.map((room) => ({
    // A room may have a line of its own in the table.
    ...(LAYERS.find(({ folder }) => folder === `${layer.folder}/${room}`) ?? layer),
    folder: `${layer.folder}/${room}`,
    beside: rooms.filter((other) => other !== room),
  }));
});

/** Hints where the code is written; `test/architecture` is the judge and knows more. */
export function hintsFor(layer: Layer & { readonly beside?: readonly string[] }): OxlintOverride {
  const open = [layer.folder, ...layer.mayImport];
  const elsewhere = LAYERS.filter(
    ({ folder }) =>
      folder.startsWith('renderer/') &&
      // Of a folder of which one file is open nothing is hinted at: the test of the architecture looks at the file.
      !open.some((place) => folder === place || folder.startsWith(`${place}/`) || place.startsWith(`${folder}/`)),
  ).flatMap(({ folder }) => [
    folder.slice('renderer/'.length),
    // Between folders of one house the way is short: `../plan/`.
    ...(dirname(folder) !== 'renderer' && dirname(folder) === dirname(layer.folder) ? [basename(folder)] : []),
  ]);
  elsewhere.push(...(layer.beside ?? []));
  if (!layer.folder.startsWith('renderer')) elsewhere.push('renderer');
  const foreign = PACKAGES.filter((name) => !layer.packages.includes(name));
  // The linter's expressions know no looking ahead, so what is forbidden is listed: `react`, `react/...`, `node:...`.
  const packages = foreign.map((name) => (name.endsWith('*') ? name.slice(0, -1) : `${name}(?:/|$)`));
  return {
    // The linter matches against the folder of this file, so the paths begin anywhere.
    files: [layer.folder.endsWith('.ts') ? `**/${layer.folder}` : `**/${layer.folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: NETWORK_MODULES.map((name) => ({ name, message: 'Nothing we ship opens a socket.' })),
          patterns: [
            { regex: `^(?:\\.\\./)+(?:${elsewhere.join('|')})/`, message: layer.instead },
            { regex: `^(?:${packages.join('|')})`, message: layer.instead },
          ],
        },
      ],
    },
  };
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist/**', 'release/**', 'test-results/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/ban-ts-comment': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
    eqeqeq: 'error',
    'no-eval': 'error',
    // Tools are injected under the names of the real ones, so that a test's reads like the caller's.
    'no-shadow': 'off',
    // The compiler's noImplicitReturns says it better: undefined is a value here.
    'typescript/consistent-return': 'off',
    // An assertion is for review: a guard where one serves, and the rule cannot tell.
    'typescript/no-unsafe-type-assertion': 'off',
    // A parameter used once still names a row of a table.
    'typescript/no-unnecessary-type-parameters': 'off',
    // It takes a BroadcastChannel, which has no target, for a window.
    'unicorn/require-post-message-target-origin': 'off',
    // It does not see changes made by a callback.
    'no-unmodified-loop-condition': 'off',
    // A promise of nothing is a promise too.
    'promise/always-return': 'off',
    // Matters of taste.
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    {
      files: ['**/renderer/**/*.{ts,tsx}'],
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
      rules: {
        'react/rules-of-hooks': 'error',
        'react/exhaustive-deps': 'error',
        // Text from a bundle is shown as text, never as markup.
        'react/no-danger': 'error',
        // Vite's transform brings the runtime.
        'react/react-in-jsx-scope': 'off',
      },
    },
    {
      files: ['**/renderer/**/*.{ts,tsx}', '**/electron/**/*.ts'],
      // A console line may carry a title or a name; main has one place that logs ids only.
      rules: { 'no-console': 'error' },
    },
    // What it imports is the text of a script, which `build/page-script.ts` makes; the linter looks into the entry.
    {
      files: ['**/renderer/documents/reading-copy/write-reading-copy.tsx'],
      rules: { 'import/default': 'off' },
    },
    { files: ['**/electron/log.ts'], rules: { 'no-console': 'off' } },
    // Playwright reads which fixtures a fixture needs from its first parameter, which must be a pattern.
    {
      files: ['**/test/e2e/**/*.ts', '**/test/disk/*.ts', '**/test/engines/*.ts', '**/test/packaged/*.ts'],
      rules: { 'no-empty-pattern': 'off' },
    },
    // The last match wins, and the longest folder must.
    ...[...LAYERS, ...ROOM_LAYERS].toSorted((a, b) => a.folder.length - b.folder.length).map(hintsFor),
    // Tests may reach everywhere, and test/electron/ is not electron/.
    { files: ['**/test/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': 'off', 'no-console': 'off' } },
  ],
});
