/** The same laptops kept by the libraries a reader would reach for, each from its own saved form to its own saved form. */
import { change, clone, from, init, loadIncremental, save } from '@automerge/automerge';
import { Doc, Map as SharedMap, applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { Edit, Fields, Laptops } from './laptops.ts';

/** What each laptop would hand out, and how all of it is brought together. */
export interface Rival {
  readonly files: readonly Uint8Array[];
  readonly merge: (files: readonly Uint8Array[]) => Uint8Array;
}

/** One shared map a record; a field is one value, since nobody weaves two titles together. */
export function yjs({ start, edits }: Laptops): Rival {
  const doc = new Doc();
  doc.transact(() => {
    for (const [id, fields] of start) doc.getMap('records').set(id, new SharedMap(Object.entries(fields)));
  });
  const first = encodeStateAsUpdate(doc);
  const write = (list: readonly Edit[]): Uint8Array => {
    const laptop = opened([first]);
    for (const { id, field, value } of list) {
      const record = laptop.getMap('records').get(id);
      if (!(record instanceof SharedMap)) throw new Error(`Yjs has no record ${id}.`);
      record.set(field, value);
    }
    return encodeStateAsUpdate(laptop);
  };
  return { files: edits.map(write), merge: (files) => encodeStateAsUpdate(opened(files)) };
}

function opened(files: readonly Uint8Array[]): Doc {
  const doc = new Doc();
  doc.transact(() => {
    for (const file of files) applyUpdate(doc, file);
  });
  return doc;
}

interface Kept {
  [id: string]: Record<string, Fields[string]>;
}

export function automerge({ start, edits }: Laptops): Rival {
  const first = from<Kept>(Object.fromEntries([...start].map(([id, fields]) => [id, { ...fields }])));
  const write = (list: readonly Edit[]): Uint8Array =>
    save(
      list.reduce(
        (doc, { id, field, value }) =>
          change(doc, (kept) => {
            const record = kept[id];
            if (record) record[field] = value;
          }),
        clone(first),
      ),
    );
  // Loading each file into one document is faster than a document a file and merging those.
  return {
    files: edits.map(write),
    merge: (files) => save(files.reduce((doc, file) => loadIncremental(doc, file), init<Kept>())),
  };
}
