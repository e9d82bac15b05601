import { randomBytes } from 'node:crypto';
import { constants, copyFile, rename } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refused } from './answers.ts';
import { CALLS, COPY, REFUSED, type Answer, type Hello, type Problem, type Settings } from './contract.ts';
import { safeFileName } from './file-name.ts';
import type { Log } from './log.ts';
import { readText } from './read-text.ts';
import { clearHalfWritten, writeAtomically } from './write-atomically.ts';

export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** What each copy of a plan on this machine has for itself. */
export interface CopyPlaces {
  /** An absolute path, never told to the window. */
  readonly secondBackupFolder: string | null;
  /** An absolute path, never told to the window. */
  readonly exchangeFolder: string | null;
  /** The word in the name of this copy's file in the exchange folder; null until it has written one. */
  readonly exchangeWord: string | null;
  /** The name of that file; null until it has written one, or as long as only the word was kept. */
  readonly exchangeFile: string | null;
  /** Fingerprints of what this copy wrote there last. */
  readonly exchangeWrote: readonly string[];
}

export const NO_PLACES: CopyPlaces = {
  secondBackupFolder: null,
  exchangeFolder: null,
  exchangeWord: null,
  exchangeFile: null,
  exchangeWrote: [],
};

export const COPY_PLACES = Object.keys(NO_PLACES) as readonly (keyof CopyPlaces)[];

/** The copy that was here before there could be others. Its places stand beside the settings, where they always stood. */
export const FIRST_COPY = 'first';

/** Everything main remembers between two runs. Only `Settings` is known to the window. */
export interface Stored extends Settings, CopyPlaces {
  readonly window: WindowPlace | null;
  /** The places of every copy but the first. */
  readonly copies: Readonly<Record<string, CopyPlaces>>;
  /** A random word that keeps the backups of two machines apart when they share one stick. */
  readonly machine: string;
}

/** New values, or how they follow from what is stored. A value that holds more than what is changed has to follow from what is stored. */
export type Change = Partial<Stored> | ((stored: Stored) => Partial<Stored>);

export interface SettingsFile {
  current(): Stored;
  /** How the file was found; a damaged one was kept beside the new one, an unread one is where it was. */
  readonly found: Found;
  /** Changes are written one after another; a failed one is in force until the app quits. */
  change(change: Change): Promise<Answer<null>>;
  /** As `change`, but one that could not be written is taken back. */
  choose(change: Change): Promise<Answer<null>>;
}

const LARGEST = 512 * 1024;

const defaults = (): Stored => ({
  personName: '',
  language: 'system',
  theme: 'system',
  window: null,
  ...NO_PLACES,
  copies: {},
  machine: randomBytes(4).toString('hex'),
});

/** What the settings were when the app started: as they should be, damaged, or there and not to be read. */
export type Found = Hello['settingsFound'];

/** How often a file that is there and cannot be read is tried, and the pause in between. Something holds it for a moment. */
const TRIES = 4;
const PAUSE = 150;

/** Tests hand in a disk that fails, and do not wait. */
interface Patience {
  readonly read: typeof readText;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Always gives settings: a missing file is a first start, a damaged one is set aside and named `settings.damaged-….json`. One that
 * cannot be read is left where it is, and nothing is written over it until it can be: then each change made meanwhile is made to it.
 */
export async function openSettings(
  file: string,
  now: () => number,
  log: Log,
  { read, wait }: Patience = { read: readText, wait: pause },
): Promise<SettingsFile> {
  await clearHalfWritten(dirname(file));
  let found = await lookAt(file, read);
  for (let again = 1; found.is === 'unread' && again < TRIES; again += 1) {
    await wait(PAUSE * again);
    found = await lookAt(file, read);
  }
  if (found.is !== 'intact') log('settings-damaged', found.why);
  if (found.is === 'damaged') await setAside(file, now(), found.known, log);
  const foundAtFirst = found.is;
  let { stored: onDisk, unknown } = found.known ?? { stored: defaults(), unknown: {} };
  /** What is in force and not on the disk, in the order it was asked for. */
  let unwritten: readonly Made[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const current = () => unwritten.reduce((stored, made) => ({ ...stored, ...made(stored) }), onDisk);
  const without = (gone: readonly Made[]) => unwritten.filter((one) => !gone.includes(one));

  const write = async (): Promise<Answer<null>> => {
    if (found.is === 'unread') {
      found = await lookAt(file, read);
      if (found.is === 'unread') return refused(found.problem);
      if (found.is === 'damaged') await setAside(file, now(), found.known, log);
      if (found.known) ({ stored: onDisk, unknown } = found.known);
    }
    const [writing, stored] = [unwritten, current()];
    const written = await writeAtomically(file, textOf({ stored, unknown }));
    if (written.ok) [onDisk, unwritten] = [stored, without(writing)];
    return written;
  };

  const make = (change: Change): { readonly made: Made; readonly written: Promise<Answer<null>> } => {
    // The window hands over all it shows; what it shows only for want of the file is no change.
    const values = typeof change === 'function' || found.is !== 'unread' ? change : differing(change, current());
    const made: Made = (stored) => (typeof values === 'function' ? values(stored) : values);
    unwritten = [...unwritten, made];
    const written = last.then(write);
    last = written.catch(() => undefined);
    return { made, written };
  };

  return {
    current,
    found: foundAtFirst,
    change: (change) => make(change).written,
    choose: async (change) => {
      const { made, written } = make(change);
      const answer = await written;
      if (!answer.ok) unwritten = without([made]);
      return answer;
    },
  };
}

/** A change, as an object of its own even where the same one is asked for twice. */
type Made = (stored: Stored) => Partial<Stored>;

function differing(patch: Partial<Stored>, stored: Stored): Partial<Stored> {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([name, value]) => value !== Object.entries(stored).find(([one]) => one === name)?.[1],
    ),
  );
}

