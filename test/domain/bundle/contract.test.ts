/** The one drop of format knowledge main needs stands in two places; here they are held equal. */
import { describe, expect, it } from 'vitest';
import { FILE, LIMITS as CONTRACT } from '../../../electron/contract.ts';
import { FORMAT } from '../../../renderer/domain/bundle/format.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { Author } from '../author.ts';
import { smallText } from './bundles.ts';

describe('what main knows of the format', () => {
  it('B2 the header word, as it stands in every file the app writes', () => {
    expect(FILE.header).toBe(`"format": "${FORMAT}"`);
    expect(smallText().indexOf(FILE.header)).toBeLessThan(16);
    expect(new Author('ana').write()).toContain(FILE.header);
  });

  it('B2 the extension', () => {
    expect([FILE.extension, FILE.alsoReads]).toEqual(['okr', 'json']);
  });

  it('B10 the size of a file and the length of a name', () => {
    expect(LIMITS.bundleBytes).toBe(CONTRACT.bundleBytes);
    expect(LIMITS.name).toBe(CONTRACT.personNameLength);
  });
});
