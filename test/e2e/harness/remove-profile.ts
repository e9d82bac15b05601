import { rm } from 'node:fs/promises';

/** Removes a folder that an app wrote to. Helper processes of an app that was killed may still put a file there while it is emptied. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