type Looked =
  | { readonly is: 'intact'; readonly known: Parsed | null }
  | { readonly is: 'damaged'; readonly known: Parsed | null; readonly why: string }
  | { readonly is: 'unread'; readonly known: null; readonly why: string; readonly problem: Problem };

/** What says that the content is wrong, and not that it could not be had. */
const WRONG: ReadonlySet<Problem> = new Set<Problem>(['not-text', 'too-large', 'not-a-file']);

async function lookAt(file: string, read: typeof readText): Promise<Looked> {
  const text = await read(file, LARGEST);
  if (!text.ok) {
    const { problem } = text;
    if (problem === 'not-found') return { is: 'intact', known: null };
    if (WRONG.has(problem)) return { is: 'damaged', known: null, why: problem };
    return { is: 'unread', known: null, why: problem, problem };
  }
  const known = parse(text.value);
  return known?.intact === true ? { is: 'intact', known } : { is: 'damaged', known, why: 'content' };
}

async function setAside(file: string, now: number, known: Parsed | null, log: Log): Promise<void> {
  const aside = file.replace(/\.json$/, `.damaged-${now}.json`);
  if (known === null) await rename(file, aside).catch(() => undefined);
  else await writeRescued(file, aside, textOf(known), log);
}

const textOf = ({ stored, unknown }: Pick<Parsed, 'stored' | 'unknown'>): string =>
  `${JSON.stringify({ ...unknown, ...stored }, null, 2)}\n`;

/**
 * What could be saved of a damaged file takes its place at once, so that the next start finds it even if this one is killed.
 * Where either step fails the damaged file stays, and is saved from once more next time.
 */
async function writeRescued(file: string, aside: string, text: string, log: Log): Promise<void> {
  try {
    await copyFile(file, aside, constants.COPYFILE_EXCL);
  } catch (error) {
    return log('write-failed', error);
  }
  const written = await writeAtomically(file, text);
  if (!written.ok) log('write-failed', written.problem);
}

interface Parsed {
  readonly stored: Stored;
  /** What a newer version wrote; it is kept and written back. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly intact: boolean;
}

/** A good field is used even if its neighbour is damaged. */
function parse(text: string): Parsed | null {
  const found = parseObject(text);
  if (found === null) return null;
  const { personName, language, theme, window, secondBackupFolder, machine, ...others } = found;
  const { exchangeFolder, exchangeWord, exchangeFile, exchangeWrote, copies, ...unknown } = others;
  const base = defaults();
  let intact = true;
  const take = <T>(value: unknown, check: (value: unknown) => T | null, otherwise: T): T => {
    if (value === undefined) return otherwise;
    const checked = check(value);
    if (checked === null && value !== null) intact = false;
    return checked ?? otherwise;
  };
  const places = (given: Readonly<Record<keyof CopyPlaces, unknown>>): CopyPlaces => ({
    secondBackupFolder: take(given.secondBackupFolder, absolutePath, null),
    exchangeFolder: take(given.exchangeFolder, absolutePath, null),
    exchangeWord: take(given.exchangeWord, word, null),
    exchangeFile: take(given.exchangeFile, fileName, null),
    exchangeWrote: take(given.exchangeWrote, fingerprints, []),
  });
  const stored: Stored = {
    personName: take(personName, (value) => choices({ ...base, personName: value })?.personName ?? null, ''),
    language: take(language, (value) => choices({ ...base, language: value })?.language ?? null, base.language),
    theme: take(theme, (value) => choices({ ...base, theme: value })?.theme ?? null, base.theme),
    window: take(window, windowPlace, null),
    ...places({ secondBackupFolder, exchangeFolder, exchangeWord, exchangeFile, exchangeWrote }),
    copies: Object.fromEntries(
      Object.entries(take(copies, object, {})).flatMap(([copy, given]) => {
        const found = COPY.test(copy) ? take(given, object, null) : null;
        return found === null ? [] : [[copy, places({ ...NO_PLACES, ...found })]];
      }),
    ),
    machine: take(machine, word, base.machine),
  };
  return { stored, unknown, intact };
}

/** The contract's own check, so that a file cannot hold what the window may not send. */
function choices(value: unknown): Settings | null {
  const checked = CALLS.saveSettings(value);
  return checked === REFUSED ? null : checked;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return object(JSON.parse(text));
  } catch {
    return null;
  }
}

const object = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;

function windowPlace(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, maximized }: Partial<Record<keyof WindowPlace, unknown>> = value;
  if (!isCoordinate(x) || !isCoordinate(y) || !isCoordinate(width) || !isCoordinate(height)) return null;
  return { x, y, width, height, maximized: maximized === true };
}

const isCoordinate = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) < 100_000;

const absolutePath = (value: unknown): string | null =>
  typeof value === 'string' && isAbsolute(value) && !value.includes('\0') ? value : null;

const word = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{8}$/.test(value) ? value : null;

/** A name in a folder and nothing that leads out of it. */
const fileName = (value: unknown): string | null =>
  typeof value === 'string' && safeFileName(value) === value ? value : null;

const fingerprints = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[0-9a-f]{32}$/.test(one)) ? value : null;
