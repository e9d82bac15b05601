/**
 * A script that is written into a document: `import text from './main.tsx?page-script'` is what that entry and all it imports are as
 * one script, made by the same bundler for the same browsers. The licences of what is in it stand at its head.
 */
import { build, type Plugin, type Rolldown } from 'vite';
import { PROJECT } from './project.ts';

const ENDING = '?page-script';
const LICENSES = 'licenses.md';

/** `target`: the browsers that whoever opens the document may have. */
export const pageScript = (target: readonly string[]): Plugin => ({
  name: 'page-script',
  enforce: 'pre',
  load: {
    filter: { id: /\?page-script$/ },
    async handler(id) {
      const { script, files } = await oneScript(id.slice(0, -ENDING.length), target);
      for (const file of files) this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(script)};`, map: null, moduleType: 'js' };
    },
  },
});

async function oneScript(input: string, target: readonly string[]) {
  const built = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    build: {
      write: false,
      target: [...target],
      sourcemap: false,
      modulePreload: false,
      reportCompressedSize: false,
      license: { fileName: LICENSES },
      // Of a module nothing is kept but what somebody asks for, so that the script takes single functions out of the domain.
      rolldownOptions: { input, treeshake: { moduleSideEffects: false }, output: { format: 'iife', comments: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunk = output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${input} became no script.`);
  const licenses = output.find((one) => one.fileName === LICENSES);
  const said = licenses?.type === 'asset' ? `/*\n${String(licenses.source).replaceAll('*/', '* /')}*/\n` : '';
  return { script: asElement(`${said}${chunk.code}`), files: chunk.moduleIds.filter((file) => file.startsWith('/')) };
}

/** What would end or hide a script within a page can be written otherwise: it stands in strings alone. */
const asElement = (script: string): string =>
  script.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3C').replaceAll('\r\n', '\n');
