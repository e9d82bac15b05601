/** Scripts that come after the first screen. */
import type { Texts } from '../../text/texts.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

/**
 * Fetches what no first screen needs, as soon as nobody waits for the machine: first what a backup and closing the window take. One
 * that cannot be fetched now is asked for again where it is needed.
 */
export async function fetchSoon(): Promise<void> {
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

/** Work that may have to fetch its script first: where it fails, that is said. */
export async function orSayFailed(planner: Planner, texts: Texts, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    say(planner.ui, { text: texts.problems.file.failed, tone: 'warning' });
    // For the log.
    throw error;
  }
}
