import { stat } from 'node:fs/promises';

/** What stands behind a path, links followed. What may not be looked at counts as nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  try {
    const state = await stat(path);
    if (state.isFile()) return 'file';
    return state.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'nothing';
  }
}
