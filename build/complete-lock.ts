/**
 * Adds to package-lock.json the native builds of other systems that npm left out. npm writes only those its registry
 * could show it, and a registry that keeps some systems' builds away makes a lock file its own `npm ci` refuses.
 * Run after every change of the packages: `node build/complete-lock.ts`, then `npm install --package-lock-only`, which looks the
 * checksums of the added ones up. A test holds the file complete.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

interface Entry {
  readonly version?: string;
  readonly engines?: unknown;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [more: string]: unknown;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
  readonly [more: string]: unknown;
}

/** The optional packages that are named but not listed, with the entry each should have; it has no checksum yet. */
export function missingEntries(lock: Lock): [key: string, entry: Entry][] {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, engines }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
      )
      .map(([name, version]): [string, Entry] => [`node_modules/${name}`, entryFor(name, version, engines)]),
  );
}

/** Names end in the system, the processor and perhaps the C library: `@oxfmt/binding-linux-x64-musl`. */
function entryFor(name: string, version: string, engines: unknown): Entry {
  const [os, cpu, library] = name.replace(/^.*\//, '').replace('binding-', '').split('-');
  return {
    version,
    cpu: [cpu],
    dev: true,
    ...(library?.startsWith('musl') ? { libc: ['musl'] } : library?.startsWith('gnu') ? { libc: ['glibc'] } : {}),
    optional: true,
    os: [os],
    ...(engines === undefined ? {} : { engines }),
  };
}

export async function readLock(): Promise<Lock> {
  const lock: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  if (typeof lock !== 'object' || lock === null || !('packages' in lock))
    throw new Error('package-lock.json is damaged.');
  return lock as Lock; // npm wrote it, and the parts we read are checked by the test that holds it complete.
}

const FILE = join(PROJECT, 'package-lock.json');

if (import.meta.main) {
  const lock = await readLock();
  const missing = missingEntries(lock);
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  // npm sorts this way, so the next install changes nothing.
  const sorted = Object.fromEntries(packages.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  await writeFile(FILE, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
  console.log(`Added ${missing.length} entries to package-lock.json.`);
}
