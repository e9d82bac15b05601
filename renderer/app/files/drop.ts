/** What is dropped on the window: files, and the plans in a folder. */
import { incoming } from '../../platform/browser.ts';
import type { TextFile } from '../../platform/platform.ts';
import type { Texts } from '../../text/texts.ts';
import type { DroppedItem } from './dragged.ts';
import { takeFiles } from './files.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** Files taken from one drop; as many as the open dialog takes. */
const MOST = 200;
/** Of those over that, as many are named; the last of them says how many more there are. */
const NAMED = 20;
/** In a folder only these are meant; a file dropped by itself is meant whatever it is called. */
const PLANS = /\.(okr|json|age)$/i;

/** What was dropped, looked at together. */
export async function takeDropped(planner: Planner, texts: Texts, items: readonly DroppedItem[]): Promise<void> {
  const files = await droppedFiles(items);
  if (files.length === 0) say(planner.ui, { text: fileTold(texts).droppedNothing, tone: 'warning' });
  await takeFiles(planner, texts, files);
}

/** What a drop holds: the files that are taken, and the names of those it is too many of. */
interface Dropped {
  readonly files: File[];
  readonly over: string[];
}

async function droppedFiles(items: readonly DroppedItem[]): Promise<readonly TextFile[]> {
  const dropped: Dropped = { files: [], over: [] };
  for (const one of items) {
    if (one instanceof File) take(dropped, one);
    else await collect(one, dropped, one.isFile ? /^/ : PLANS);
  }
  const more = dropped.over.length - NAMED;
  const named = dropped.over.slice(0, NAMED);
  return [
    ...dropped.files.map(incoming),
    ...named.map((name, at) => tooMany(more > 0 && at === NAMED - 1 ? `${name} (+${more})` : name)),
  ];
}

const tooMany = (name: string): TextFile => ({
  name,
  text: () => Promise.resolve({ ok: false, problem: 'too-many' }),
});

function take({ files, over }: Dropped, file: File): void {
  if (files.length < MOST) files.push(file);
  else over.push(file.name);
}

async function collect(entry: FileSystemEntry, dropped: Dropped, called: RegExp): Promise<void> {
  if (isFile(entry)) {
    if (!called.test(entry.name)) return;
    if (dropped.files.length >= MOST) return void dropped.over.push(entry.name);
    const file = await fileOf(entry);
    if (file) take(dropped, file);
    return;
  }
  const inside = isFolder(entry) ? await entriesOf(entry.createReader()) : [];
  for (const one of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await collect(one, dropped, called);
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
