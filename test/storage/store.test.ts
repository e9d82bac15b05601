import 'fake-indexeddb/auto';
import { describe, it } from 'vitest';
import { CASES } from './cases.ts';
import { TOLD_COMMITS } from './told-commits.ts';
import { TWO_WINDOWS } from './two-windows.ts';
import { RANDOM } from './random-commits.ts';

/** Milliseconds; some of them are hundreds of commits. */
const PATIENCE = 60_000;

/** The same cases run in real browsers by `test/e2e/storage.spec.ts`. */
describe('storage', () => {
  for (const { name, run } of [...CASES, ...TWO_WINDOWS, ...TOLD_COMMITS, ...RANDOM])
    it(name, () => run(crypto.randomUUID()), PATIENCE);
});
