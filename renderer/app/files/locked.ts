/** Files locked with a passphrase (`app/worker/passphrase.ts`): how one is known, and how one is made and opened beside the page. */
import type { Unlocked } from '../worker/passphrase.ts';
import type { Done } from '../worker/ask-worker.ts';

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Asked for only then: whoever reads files without a passphrase needs no worker, and where there is no page there is none. */
const worker = () => import('../worker/ask-worker.ts');

export const isLocked = (text: string): boolean => text.trimStart().startsWith(BEGIN);

/** Takes more than a second by design. Fails where the worker does. */
export async function locked(text: string, passphrase: string): Promise<Done<string>> {
  const { inWorker } = await worker();
  return inWorker('lock', text, passphrase);
}

/** `failed`: the worker could not do it, which says nothing about the file or the passphrase. */
export type NotOpened = Exclude<Unlocked, { ok: true }>['why'] | 'failed';

export async function unlocked(
  text: string,
  passphrase: string,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: NotOpened }> {
  const { inWorker } = await worker();
  const done = await inWorker('unlock', text, passphrase);
  return done.ok ? done.value : { ok: false, why: 'failed' };
}
