/** Opening the desktop edition out of a checkout, or saying why a window cannot open here. */
import { spawn, type ChildProcess } from 'node:child_process';
import { PROJECT } from './project.ts';

interface Seat {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly env: NodeJS.ProcessEnv;
}

export const thisSeat = (): Seat => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
});

/** A sentence when no window can open, `undefined` when one can. */
export function whyNoWindow({ platform, isRoot, env }: Seat): string | undefined {
  if (platform !== 'linux') return undefined;
  if (isRoot)
    return 'No window can open: this is root, and Electron’s sandbox, which stays on, does not start as root.';
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return 'No window can open: there is no display here (DISPLAY and WAYLAND_DISPLAY are both empty).';
  return undefined;
}

/** Starts Electron on the built app. `files` are full paths of plans to open. */
export function openDesktop(executable: string, files: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  // Some editors set this in their terminals, and Electron would then start as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env;
  return spawn(executable, [PROJECT, ...files], { stdio: 'inherit', env: clean });
}
