import { withTexts } from './texts.ts';

/**
 * Fetches what no first screen needs, as soon as nobody waits for the machine: first what a backup and closing the window take. One
 * that cannot be fetched now is asked for again where it is needed.
 */
export async function prefetch(): Promise<void> {
  await Promise.allSettled([
    import('../../domain/bundle/write.ts'),
    import('../../domain/bundle/scope.ts'),
    import('../../domain/bundle/read.ts'),
    withTexts(import('../files/files.ts')),
    withTexts(import('../files/drop.ts')),
    withTexts(import('../files/export.ts')),
    withTexts(import('../copies/tell-copies.ts')),
  ]);
}
