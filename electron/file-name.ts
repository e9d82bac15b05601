import { extname } from 'node:path';
import { FILE, LOCKED, type SavedAs } from './contract.ts';

/** The endings a file may have, the first of them is given where there is none. */
export const EXTENSIONS: { readonly [K in SavedAs]: readonly [string, ...string[]] } = {
  bundle: [FILE.extension, FILE.alsoReads],
  locked: [LOCKED.extension],
  markdown: ['md'],
  calendar: ['ics'],
  page: ['html', 'htm'],
  csv: ['csv'],
  xlsx: ['xlsx'],
  zip: ['zip'],
  pdf: ['pdf'],
};

/** True for the names we open and write: the last part counts, in upper or lower case. */
export const hasOurExtension = (name: string, as: SavedAs = 'bundle'): boolean =>
  EXTENSIONS[as].includes(extname(name).slice(1).toLowerCase());

/** A file system's limit is 255 bytes; this leaves room for the numbers and endings that others add. */
const LONGEST = 200;

// Names Windows keeps for devices, with any ending.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * A name that is safe to offer in a save dialog on every system and on a USB stick: no folder, no control or direction-turning
 * character, nothing Windows forbids, not too long in bytes, and with our extension. Never empty.
 */
export function safeFileName(suggested: string, as: SavedAs = 'bundle'): string {
  const ending = hasOurExtension(suggested, as) ? extname(suggested) : `.${EXTENSIONS[as][0]}`;
  const stem = hasOurExtension(suggested, as) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ');
  const short = trimEnds(withinBytes(clean, LONGEST - ending.length));
  // Windows looks at the part before the first dot, so `con.2026` is a device as well.
  const first = short.split('.')[0]?.trim() ?? '';
  if (short === '') return `plan${ending}`;
  return RESERVED.test(first) ? `_${short}${ending}` : `${short}${ending}`;
}

/** A leading dot hides a file; Windows cuts trailing dots and blanks off, and then the name is another one. */
const trimEnds = (name: string): string => name.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');

function withinBytes(name: string, bytes: number): string {
  let short = '';
  let used = 0;
  for (const character of name) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    short += character;
  }
  return short;
}
