/** Whether the Electron that was found still gets its engine's faults mended, and what is said where it does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** Electron mends its last three majors. The one this project is pinned to is kept within weeks of the newest. */
const SUPPORTED_MAJORS = 3;

const majorOf = (version: string): number => Number.parseInt(version, 10);

/** The version `package.json` is pinned to. */
export function pinnedElectron(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const found = /"electron":\s*"([\d.]+)"/.exec(JSON.stringify(manifest));
  if (found?.[1] === undefined) throw new Error('package.json pins no Electron.');
  return found[1];
}

/** True as long as the faults found in this version are mended. One of which nothing is known is not. */
export const isSupported = (version: string, pinned = pinnedElectron()): boolean =>
  majorOf(version) > majorOf(pinned) - SUPPORTED_MAJORS;

/** One line to be said wherever an unsupported runtime is used; null for a supported one. */
export function supportLine(version: string, pinned = pinnedElectron()): string | null {
  if (isSupported(version, pinned)) return null;
  return `Electron ${version} is no longer supported: faults found in its engine since, such as CVE-2025-2783, stay open in it. It is good for trying and testing; hand out and use Whetstone on Electron ${majorOf(pinned)}.`;
}

/** What `npm run pack -- installers` is told to make an installer all the same. */
export const ALL_THE_SAME = '--unsupported-runtime';

/** Why no installer is made of this runtime, unless somebody asked for it all the same; null where one may be. */
export function whyNoInstaller(version: string, args: readonly string[], pinned = pinnedElectron()): string | null {
  if (isSupported(version, pinned) || args.includes(ALL_THE_SAME)) return null;
  return `No installer was made: who gets one takes its engine for a current one. For a trial it can be had with: npm run pack -- installers ${ALL_THE_SAME}`;
}
