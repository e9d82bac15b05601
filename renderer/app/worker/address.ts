/**
 * Where the one worker is. Under the content policy a page starts a worker only at an address that the policy of this name has passed, and it
 * passes this one. It is made in the first script and kept in this file, so that nobody else makes one of that name or asks it.
 */
// oxlint-disable-next-line import/default -- with this query the bundler gives the address of the built script as the default export
import address from './worker.ts?worker&url';

/** What of Trusted Types is used here; TypeScript's own library does not know them. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (asked: string) => string },
  ) => { readonly createScriptURL: (asked: string) => string };
}

/** The same name stands in `electron/content-policy.ts`. */
const POLICY = 'whetstone-worker';

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

function onlyTheWorker(asked: string): string {
  if (asked !== address) throw new TypeError('No other address may become a script.');
  return asked;
}

/** An address a worker may be started at. Engines that know no Trusted Types take it as it is. */
export const WORKER_ADDRESS: string =
  trustedTypes?.createPolicy(POLICY, { createScriptURL: onlyTheWorker }).createScriptURL(address) ?? address;
