/** A file of format 2 may hold values back in its merge data; one of format 1 holds nothing back and says nothing else. */
import type { Migration } from './migration.ts';

export const held: Migration = {
  from: 1,
  to: 2,
  note: 'What is held back says so in the merge data.',
  up: (document) => ({ ...document, formatVersion: 2 }),
};
