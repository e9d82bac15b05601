/** Faults below our code and below the library: the browser's own objects refuse, break off or go away. */
import type { StorageProblem } from '../../renderer/storage/storage-problem.ts';

export interface Fault {
  readonly name: string;
  /** What a commit says while it lasts. */
  readonly problem: StorageProblem;
  /** Begins it for every database; the answer ends it. */
  readonly begin: () => () => void;
}

type Put = IDBObjectStore['put'];

/** The method as it stands now, to be called upon some other object of its kind. */
export const methodOf = <T, K extends keyof T>(owner: T, name: K): T[K] => owner[name];

/** Puts another way of putting in place of the browser's, until the answer is called. */
export function aroundPut(
  put: (store: IDBObjectStore, original: () => IDBRequest<IDBValidKey>) => ReturnType<Put>,
): () => void {
  const original = methodOf(IDBObjectStore.prototype, 'put');
  IDBObjectStore.prototype.put = function (...asked: Parameters<Put>) {
    return put(this, () => original.apply(this, asked));
  };
  return () => {
    IDBObjectStore.prototype.put = original;
  };
}

interface Begun {
  readonly connection: IDBDatabase;
  readonly mode: IDBTransactionMode;
  readonly options: IDBTransactionOptions | undefined;
  readonly begin: () => IDBTransaction;
}

let aroundBegin = ({ begin }: Begun): IDBTransaction => begin();

// The library binds this method when it opens a database, so what is to become of a call is looked up at each.
const begin = methodOf(IDBDatabase.prototype, 'transaction');
IDBDatabase.prototype.transaction = function (...asked: Parameters<typeof begin>) {
  const [, mode = 'readonly', options] = asked;
  return aroundBegin({ connection: this, mode, options, begin: () => begin.apply(this, asked) });
};

/** Puts another way of beginning a transaction in place of the browser's, until the answer is called. */
export function aroundTransactions(around: (begun: Begun) => IDBTransaction): () => void {
  const before = aroundBegin;
  aroundBegin = around;
  return () => {
    aroundBegin = before;
  };
}

export const quota = () => new DOMException('No room is left.', 'QuotaExceededError');

/** These hold in every browser. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'a put that is refused because the disk is full',
    problem: 'disk-full',
    begin: () =>
      aroundPut(() => {
        throw quota();
      }),
  },
  {
    name: 'the last put of a transaction is refused because the disk is full',
    problem: 'disk-full',
    begin: () =>
      aroundPut((store, put) => {
        if (store.name === 'meta') throw quota();
        return put();
      }),
  },
  {
    name: 'a transaction that is broken off after it has written',
    problem: 'failed',
    begin: () =>
      aroundPut((store, put) => {
        const request = put();
        if (store.name === 'meta') request.addEventListener('success', () => store.transaction.abort());
        return request;
      }),
  },
  {
    name: 'a transaction that cannot be begun',
    problem: 'failed',
    begin: () =>
      aroundTransactions(({ mode, begin }) => {
        if (mode === 'readwrite') throw new DOMException('The backing store is damaged.', 'UnknownError');
        return begin();
      }),
  },
  {
    name: 'a database that is closed to this page',
    problem: 'unavailable',
    begin: () =>
      aroundTransactions(() => {
        throw new DOMException('The connection is closing.', 'InvalidStateError');
      }),
  },
];
