/** Sees to it that whatever is written is written whole: rows, runs and the count of commits in one transaction. */
import type { Case } from './cases.ts';
import { that } from './check.ts';
import { aroundPut } from './faults.ts';

/** Watches every put from now on; the answer ends it and fails unless each transaction counted its one commit. */
export function watchWrites(): () => void {
  const counted = new Map<IDBTransaction, number>();
  const end = aroundPut((store, put) => {
    const before = counted.get(store.transaction) ?? 0;
    counted.set(store.transaction, before + (store.name === 'meta' ? 1 : 0));
    return put();
  });
  return () => {
    end();
    const commits = [...counted.values()];
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
