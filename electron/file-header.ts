import { FILE, LOCKED } from './contract.ts';

const [KEY = '', VALUE = ''] = FILE.header.split(': ');

/** However it is spaced: written by us, by hand, by a program that makes JSON small, or sorted so that the header comes last. */
const HEADERS = {
  bundle: new RegExp(`${KEY}\\s*:\\s*${VALUE}`),
  locked: new RegExp(LOCKED.header),
} as const;

/** True if these bytes (read as Latin-1) say that they are a plan, or a locked one: in UTF-8 or UTF-16, wherever in the file it stands. */
export const saysItIs = (as: keyof typeof HEADERS, bytes: string): boolean =>
  // In UTF-16 each of these letters has a NUL before or behind it.
  HEADERS[as].test(bytes) || (bytes.includes('\0') && HEADERS[as].test(bytes.replaceAll('\0', '')));
