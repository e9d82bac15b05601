import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** `in-page.ts` as one script that can be evaluated in any page. */
export async function buildInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const script = output?.output.find((one) => one.type === 'chunk');
  if (!script) throw new Error('Nothing was built for the page.');
  return script.code;
}
