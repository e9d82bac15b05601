/** Broken bundles, and texts just small enough to be read that are made to fill the memory. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { WAYS, endOf } from '../domain/bundle/broken.ts';
import { closureOf } from '../domain/bundle/closure.ts';
import { odd } from '../domain/bundle/odd-files.ts';
import { SWOLLEN } from './swollen.ts';

export interface Broke {
  /** How many were broken in each way, and how many ended in each word. */
  readonly ways: ReadonlyMap<string, number>;
  readonly ends: ReadonlyMap<string, number>;
  /** What went wrong, with what repeats it. */
  readonly failed: readonly string[];
  /** Bytes in use after a collection, before and after all of them. */
  readonly heap: readonly [number, number];
}

/** The same seed breaks the same bundles. */
export function brokenFiles(seed: number, count: number): Broke {
  const ways = new Map<string, number>();
  const ends = new Map<string, number>();
  const failed: string[] = [];
  const before = heapUsed();
  for (const [way, { share, text }] of Object.entries(WAYS)) {
    const numRuns = Math.max(1, Math.round((count * share) / 100));
    let tried = 0;
    const property = fc.property(text, (broken) => {
      tried += 1;
      const end = endOf(broken);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    });
    const result = fc.check(property, { seed, numRuns });
    ways.set(way, tried);
    if (result.failed)
      failed.push(
        `${way}, seed ${seed}, path ${result.counterexamplePath}: ${String(result.errorInstance)}\n${String(result.counterexample)}`,
      );
  }
  return { ways, ends, failed, heap: [before, heapUsed()] };
}

/** Files by hand, broken ones and pairs of them, each put through all that needs no screen; what went wrong. */
export function oddFiles(seed: number, count: number): readonly string[] {
  const result = fc.check(
    fc.property(odd, (texts) => void closureOf(texts)),
    { seed, numRuns: count },
  );
  if (!result.failed) return [];
  return [
    `seed ${seed}, path ${result.counterexamplePath}: ${String(result.errorInstance)}\n${String(result.counterexample)}`,
  ];
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

export interface Swelled {
  readonly what: string;
  readonly end: string;
  /** Megabytes in use at the most. */
  readonly most: number;
}

/** Each in a process of its own that may use so much and no more. */
export function swollenFiles(megabytes: number): readonly Swelled[] {
  return Object.keys(SWOLLEN).map((what) => {
    const script = fileURLToPath(new URL('swollen.ts', import.meta.url));
    const ran = spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, script, what], { encoding: 'utf8' });
    const [end = '', most = ''] = ran.status === 0 ? ran.stdout.trim().split(' ') : [];
    return { what, end: end || `crashed: ${ran.stderr.trim().split('\n').at(-1)}`, most: Number(most) };
  });
}
