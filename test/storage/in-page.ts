/** What the end-to-end tests put into a page of the built app, to try storage on the browser's own IndexedDB. */
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { CASES } from './cases.ts';
import { Hand, opened, put, textOnDisk, withPlan } from './disk.ts';
import { FAULT_CASES } from './fault-cases.ts';
import { RANDOM } from './random-commits.ts';
import { TOLD_COMMITS } from './told-commits.ts';
import { TWO_WINDOWS } from './two-windows.ts';

const ALL = [...CASES, ...TWO_WINDOWS, ...TOLD_COMMITS, ...FAULT_CASES, ...RANDOM];

export interface StorageInPage {
  readonly names: readonly string[];
  /** Null when the case holds, otherwise why it does not. */
  readonly run: (name: string) => Promise<string | null>;
  /** Makes the plan that the others write into. */
  readonly begin: (database: string) => Promise<void>;
  /** Commits one key result after the other and says what became of each. */
  readonly write: (database: string, prefix: string, count: number) => Promise<readonly string[]>;
  /** Commits one record with a text of so many megabytes. */
  readonly writeLarge: (database: string, id: string, megabytes: number) => Promise<string>;
  readonly text: (database: string) => Promise<string>;
}

declare global {
  interface Window {
    storageInPage: StorageInPage;
  }
}

window.storageInPage = {
  names: ALL.map(({ name }) => name),
  run: async (name) => {
    try {
      await ALL.find((one) => one.name === name)?.run(crypto.randomUUID());
      return null;
    } catch (error) {
      return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    }
  },
  begin: async (database) => (await withPlan(database)).store.close(),
  write: async (database, prefix, count) => {
    const hand = new Hand(await opened(database), prefix);
    const said: string[] = [];
    for (let at = 0; at < count; at++) {
      const id = `${prefix}${at}`;
      const result = await hand.do({
        do: 'add',
        kind: 'keyResult',
        id,
        objective: at % 2 ? 'o1' : 'o2',
        values: { title: id },
      });
      said.push(result.ok ? (result.decision.refusal ?? 'written') : result.problem);
    }
    hand.store.close();
    return said;
  },
  writeLarge: async (database, id, megabytes) => {
    const store = await opened(database);
    const words = Array.from(
      { length: megabytes * 16_384 },
      () => crypto.randomUUID() + crypto.randomUUID().slice(0, 28),
    );
    const record: AnyRecord = { kind: 'foreign', list: 'large', id };
    const result = await put(store, { records: [{ ...record, words } as AnyRecord] });
    store.close();
    return result.ok ? 'written' : result.problem;
  },
  text: textOnDisk,
};
