import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { IDENTITY } from './identity.ts';

/**
 * Says where this run keeps its data, before anything is read from there; null if nothing can be written there. Tests and developers may
 * name another folder with WHETSTONE_DATA; the packed app does not listen to it, so no environment can make it open an empty plan.
 */
export function chooseDataFolder(
  app: Pick<App, 'isPackaged' | 'getPath' | 'setPath' | 'setName'>,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const wished = app.isPackaged ? undefined : environment['WHETSTONE_DATA'];
  const folder = wished ? wished : join(app.getPath('appData'), IDENTITY.dataFolder);
  app.setName(IDENTITY.name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return null;
  }
  app.setPath('userData', folder);
  return folder;
}
