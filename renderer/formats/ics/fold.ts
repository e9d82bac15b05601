/**
 * Lines of a calendar file as RFC 5545 (3.1) wants them: at most 75 bytes of UTF-8, what is longer goes on in the next line behind a
 * blank. `ts-ics` counts letters, of which a Chinese one has three bytes.
 */
const LONGEST = 75;

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function folded(line: string): string {
  let text = '';
  let used = 0;
  // By code points, so that no character is cut in two.
  for (const character of line) {
    const bytes = bytesOf(character);
    if (used + bytes > LONGEST) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += bytes;
  }
  return text;
}

/** The same calendar with lines of that length, however they were folded before. */
export const refolded = (calendar: string): string =>
  calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
