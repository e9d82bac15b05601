/**
 * Begins to open what is on this disk. A script of its own, asked for before `main.tsx`: the browser then reads the plan while
 * the screens are still being fetched and run.
 */
import { version } from '../package.json';
import { boot, type Boot } from './app/boot.ts';
import { browserPlatform } from './platform/browser.ts';
import { desktopPlatform } from './platform/desktop.ts';
import { DATABASE_NAME } from './storage/database.ts';

export const opening: Promise<Boot> = boot(desktopPlatform() ?? browserPlatform(version), DATABASE_NAME);
