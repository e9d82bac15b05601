import { basename, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { given, refused } from './answers.ts';
import type { Answer } from './contract.ts';
import { mayWrite, type Places } from './forbidden-places.ts';
import type { Labels } from './menu-labels.ts';
import { realFile } from './read-text.ts';
import type { SettingsFile, Stored } from './settings.ts';

/** Where the copies go: a folder of this machine's own inside the chosen one, so that two people can share a stick. */
export const copiesFolder = ({ secondBackupFolder, machine }: Stored): string | null =>
  secondBackupFolder === null ? null : join(secondBackupFolder, `Whetstone-${machine}`);

/** What the window may know of it. */
export const displayName = ({ secondBackupFolder }: Stored): string | null =>
  // The top of a stick has no name of its own on Windows, where it is `E:\`.
  secondBackupFolder === null ? null : basename(secondBackupFolder) || secondBackupFolder;

export interface SecondFolderNeeds {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly places: Places;
  readonly labels: () => Labels;
  readonly settings: SettingsFile;
}

/** Shows a folder dialog, or forgets the folder. The copies that are already there stay. */
export async function changeSecondFolder(
  asks: 'choose' | 'forget',
  { dialog, window, places, labels, settings }: SecondFolderNeeds,
): Promise<Answer<string | null>> {
  if (asks === 'forget') {
    // Even where that cannot be written down nothing more is copied until the app quits: somebody asked that it stop.
    const forgotten = await settings.change({ secondBackupFolder: null });
    return forgotten.ok ? given(null) : forgotten;
  }
  const parent = window();
  if (parent === null) return refused('failed');
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    title: labels().chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  });
  const chosen = filePaths[0];
  if (canceled || chosen === undefined) return refused('cancelled');
  const real = await realFile(chosen);
  if (!real.ok) return real;
  if (!(await mayWrite(real.value, places))) return refused('forbidden-place');
  return keep(real.value, settings);
}

/** A choice that could not be written down does not hold until the app quits either: the window would show one folder and main fill another. */
async function keep(folder: string, settings: SettingsFile): Promise<Answer<string | null>> {
  const { secondBackupFolder: before } = settings.current();
  const kept = await settings.change({ secondBackupFolder: folder });
  if (kept.ok) return given(displayName(settings.current()));
  void settings.change({ secondBackupFolder: before });
  return kept;
}
