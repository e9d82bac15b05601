/** Faults a page cannot make happen in a real browser at will; they reach into the pretended one. */
/* oxlint-disable no-underscore-dangle -- so fake-indexeddb calls its insides. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { aroundPut, aroundTransactions, methodOf, quota, type Fault } from './faults.ts';

/** What fake-indexeddb keeps inside; not in its types. */
interface Inside extends IDBTransaction {
  _state: string;
  _start(): void;
  _abort(name: string): void;
  readonly _rollbackLog: readonly unknown[];
  readonly _requests: { operation: () => unknown; readonly request: IDBRequest }[];
}

const inside = (transaction: IDBTransaction) => transaction as Inside;

export const FAULTS_IN_NODE: readonly Fault[] = [
  {
    name: 'a put that fails in the background because the disk is full',
    problem: 'disk-full',
    begin: () =>
      aroundPut((store, put) => {
        const request = put();
        const queued = inside(store.transaction)._requests.find((one) => one.request === request);
        if (!queued) throw new Error('The pretended database works in another way by now.');
        queued.operation = () => {
          throw quota();
        };
        return request;
      }),
  },
  {
    name: 'a commit that fails because the disk is full, when everything was written',
    problem: 'disk-full',
    begin: () =>
      aroundTransactions(({ begin }) => {
        const transaction = inside(begin());
        const start = methodOf(transaction, '_start');
        transaction._start = () => {
          const open = transaction._requests.some(({ request }) => request.readyState !== 'done');
          if (transaction._state === 'finished' || open || transaction._rollbackLog.length === 0)
            start.call(transaction);
          else transaction._abort('QuotaExceededError');
        };
        return transaction;
      }),
  },
  {
    name: 'a connection that is lost while it writes',
    problem: 'failed',
    begin: () =>
      aroundPut((store, put) => {
        const request = put();
        if (store.name !== 'meta') return request;
        inside(store.transaction)._abort('AbortError');
        loseConnection(store.transaction.db);
        return request;
      }),
  },
];

/** As when somebody clears this site's data, or the profile's disk goes away. */
export function loseConnection(connection: IDBDatabase): void {
  // Declared as taking the class; it takes an instance, as its own example shows.
  forceCloseDatabase(connection as unknown as typeof IDBDatabase);
}

/** Leaves a transaction open for ever: nothing it is asked from here on is answered. */
export function neverAnswer(transaction: IDBTransaction): void {
  inside(transaction)._start = () => {};
}
