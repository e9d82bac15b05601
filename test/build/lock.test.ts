import { describe, expect, it } from 'vitest';
import { missingEntries, readLock } from '../../build/complete-lock.ts';

describe('the lock file', () => {
  it('lists the builds of every system, or npm ci would refuse it somewhere', async () => {
    expect(missingEntries(await readLock()).map(([key]) => key)).toEqual([]);
  });

  it('names no download address', async () => {
    const { packages } = await readLock();
    expect(Object.entries(packages).filter(([, entry]) => 'resolved' in entry)).toEqual([]);
  });

  it('has a checksum for every package, those for other systems included: nothing is installed unproven', async () => {
    const { packages } = await readLock();
    const unchecked = Object.entries(packages).filter(([key, entry]) => key !== '' && !('integrity' in entry));
    expect(
      unchecked.map(([key]) => key),
      'Fill them in: npm install --package-lock-only',
    ).toEqual([]);
  });
});

describe('an entry made up for a build of another system', () => {
  const lock = {
    packages: { 'node_modules/tool': { optionalDependencies: { '@t/binding-linux-x64-musl': '1.0.0' } } },
  };

  it('says which system, processor and C library it is for', () => {
    expect(missingEntries(lock)).toEqual([
      [
        'node_modules/@t/binding-linux-x64-musl',
        { version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      ],
    ]);
  });
});
