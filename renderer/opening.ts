/**
 * Begins to open what is on this disk. A script of its own, asked for before `main.tsx`: the browser then reads the plan while
 * the screens are still being fetched and run.
 */
import { reportErrors } from './app/session/report-error.ts';
import { version } from '../package.json';
import { boot, type Boot } from './app/session/boot.ts';
import { createPreferences, spoken } from './app/session/preferences.ts';
import { fetchTexts } from './app/session/texts.ts';
import { browserPlatform } from './platform/browser.ts';
import { desktopPlatform } from './platform/desktop.ts';
import type { Platform } from './platform/platform.ts';
import { copyToOpen, goneForGood, readCopies } from './app/copies/registry.ts';
import { newId } from './app/session/ids.ts';
import { databaseOf, type CopyId } from './storage/database-names.ts';

/** Without its bridge the desktop edition has neither backups nor files: going on as if it were a page in a browser would hide that. */
function platformHere(copy: CopyId): Platform | null {
  const desktop = desktopPlatform({ copy, gone: goneForGood(readCopies()) });
  if (desktop !== null || location.protocol === 'app:') return desktop;
  return browserPlatform(version);
}

/** The settings as far as they are known: its defaults until the platform has told them. */
export const preferences = createPreferences();

async function open(): Promise<Boot> {
  const copy = copyToOpen(newId);
  const platform = platformHere(copy);
  if (!platform) {
    await fetchTexts(spoken(preferences.getState()));
    return { is: 'failed', problem: 'no-bridge', preferences };
  }
  reportErrors(platform);
  return boot(platform, databaseOf(copy), preferences);
}

export const opening: Promise<Boot> = open();
