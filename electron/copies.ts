/**
 * The copies of plans on this machine. The window says which one it works on; backups, the second folder, the exchange folder and this
 * copy's file in it are then that copy's own. The first has the places it had before there were several.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackups, type Backups, type BackupsOfCopy } from './backups.ts';
import { copiesFolder } from './chosen-folders.ts';
import type { Log } from './log.ts';
import {
  COPY_PLACES,
  FIRST_COPY,
  NO_PLACES,
  type Change,
  type CopyPlaces,
  type SettingsFile,
  type Stored,
} from './settings.ts';

export interface Copies {
  /** The window works on this copy from now on. */
  workOn(copy: string): void;
  /**
   * Removes the backups of those copies, which the window has removed for good, except the open one. What a copy's backups are called
   * never decides it alone: those of a copy the window says nothing of stay, be it that it lives or that its registry was lost.
   */
  tidy(gone: readonly string[]): Promise<void>;
  /**
   * The settings as the copy that is open now sees them: the folders in them are its own. They stay that copy's, so whoever waits for
   * anything takes them once, before that.
   */
  readonly settings: () => SettingsFile;
  /** The backups of this copy. */
  readonly backups: Backups;
}

interface CopiesNeeds {
  readonly settings: SettingsFile;
  /** Where the backups of the first copy lie; those of each other lie in a folder of its own inside. */
  readonly backupFolder: string;
  readonly now: () => number;
  readonly log: Log;
}

export function createCopies({ settings, backupFolder, now, log }: CopiesNeeds): Copies {
  let open = FIRST_COPY;
  const known = new Map<string, BackupsOfCopy>();

  const backupsOf = (copy: string): BackupsOfCopy => {
    const found = known.get(copy);
    if (found) return found;
    const folder = copy === FIRST_COPY ? backupFolder : join(backupFolder, copy);
    const secondFolder = () => copiesFolder(seenBy(copy, settings.current()), copy);
    const made = createBackups({ folder, secondFolder, now, log });
    known.set(copy, made);
    return made;
  };

  const write: Backups['write'] = async (asks) => {
    // Which copy it is of is settled before anything is waited for: by then the window may work on another.
    const backups = backupsOf(open);
    // What stands in the way of this folder stands in the way of the one inside it, which says so.
    await mkdir(backupFolder, { mode: 0o700 }).catch(() => undefined);
    return backups.write(asks);
  };

  return {
    workOn: (copy) => {
      open = copy;
    },
    tidy: async (gone) => {
      for (const copy of gone) if (copy !== open) await backupsOf(copy).removeDeleted();
    },
    settings: () => {
      const copy = open;
      return {
        current: () => seenBy(copy, settings.current()),
        found: settings.found,
        change: (change) => settings.change(keptFor(copy, change)),
        choose: (change) => settings.choose(keptFor(copy, change)),
      };
    },
    backups: { write, list: () => backupsOf(open).list(), read: (asks) => backupsOf(open).read(asks) },
  };
}

/** The settings with the places of that copy in them. */
function seenBy(copy: string, stored: Stored): Stored {
  if (copy === FIRST_COPY) return stored;
  return { ...stored, ...NO_PLACES, ...stored.copies[copy] };
}

/** What that copy changes, as it is kept: its places beside those of the others, whichever these are by the time it is written. */
function keptFor(copy: string, change: Change): Change {
  // What all copies have in common says by itself what is changed.
  if (typeof change !== 'function' && !Object.keys(change).some(isPlace)) return change;
  return (stored) => {
    const values = Object.entries(typeof change === 'function' ? change(seenBy(copy, stored)) : change);
    if (copy === FIRST_COPY) return Object.fromEntries(values);
    const places = Object.fromEntries(values.filter(([name]) => isPlace(name)));
    const { copies } = stored;
    return {
      ...Object.fromEntries(values.filter(([name]) => !isPlace(name))),
      copies: { ...copies, [copy]: { ...NO_PLACES, ...copies[copy], ...places } },
    };
  };
}

const isPlace = (name: string): name is keyof CopyPlaces => COPY_PLACES.some((one) => one === name);
