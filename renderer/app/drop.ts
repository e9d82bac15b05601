/** What is dropped on the window: files, and the plans in a folder. */
import { incoming } from '../platform/browser.ts';
import type { IncomingFile } from '../platform/platform.ts';
import type { Texts } from '../text/texts.ts';
import { takeFiles } from './files.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

/** Files taken from one drop; as many as the open dialog takes. */
const MOST = 200;
/** In a folder only these are meant; a file dropped by itself is meant whatever it is called. */
const PLANS = /\.(okr|json|age)$/i;

export const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

/** What was dropped, looked at together. */
export async function takeDropped(planner: Planner, texts: Texts, transfer: DataTransfer): Promise<void> {
  const files = await droppedFiles(transfer);
  if (files.length === 0) say(planner.ui, { text: texts.shell.droppedNothing, tone: 'warning' });
  await takeFiles(planner, texts, files);
}

/** Call it while the drop is handled: the browser empties the transfer afterwards. */
async function droppedFiles(transfer: DataTransfer): Promise<readonly IncomingFile[]> {
  const dropped = [...transfer.items].filter(({ kind }) => kind === 'file').map(heldBy);
  const found: File[] = [];
  for (const one of dropped) {
    if (one instanceof File) found.push(one);
    else if (one) await collect(one, found, one.isFile ? /^/ : PLANS);
  }
  return found.slice(0, MOST).map(incoming);
}

/** A folder can only be had as an entry, which not every browser knows. */
function heldBy(item: DataTransferItem): FileSystemEntry | File | null {
  const entry = typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null;
  return entry ?? item.getAsFile();
}

async function collect(entry: FileSystemEntry, found: File[], called: RegExp): Promise<void> {
  if (found.length >= MOST) return;
  if (isFile(entry)) {
    const file = called.test(entry.name) ? await fileOf(entry) : null;
    if (file) found.push(file);
    return;
  }
  const inside = isFolder(entry) ? await entriesOf(entry.createReader()) : [];
  for (const one of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await collect(one, found, called);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Null when it went away meanwhile. */
const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** A reader hands its entries over in portions and ends with an empty one. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
