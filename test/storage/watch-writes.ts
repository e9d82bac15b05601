/** Sees to it that whatever is written is written whole: rows, runs and the count of commits in one transaction. */
import type { Case } from './cases.ts';
import { that } from './check.ts';
import { aroundPut } from './faults.ts';

/** Watches every put from now on; the answer ends it and fails unless each transaction counted its one commit. */
export function watchWrites(): () => void {
  const counted = new Map<IDBTransaction, number>();
  const completed: IDBTransaction[] = [];
  const end = aroundPut((store, put) => {
    const { transaction } = store;
    const before = counted.get(transaction);
    if (before === undefined) transaction.addEventListener('complete', () => completed.push(transaction));
    counted.set(transaction, (before ?? 0) + (store.name === 'meta' ? 1 : 0));
    return put();
  });
  return () => {
    end();
    const commits = completed.map((transaction) => counted.get(transaction) ?? 0);
    that(commits.length > 0, 'nothing was written at all');
    that(
      commits.every((one) => one === 1),
      `transactions that counted no commit, or several: ${commits.filter((one) => one !== 1).length} of ${commits.length}`,
    );
  };
}

/** S2 The same case, with every write watched. */
export const watched = ({ name, run }: Case): Case => ({
  name,
  run: async (database) => {
    const everyWriteWasWhole = watchWrites();
    await run(database);
    everyWriteWasWhole();
  },
});
