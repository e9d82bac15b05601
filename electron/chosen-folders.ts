import { basename, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { given, refused } from './answers.ts';
import type { Answer, Calls, FolderUse } from './contract.ts';
import { mayWrite, type Places } from './forbidden-places.ts';
import type { Labels } from './menu-labels.ts';
import { realFile } from './read-text.ts';
import { FIRST_COPY, type SettingsFile, type Stored } from './settings.ts';

const KEPT_AS = { backups: 'secondBackupFolder', exchange: 'exchangeFolder' } as const;

/**
 * Where second copies of a plan's backups go: a folder of this machine's own inside the chosen one, so that two people can share a stick;
 * and of that plan's own, so that two plans can.
 */
export function copiesFolder({ secondBackupFolder, machine }: Stored, copy: string): string | null {
  if (secondBackupFolder === null) return null;
  return join(secondBackupFolder, `Whetstone-${machine}${copy === FIRST_COPY ? '' : `-${copy}`}`);
}

/** What the window may know of a folder. */
export function displayName(stored: Stored, use: FolderUse): string | null {
  const folder = stored[KEPT_AS[use]];
  // The top of a stick has no name of its own on Windows, where it is `E:\`.
  return folder === null ? null : basename(folder) || folder;
}

export interface ChosenFolderNeeds {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly places: Places;
  readonly labels: () => Labels;
  /** Those of the copy that is open at the call. */
  readonly settings: () => SettingsFile;
}

/** Shows a folder dialog, or forgets the folder. What is already in it stays. */
export async function changeFolder(
  { use, to }: Calls['changeFolder']['asks'],
  { dialog, window, places, labels, ...needs }: ChosenFolderNeeds,
): Promise<Answer<string | null>> {
  // Another copy may be open by the time the dialog is answered.
  const settings = needs.settings();
  if (to === 'forget') {
    // Even where that cannot be written down nothing more is put there until the app quits: somebody asked that it stop.
    const forgotten = await settings.change({ [KEPT_AS[use]]: null });
    return forgotten.ok ? given(null) : forgotten;
  }
  const parent = window();
  if (parent === null) return refused('failed');
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    title: labels().chooseFolder[use],
    properties: ['openDirectory', 'createDirectory'],
  });
  const chosen = filePaths[0];
  if (canceled || chosen === undefined) return refused('cancelled');
  const real = await realFile(chosen);
  if (!real.ok) return real;
  if (!(await mayWrite(real.value, places))) return refused('forbidden-place');
  // One that could not be written down does not hold until the app quits either: the window would show one folder and main use another.
  const kept = await settings.choose({ [KEPT_AS[use]]: real.value });
  return kept.ok ? given(displayName(settings.current(), use)) : kept;
}
