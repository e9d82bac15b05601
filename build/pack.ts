/**
 * `npm run pack`: builds, then packs an unpacked folder for this system into `release/`, on the runtime that was found.
 * `npm run pack -- installers` makes this system's installers as well, for which electron-builder fetches its tools; on a runtime that is
 * no longer supported only if asked for with `--unsupported-runtime`.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform, type AfterPackContext } from 'electron-builder';
import { bundleAll } from './bundle.ts';
import { findRuntime } from './electron-runtime.ts';
import { supportLine, whyNoInstaller } from './electron-support.ts';
import { endWith } from './end-with.ts';
import { BUILT, PROJECT } from './project.ts';
import { run } from './run-command.ts';

/** The runtime brings an app of its own that would show when ours is missing; ours is the only one that may. */
async function removeDefaultApp({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}

/** Debian packs its own packages; what electron-builder would fetch for that from GitHub is then not needed. */
async function useDpkg(say: (line: string) => void): Promise<void> {
  const { env, platform } = process;
  if (platform !== 'linux' || env['CUSTOM_FPM_PATH'] !== undefined || env['USE_SYSTEM_FPM'] !== undefined) return;
  const found = await run('dpkg-deb', ['--version'], { env, limit: 5_000 });
  if (!found.ok) return;
  env['CUSTOM_FPM_PATH'] = join(PROJECT, 'build', 'deb-by-dpkg.ts');
  say('The .deb is made with dpkg-deb of this system.');
}

/** The installers named behind `installers`, such as `deb`; those of the configuration where none is named. */
const wanted = (args: readonly string[]): string[] =>
  args.slice(args.indexOf('installers') + 1).filter((word) => !word.startsWith('-'));

/** Packs what is built. Gives false, having said why, when there is no runtime or electron-builder failed. */
export async function pack(
  say: (line: string) => void,
  what: 'folder' | 'installers',
  args: readonly string[] = [],
): Promise<boolean> {
  const runtime = await findRuntime(say);
  if (!runtime.ok) return false;
  const unsupported = supportLine(runtime.version);
  if (unsupported !== null) say(unsupported);
  const refused = what === 'installers' ? whyNoInstaller(runtime.version, args) : null;
  if (refused !== null) {
    say(refused);
    return false;
  }
  if (what === 'installers') await useDpkg(say);
  await rm(BUILT.release, { recursive: true, force: true });
  const system = Platform.current();
  try {
    await build({
      projectDir: PROJECT,
      targets: what === 'folder' ? system.createTarget('dir') : system.createTarget(wanted(args)),
      // Packing hands nothing out, wherever it runs.
      publish: 'never',
      config: {
        extends: join(PROJECT, 'build', 'electron-builder.yml'),
        electronDist: runtime.folder,
        electronVersion: runtime.version,
        afterPack: removeDefaultApp,
      },
    });
    return true;
  } catch (error) {
    say(`electron-builder failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

if (import.meta.main) {
  await bundleAll();
  const packed = await pack(
    (line) => console.log(line),
    process.argv.includes('installers') ? 'installers' : 'folder',
    process.argv,
  );
  endWith(packed ? 0 : 1);
}
