/** What hangs over the window, or was let go there. */

export const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

/** A folder can only be had as an entry, which not every browser knows. */
export type DroppedItem = FileSystemEntry | File;

/** Call it while the drop is handled: the browser empties the transfer afterwards. */
export const droppedItems = ({ items }: DataTransfer): readonly DroppedItem[] =>
  [...items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null;
    return entry ?? item.getAsFile() ?? [];
  });
