import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../../renderer/domain/bundle/format.ts';
import { MIGRATIONS, migrated } from '../../../renderer/domain/bundle/migrations/migrated.ts';
import type { Document } from '../../../renderer/domain/bundle/migrations/migration.ts';

/** For each step a document before and after it; a new step does not pass without its pair. */
const PAIRS: readonly { readonly before: Document; readonly after: Document }[] = [
  {
    before: { format: 'okr-bundle', objectives: [{ id: 'o1', title: 'A' }] },
    after: {
      format: 'okr-bundle',
      formatVersion: 1,
      made: { by: '', at: '1970-01-01T00:00:00Z', app: '' },
      scope: { of: 'plan' },
      objectives: [{ id: 'o1', title: 'A' }],
      merge: { runs: {}, records: {} },
    },
  },
  {
    before: { format: 'okr-bundle', formatVersion: 1, teams: [{ id: 't1', name: 'A' }] },
    after: { format: 'okr-bundle', formatVersion: 2, teams: [{ id: 't1', name: 'A' }] },
  },
];

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe('migrations', () => {
  it('B12 lead from 0 to this version without a gap', () => {
    expect(MIGRATIONS.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: FORMAT_VERSION }, (_, at) => [at, at + 1]),
    );
    for (const { note } of MIGRATIONS) expect(note).not.toBe('');
  });

  it.each(MIGRATIONS.map((step, at) => ({ ...step, pair: PAIRS[at] })))('B12 $from to $to: $note', ({ up, pair }) => {
    if (!pair) throw new Error('Give this step its pair.');
    const before = frozen(structuredClone(pair.before));
    expect(up(before)).toEqual(pair.after);
    expect(before).toEqual(pair.before);
    expect(up(before)).toEqual(up(before));
  });

  it('B12 leave a document of this version as it is', () => {
    const document = frozen({ format: 'okr-bundle', formatVersion: FORMAT_VERSION });
    expect(migrated(document, FORMAT_VERSION)).toBe(document);
  });

  it('B12 a file by hand keeps what it says about itself', () => {
    const made = { by: 'Ana', at: '2026-10-01T09:00:00Z', app: '' };
    expect(migrated(frozen({ format: 'okr-bundle', made }), 0)).toMatchObject({ made, formatVersion: FORMAT_VERSION });
  });
});
