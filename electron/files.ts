import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { given, refused } from './answers.ts';
import { LIMITS, type Answer, type Calls, type FoundFile, type SavedAs } from './contract.ts';
import { diskProblem } from './disk-problem.ts';
import { EXTENSIONS, hasOurExtension, safeFileName } from './file-name.ts';
import { saysItIs } from './file-header.ts';
import { kindOf } from './file-kind.ts';
import { mayWrite, type Places } from './forbidden-places.ts';
import type { FoundFiles } from './found-files.ts';
import type { Labels } from './menu-labels.ts';
import { readBeginning, realFile } from './read-text.ts';
import { writeAmongOthers } from './write-atomically.ts';

export interface FileDesk {
  /** Shows the open dialog. One entry a chosen file, in the person's order; those over the limit are named with it. */
  open(): Promise<Answer<readonly FoundFile[]>>;
  /** Shows the save dialog and writes atomically. Refuses to replace by a bundle what is none. */
  save(asks: Calls['saveFile']['asks']): Promise<Answer<{ readonly name: string }>>;
}

interface FileDeskNeeds {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly places: Places;
  readonly found: FoundFiles;
  readonly labels: () => Labels;
  /** Where the first save dialog opens; later ones open where the last one ended. */
  readonly startFolder: string;
  /** What a window shows for a printer, as the bytes of a PDF. */
  readonly print: (window: BrowserWindow) => Promise<Uint8Array>;
  /** This machine's word; what a killed write leaves beside a person's files is known by it. */
  readonly machine: () => string;
}

export function createFileDesk({
  dialog,
  window,
  places,
  found,
  labels,
  startFolder,
  print,
  machine,
}: FileDeskNeeds): FileDesk {
  let folder = startFolder;
  const filters = (...as: readonly SavedAs[]) => [
    { name: labels()[as[0] ?? 'bundle'], extensions: as.flatMap((one) => [...EXTENSIONS[one]]) },
  ];

  const open = async (): Promise<Answer<readonly FoundFile[]>> => {
    const parent = window();
    if (parent === null) return refused('failed');
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: labels().open,
      // A plan that came back under another name, such as `plan.okr.txt`, can be chosen as well: what it holds decides.
      filters: [...filters('bundle', 'locked'), { name: labels().allFiles, extensions: ['*'] }],
      properties: ['openFile', 'multiSelections'],
    });
    if (canceled || filePaths.length === 0) return refused('cancelled');
    return given(found.offerAll(filePaths));
  };

  /** Printed before the dialog is shown, so that it is what the person saw when they asked. */
  const bytesOf = async (asks: Calls['saveFile']['asks'], shown: BrowserWindow): Promise<Uint8Array> => {
    if (asks.as === 'pdf') return print(shown);
    return 'bytes' in asks ? asks.bytes : Buffer.from(asks.text, 'utf8');
  };

  const save = async (asks: Calls['saveFile']['asks']) => {
    const { suggestedName, as } = asks;
    const parent = window();
    if (parent === null) return refused('failed');
    const bytes = await bytesOf(asks, parent);
    if (bytes.byteLength > LIMITS.bundleBytes) return refused('too-large');
    let asked = join(folder, safeFileName(suggestedName, as));
    for (;;) {
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: labels().save,
        defaultPath: asked,
        filters: filters(as),
      });
      if (canceled || filePath === '') return refused('cancelled');
      const path = hasOurExtension(filePath, as) ? filePath : `${filePath}.${EXTENSIONS[as][0]}`;
      folder = dirname(path);
      // Some systems leave the extension off: nobody was asked about the file that has the completed name, so ask again.
      if (path === filePath || (await kindOf(path)) === 'nothing')
        return await write(path, bytes, as, places, machine());
      asked = path;
    }
  };

  return { open, save };
}

async function write(
  path: string,
  bytes: Uint8Array,
  as: SavedAs,
  places: Places,
  machine: string,
): Promise<Answer<{ readonly name: string }>> {
  // Where a link leads, the file behind it is written and the link stays a link.
  const real = await realFile(path);
  const target = real.ok ? real.value : path;
  if (!(await mayWrite(target, places))) return refused('forbidden-place');
  const replaceable = await mayReplace(target, as);
  if (!replaceable.ok) return replaceable;
  const written = await writeAmongOthers(target, bytes, machine);
  return written.ok ? given({ name: basename(path) }) : written;
}

/**
 * Only if the person may write to it; by a bundle only an empty file or one that says it is a bundle, and so with locked ones. What is there to be read
 * says nothing of the kind: there the dialog has asked, and the ending is the same.
 */
async function mayReplace(path: string, as: SavedAs): Promise<Answer<null>> {
  try {
    const state = await stat(path);
    if (!state.isFile()) return refused('not-a-file');
    await access(path, constants.R_OK | constants.W_OK);
    if (as !== 'bundle' && as !== 'locked') return given(null);
    if (state.size === 0 || saysItIs(as, await readBeginning(path, LIMITS.bundleBytes))) return given(null);
    return refused('not-ours');
  } catch (error) {
    const problem = diskProblem(error);
    return problem === 'not-found' ? given(null) : refused(problem);
  }
}
