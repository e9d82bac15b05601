/** Where things lie, whatever the current folder is. */
import { dirname, join } from 'node:path';

export const PROJECT = dirname(import.meta.dirname);

export const BUILT = {
  folder: join(PROJECT, 'dist'),
  renderer: join(PROJECT, 'dist', 'renderer'),
  electron: join(PROJECT, 'dist', 'electron'),
  release: join(PROJECT, 'release'),
} as const;
