import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { given, refused } from './answers.ts';
import { LIMITS, type Answer, type FoundFile } from './contract.ts';
import { ENDING, createTurns, plansIn } from './exchange-files.ts';
import { safeFileName } from './file-name.ts';
import { mayWrite, type Places } from './forbidden-places.ts';
import type { FoundFiles } from './found-files.ts';
import { readText } from './read-text.ts';
import type { SettingsFile, Stored } from './settings.ts';
import { writeAmongOthers } from './write-atomically.ts';

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
  /** Those of the copy that is open at the call. */
  readonly settings: () => SettingsFile;
  readonly places: Places;
  readonly found: FoundFiles;
}

export function createExchangeFolder({ places, found, ...needs }: ExchangeNeeds): ExchangeFolder {
  const turns = createTurns();

  /** The file of exactly this copy's name; it is its own only while nobody else has written it. */
  const own = async (folder: string, names: readonly string[], stored: Stored): Promise<Answer<Own | null>> => {
    const { exchangeWrote } = stored;
    const called = ownName(stored, names);
    // Some disks hand a name back with its accents taken apart.
    const name = called === null ? undefined : names.find((one) => one.normalize() === called.normalize());
    if (name === undefined) return given(null);
    const text = await readText(join(folder, name), LIMITS.bundleBytes);
    // An emptied one, as a power cut or a program that synchronises leaves it, says nothing of anybody and is written anew.
    if (text.ok)
      return given({ name, isOurs: EMPTIED.test(text.value) || exchangeWrote.includes(fingerprint(text.value)) });
    // What can be read and is no text of ours is somebody else's; what cannot be read says nothing.
    return text.problem === 'not-text' || text.problem === 'too-large' ? given({ name, isOurs: false }) : text;
  };

  const find = async (): Promise<Answer<readonly FoundFile[]>> => {
    const settings = needs.settings();
    const folder = settings.current().exchangeFolder;
    if (folder === null) return refused('not-found');
    const listed = await plansIn(folder);
    if (!listed.ok) return listed;
    const { plans, badNames } = listed.value;
    const mine = await own(folder, plans, settings.current());
    const others = plans.filter((name) => !(mine.ok && mine.value?.isOurs && name === mine.value.name));
    const inTurn = await turns.inTurn(folder, others);
    return given([
      ...found.offerAll(inTurn.map((name) => join(folder, name))),
      ...badNames.slice(0, MOST_BAD_NAMES).map((name): FoundFile => ({ name, problem: 'bad-name' })),
    ]);
  };

  const write = async ({ text }: { readonly text: string }): Promise<Answer<{ readonly name: string }>> => {
    const settings = needs.settings();
    const { exchangeFolder: folder, personName, machine } = settings.current();
    if (folder === null) return refused('not-found');
    if (Buffer.byteLength(text) > LIMITS.bundleBytes) return refused('too-large');
    if (!(await mayWrite(folder, places))) return refused('forbidden-place');
    const listed = await plansIn(folder);
    if (!listed.ok) return listed;
    const { plans } = listed.value;
    const mine = await own(folder, plans, settings.current());
    if (!mine.ok) return mine;
    const isTaken = mine.value?.isOurs === false;
    // A copied profile writes under the same word. Whoever meets a text it did not write leaves it alone and takes a new word.
    const exchangeWord = (isTaken ? null : settings.current().exchangeWord) ?? randomBytes(4).toString('hex');
    const exchangeFile = (isTaken ? null : ownName(settings.current(), plans)) ?? fileNameOf(personName, exchangeWord);
    // Known before it is written: a text that a power cut leaves there is our own all the same.
    const print = fingerprint(text);
    await settings.change(({ exchangeWrote }) => ({
      exchangeWord,
      exchangeFile,
      exchangeWrote: [...exchangeWrote.filter((one) => one !== print), print].slice(-KNOWN_AGAIN),
    }));
    const written = await writeAmongOthers(join(folder, exchangeFile), text, machine);
    return written.ok ? given({ name: exchangeFile }) : written;
  };

  return { find, write };
}

/**
 * What this copy's file is called. A person may keep other files beside it whose names end alike, such as a copy with a date in front;
 * those are never written. Before names were kept, the shortest one that ends in the word is the one this copy made.
 */
function ownName({ exchangeFile, exchangeWord }: Stored, names: readonly string[]): string | null {
  if (exchangeFile !== null) return exchangeFile;
  if (exchangeWord === null) return null;
  const alike = names.filter((one) => one.endsWith(`-${exchangeWord}${ENDING}`));
  return alike.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** Nothing but blanks, or what a file system puts where it lost the content. */
const EMPTIED = /^[\s\0]*$/;

/** Of names that cannot be handed on, more than these are not named one by one. */
const MOST_BAD_NAMES = 20;

interface Own {
  readonly name: string;
  readonly isOurs: boolean;
}

/** In UTF-16 units: with it the word and the ending find room in what a file system takes, whatever the name is written in. */
const LONGEST_NAME = 40;

const fileNameOf = (person: string, word: string): string =>
  safeFileName(`${person.trim().slice(0, LONGEST_NAME) || 'Whetstone'}-${word}`);

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
