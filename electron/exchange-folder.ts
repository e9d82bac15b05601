import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { given, refused } from './answers.ts';
import { FILE, LIMITS, type Answer, type FoundFile } from './contract.ts';
import { diskProblem } from './disk-problem.ts';
import { safeFileName } from './file-name.ts';
import { mayWrite, type Places } from './forbidden-places.ts';
import type { FoundFiles } from './found-files.ts';
import { readText } from './read-text.ts';
import type { SettingsFile } from './settings.ts';
import { writeAtomically } from './write-atomically.ts';

/** How many of this copy's own writings it knows again: those on every stick that is in use. */
const KNOWN_AGAIN = 32;

/**
 * A folder several copies of a plan meet in. Each writes one file there, called by its own word, and reads those of the others; so
 * two may do it at once, and whatever carries files carries these.
 */
export interface ExchangeFolder {
  /** The files of all others, by name; those over `LIMITS.filesAtOnce` are named with it. */
  find(): Promise<Answer<readonly FoundFile[]>>;
  /** Puts this copy's file there in one step. Fails with `not-found` when no folder is chosen or it is not there. */
  write(asks: { readonly text: string }): Promise<Answer<{ readonly name: string }>>;
}

interface ExchangeNeeds {
  readonly settings: SettingsFile;
  readonly places: Places;
  readonly found: FoundFiles;
}

export function createExchangeFolder({ settings, places, found }: ExchangeNeeds): ExchangeFolder {
  /** The file that carries this copy's word; it is its own only while nobody else has written it. */
  const own = async (folder: string, names: readonly string[]): Promise<Answer<Own | null>> => {
    const { exchangeWord, exchangeWrote } = settings.current();
    const name = exchangeWord === null ? undefined : names.find((one) => one.endsWith(`-${exchangeWord}${ENDING}`));
    if (name === undefined) return given(null);
    const text = await readText(join(folder, name), LIMITS.bundleBytes);
    if (text.ok) return given({ name, isOurs: exchangeWrote.includes(fingerprint(text.value)) });
    // What can be read and is no text of ours is somebody else's; what cannot be read says nothing.
    return text.problem === 'not-text' || text.problem === 'too-large' ? given({ name, isOurs: false }) : text;
  };

  const find = async (): Promise<Answer<readonly FoundFile[]>> => {
    const folder = settings.current().exchangeFolder;
    if (folder === null) return refused('not-found');
    const listed = await plansIn(folder);
    if (!listed.ok) return listed;
    const mine = await own(folder, listed.value);
    const others = listed.value.filter((name) => !(mine.ok && mine.value?.isOurs && name === mine.value.name));
    return given(
      others.map((name, at) =>
        at < LIMITS.filesAtOnce ? found.offer(join(folder, name)) : { name, problem: 'too-many' },
      ),
    );
  };

  const write = async ({ text }: { readonly text: string }): Promise<Answer<{ readonly name: string }>> => {
    const { exchangeFolder: folder, exchangeWrote, personName } = settings.current();
    if (folder === null) return refused('not-found');
    if (Buffer.byteLength(text) > LIMITS.bundleBytes) return refused('too-large');
    if (!(await mayWrite(folder, places))) return refused('forbidden-place');
    const listed = await plansIn(folder);
    const mine = listed.ok ? await own(folder, listed.value) : listed;
    if (!mine.ok) return mine;
    const isTaken = mine.value?.isOurs === false;
    // A copied profile writes under the same word. Whoever meets a text it did not write leaves it alone and takes a new word.
    const exchangeWord = (isTaken ? null : settings.current().exchangeWord) ?? randomBytes(4).toString('hex');
    // Known before it is written: a text that a power cut leaves there is our own all the same.
    const wrote = [...exchangeWrote.filter((one) => one !== fingerprint(text)), fingerprint(text)].slice(-KNOWN_AGAIN);
    await settings.change({ exchangeWord, exchangeWrote: wrote });
    const name = mine.value?.isOurs ? mine.value.name : fileNameOf(personName, exchangeWord);
    const written = await writeAtomically(join(folder, name), text);
    return written.ok ? given({ name }) : written;
  };

  return { find, write };
}

interface Own {
  readonly name: string;
  readonly isOurs: boolean;
}

/** In UTF-16 units: with it the word and the ending find room in what a file system takes, whatever the name is written in. */
const LONGEST_NAME = 40;

const fileNameOf = (person: string, word: string): string =>
  safeFileName(`${person.trim().slice(0, LONGEST_NAME) || 'Whetstone'}-${word}`);

const ENDING = `.${FILE.extension}`;

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The names of all plans that lie in the folder itself. Links lead elsewhere, and what begins with a dot is somebody's half-written one. */
async function plansIn(folder: string): Promise<Answer<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const named = entries.filter(({ name }) => !name.startsWith('.') && extname(name).toLowerCase() === ENDING);
    const plans: string[] = [];
    for (const entry of named) if (entry.isFile() || (await isFile(join(folder, entry.name)))) plans.push(entry.name);
    return given(plans.toSorted());
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
