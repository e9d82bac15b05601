/** A file of 200 MB is refused by its size: neither read, nor parsed, nor copied. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readText } from '../../../electron/read-text.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';

const MB = 1024 * 1024;
const SIZE = 200 * MB;
/** What refusing may take up; reading even a tenth of it would take more. */
const MOST = 8 * MB;

/** Bytes more in use than before, in all kinds of memory a reading could fill. */
async function taken(work: () => unknown): Promise<number> {
  const before = process.memoryUsage();
  await work();
  const after = process.memoryUsage();
  return after.heapUsed + after.external + after.arrayBuffers - before.heapUsed - before.external - before.arrayBuffers;
}

it('B10 a file of 200 MB is not even read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enormous-'));
  try {
    const path = join(folder, 'enormous.okr');
    // A hole as long as that: as large to whoever asks, and nothing on the disk.
    const file = await open(path, 'w');
    await file.truncate(SIZE);
    await file.close();
    const grown = await taken(async () =>
      expect(await readText(path, LIMITS.bundleBytes)).toEqual({ ok: false, problem: 'too-large' }),
    );
    expect(grown).toBeLessThan(MOST);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('B10 a text of 200 MB, as a page might be handed one, is not looked into', async () => {
  const bytes = Buffer.alloc(SIZE, '{"format":"okr-bundle","objectives":[');
  const text = bytes.toString('latin1');
  const grown = await taken(() => expect(readBundle(text)).toEqual({ ok: false, problem: { is: 'too-large' } }));
  expect(text).toHaveLength(SIZE);
  expect(grown).toBeLessThan(MOST);
});
