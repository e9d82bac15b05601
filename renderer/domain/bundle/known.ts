/**
 * What the gate has let in while several files of one plan are read. Most records of the next file are the same again to the
 * last letter, and what is the same need be neither looked through nor unpacked twice. It changes no outcome, only the time.
 */
import { same } from '../merge/canonical.ts';
import type { AnyRecord, Id } from '../model.ts';
import type { PackedMarks } from './format.ts';

interface LetIn {
  readonly record: AnyRecord;
  readonly block: PackedMarks | undefined;
  /** How many fields its item had, the id included. */
  readonly fields: number;
}

export class Known {
  readonly #letIn = new Map<Id, LetIn>();

  /** The record this item stood for when it was let in before; undefined if anything about it is different. */
  again(
    sort: { readonly kind: string; readonly list: string },
    item: Readonly<Record<string, unknown>>,
    block: PackedMarks | undefined,
  ): AnyRecord | undefined {
    const before = typeof item['id'] === 'string' ? this.#letIn.get(item['id']) : undefined;
    if (!before || !isOfSort(before.record, sort) || !areSameBlocks(before.block, block)) return undefined;
    const values = before.record as unknown as Readonly<Record<string, unknown>>;
    let fields = 0;
    for (const name in item) {
      // No item let in has these, so the record's own are not its item's.
      if (name === 'kind' || name === 'list' || name === 'marks') return undefined;
      if (!same(item[name], values[name])) return undefined;
      fields++;
    }
    return fields === before.fields ? before.record : undefined;
  }

  /** Remembers a record that was let in as it stood, not changed outside the app. */
  keep(record: AnyRecord, block: PackedMarks | undefined, fields: number): void {
    this.#letIn.set(record.id, { record, block, fields });
  }
}

const isOfSort = (record: AnyRecord, { kind, list }: { readonly kind: string; readonly list: string }): boolean =>
  record.kind === kind && (record.kind !== 'foreign' || record.list === list);

const areSameBlocks = (a: PackedMarks | undefined, b: PackedMarks | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.seen === b.seen &&
    a.sum === b.sum &&
    same(a.by, b.by) &&
    same(a.open, b.open) &&
    same(a.saw, b.saw));
