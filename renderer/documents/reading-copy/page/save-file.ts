/** A text as a file on the reader's disk. */

export type Saved =
  /** The file is there: it was written and closed. */
  | 'there'
  /** It was handed to the browser, which says no more. */
  | 'handed-over'
  | 'cancelled'
  | 'failed';

interface Writable {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
type Picker = (asked: {
  readonly suggestedName: string;
}) => Promise<{ readonly createWritable: () => Promise<Writable> }>;

export async function saveFile(suggestedName: string, text: string): Promise<Saved> {
  const { showSaveFilePicker: pick } = window as { readonly showSaveFilePicker?: Picker };
  if (!pick) return handOver(suggestedName, text);
  try {
    const file = await pick.call(window, { suggestedName });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
    return 'there';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

function handOver(name: string, text: string): Saved {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task; it is a few kilobytes until the page is closed.
  return 'handed-over';
}
