import { lstat, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { given, refused } from './answers.ts';
import { FILE, LIMITS, type Answer } from './contract.ts';
import { diskProblem } from './disk-problem.ts';

export const ENDING = `.${FILE.extension}`;

/** What lies in a folder itself: the names of plans, and names this system cannot hand on because they are not UTF-8. */
export interface Listed {
  readonly plans: readonly string[];
  readonly badNames: readonly string[];
}

/** Links lead elsewhere, and what begins with a dot is somebody's half-written file. */
export async function plansIn(folder: string): Promise<Answer<Listed>> {
  try {
    const [plans, badNames]: [string[], string[]] = [[], []];
    // As bytes, since a name in another encoding would come back as one that does not exist.
    for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
      const name = entry.name.toString('utf8');
      if (name.startsWith('.') || extname(name).toLowerCase() !== ENDING) continue;
      if (!Buffer.from(name).equals(entry.name)) badNames.push(name);
      else if (entry.isFile() || (await isFile(join(folder, name)))) plans.push(name);
    }
    return given({ plans: plans.toSorted(), badNames: badNames.toSorted() });
  } catch (error) {
    return refused(diskProblem(error));
  }
}

/** Some network drives do not say of an entry what it is, and one may go while it is asked. */
const isFile = (path: string): Promise<boolean> =>
  lstat(path).then(
    (state) => state.isFile(),
    () => false,
  );

/** Which files an exchange reads where there are more than it can: each time others, those that were not read yet first. */
export interface Turns {
  /** All of `names`, by their order; those that do not fit into this turn last. */
  inTurn(folder: string, names: readonly string[]): Promise<readonly string[]>;
}

export function createTurns(): Turns {
  /** What was read in this run, and how it looked then: a file that changed is as one that was not read. */
  const read = new Map<string, string>();
  return {
    inTurn: async (folder, names) => {
      if (names.length <= LIMITS.filesAtOnce) return names;
      const seen = await Promise.all(
        names.map(async (name) => ({ name, path: join(folder, name), look: await lookOf(join(folder, name)) })),
      );
      const isNew = ({ path, look }: { readonly path: string; readonly look: string }) => read.get(path) !== look;
      // After all of them were read, those come again that were read longest ago.
      const ago = new Map([...read.keys()].map((path, at) => [path, at]));
      const known = seen.filter((one) => !isNew(one));
      const oldestFirst = known.toSorted((a, b) => (ago.get(a.path) ?? 0) - (ago.get(b.path) ?? 0));
      const turn = [...seen.filter(isNew), ...oldestFirst].slice(0, LIMITS.filesAtOnce);
      for (const { path, look } of turn) {
        read.delete(path);
        read.set(path, look);
      }
      const chosen = new Set(turn.map(({ name }) => name));
      return [...names.filter((name) => chosen.has(name)), ...names.filter((name) => !chosen.has(name))];
    },
  };
}

const lookOf = (path: string): Promise<string> =>
  lstat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => '',
  );
