/** Which row a record is kept in. Nobody outside storage knows; inside the domain records stand alone. */
import { parentOf } from '../domain/plan/workspace.ts';
import { perSort } from '../domain/kinds/descriptors.ts';
import type { AnyRecord, Id } from '../domain/kinds/model.ts';
import type { Row } from './database.ts';

const STORED = perSort(({ stored }) => stored, 'alone');

/** Where each record is now, and what each row holds. Changes only after a commit. */
export class Grouping {
  readonly #rowOf = new Map<Id, string>();
  readonly #members = new Map<string, Set<Id>>();
  #unseen: readonly Row[];
  /** Where other windows have put records since, as long as nobody asks. */
  readonly #learnt = new Map<Id, string>();

  /** Who only reads, as at the start of the app, does not wait until it is known where everything is. */
  constructor(rows: readonly Row[]) {
    this.#unseen = rows;
  }

  #see(): void {
    const rows = this.#unseen;
    this.#unseen = [];
    for (const { key, records } of rows) for (const { id } of records) this.#put(id, key);
    for (const [id, key] of this.#learnt) this.#put(id, key);
    this.#learnt.clear();
  }

  #put(id: Id, key: string): void {
    const before = this.#rowOf.get(id);
    if (before === key) return;
    if (before !== undefined) this.#leave(before, id);
    this.#rowOf.set(id, key);
    const members = this.#members.get(key);
    if (members) members.add(id);
    else this.#members.set(key, new Set([id]));
  }

  #leave(key: string, id: Id): void {
    const members = this.#members.get(key);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(key);
  }

  /**
   * The rows a change touches, whole: those the records leave and those they enter. A row without records is one to delete.
   * `lookUp` gives the records afterwards. Costs as much as these rows hold, whatever the size of the plan.
   */
  rowsFor(changed: readonly AnyRecord[], lookUp: (id: Id) => AnyRecord | undefined): readonly Row[] {
    this.#see();
    const moved = new Map(changed.map((record) => [record.id, this.#keyOf(record, lookUp)]));
    const touched = new Map<string, Set<Id>>();
    const open = (key: string) => {
      let ids = touched.get(key);
      if (!ids) touched.set(key, (ids = new Set(this.#members.get(key))));
      return ids;
    };
    for (const [id, key] of moved) {
      const before = this.#rowOf.get(id);
      if (before !== undefined && before !== key) open(before).delete(id);
      open(key).add(id);
    }
    return [...touched].map(([key, ids]) => ({ key, records: [...ids].flatMap((id) => lookUp(id) ?? []) }));
  }

  /** Remembers what another window has put: it went by the same rule. `lookUp` gives the records afterwards. */
  learn(changed: readonly AnyRecord[], lookUp: (id: Id) => AnyRecord | undefined): void {
    for (const record of changed) this.#learnt.set(record.id, this.#keyOf(record, lookUp));
  }

  /** Remembers rows as they were committed. */
  committed(rows: readonly Row[]): void {
    for (const { key, records } of rows) for (const { id } of records) this.#put(id, key);
  }

  #keyOf(record: AnyRecord, lookUp: (id: Id) => AnyRecord | undefined, depth = 0): string {
    switch (STORED[record.kind]) {
      case 'alone':
        return record.id;
      case 'together':
        return record.kind;
      case 'with-home': {
        const home = parentOf(record);
        const above = home ? lookUp(home) : undefined;
        // A comment on a comment on a comment: the chain is short, and a ring made by hand must end.
        return above && depth < 8 ? this.#keyOf(above, lookUp, depth + 1) : (home ?? record.id);
      }
    }
  }
}
