/** A file written by hand needs only the header word; everything else the app would have written is filled in. */
import type { Migration } from './migration.ts';

export const first: Migration = {
  from: 0,
  to: 1,
  note: 'A file without a format version was written by hand.',
  up: (document) => ({
    made: { by: '', at: '1970-01-01T00:00:00Z', app: '' },
    scope: { of: 'plan' },
    merge: { runs: {}, records: {} },
    ...document,
    formatVersion: 1,
  }),
};
