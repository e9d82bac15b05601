/** Builds what is measured with the app's own settings: the app, the lab beside it, and the empty page. */
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { rendererConfig } from '../../build/vite.renderer.ts';

/** For each script the length of its source by package or folder of ours, before it is made small. */
export type Contents = Record<string, Record<string, number>>;

/** `folder` gets `app/` with `app/lab/` in it (one origin, so that the lab can fill the app's database) and `empty/`. */
export async function buildSites(folder: string): Promise<Contents> {
  const contents: Contents = {};
  const app = join(folder, 'app');
  await build(settings(app, {}, listing(contents)));
  await build(settings(join(app, 'lab'), { root: join(import.meta.dirname, 'lab') }));
  await build(settings(join(folder, 'empty'), { root: join(import.meta.dirname, 'empty-page') }));
  return contents;
}

const settings = (outDir: string, own: InlineConfig, ...plugins: readonly Plugin[]): InlineConfig => ({
  ...rendererConfig,
  ...own,
  logLevel: 'warn',
  plugins: [rendererConfig.plugins, ...plugins],
  build: { ...rendererConfig.build, outDir },
});

function listing(contents: Contents): Plugin {
  return {
    name: 'list-contents',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const parts: Record<string, number> = {};
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const part = partOf(id);
          parts[part] = (parts[part] ?? 0) + renderedLength;
        }
        contents[file.fileName] = parts;
      }
    },
  };
}

const partOf = (id: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1] ?? /renderer\/[^/?]+/.exec(id)?.[0] ?? 'vite';

/** What the scripts named hold, the largest part first, as lines of a list; parts are measured before they are made small. */
export function contentsOf(names: readonly string[], contents: Contents): string[] {
  const sums = new Map<string, number>();
  for (const name of names)
    for (const [part, length] of Object.entries(contents[name] ?? {})) sums.set(part, (sums.get(part) ?? 0) + length);
  return [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .filter(([, length]) => length >= 1024)
    .map(([part, length]) => `${part} ${Math.round(length / 1024)} KiB`);
}
