import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { given, refused } from './answers.ts';
import type { Answer } from './contract.ts';
import { diskProblem } from './disk-problem.ts';

/** Where the engine keeps all databases of a profile. */
const DATABASES = 'IndexedDB';

/**
 * Gives a database the engine cannot open another name, under which somebody who knows how may still read it. The engine makes a new one when
 * the page asks for it. Nothing is deleted.
 */
export async function setDatabaseAside(data: string): Promise<Answer<null>> {
  let count = 1;
  while (await isThere(join(data, `${DATABASES}.aside-${count}`))) count += 1;
  try {
    await rename(join(data, DATABASES), join(data, `${DATABASES}.aside-${count}`));
    return given(null);
  } catch (error) {
    return refused(diskProblem(error));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
