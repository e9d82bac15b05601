/**
 * Fetches what no first screen needs, as soon as nobody waits for the machine: first what a backup and closing the window take. One
 * that cannot be fetched now is asked for again where it is needed.
 */
export async function prefetch(): Promise<void> {
  await Promise.allSettled([
    import('../../domain/bundle/write.ts'),
    import('../../domain/bundle/scope.ts'),
    import('../../domain/bundle/read.ts'),
    import('../files/files.ts'),
    import('../files/drop.ts'),
    import('../files/export.ts'),
    import('../copies/tell-copies.ts'),
  ]);
}
