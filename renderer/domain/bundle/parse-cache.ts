/**
 * What the gate has let in while several files of one plan are read. Most records of the next file are the same again to the
 * last letter, and what is the same need be neither parsed nor looked through twice. It changes no outcome, only the time.
 */
import type { AnyRecord, Id } from '../kinds/model.ts';

interface ParsedText {
  readonly record: AnyRecord;
  readonly list: string;
  /** The text of the record in its list, and of its block. */
  readonly item: string;
  readonly block: string | undefined;
}

export class ParseCache {
  /** The last two states of each record, the one found again last first: what all began with is not driven out by what each changed. */
  readonly #parsed = new Map<Id, readonly [ParsedText, ParsedText?]>();

  /** The record these texts stood for when they were let in before. */
  again(list: string, item: string, blocks: ReadonlyMap<Id, string>): AnyRecord | undefined {
    const id = item.slice(ID_AT, item.indexOf('"', ID_AT));
    const states = this.#parsed.get(id);
    if (!states) return undefined;
    const [one, other] = states;
    const block = blocks.get(id);
    if (isAgain(one, list, item, block)) return one.record;
    if (!other || !isAgain(other, list, item, block)) return undefined;
    this.#parsed.set(id, [other, one]);
    return other.record;
  }

  /** Remembers a record that was let in as it stood, not changed outside the app. */
  keep(record: AnyRecord, list: string, item: string, block: string | undefined): void {
    const state = { record, list, item, block };
    const before = this.#parsed.get(record.id);
    this.#parsed.set(record.id, before ? [before[0], state] : [state]);
  }
}

/** Where the id stands in the text of a record as the app writes it. Of one laid out in another way nothing is found. */
const ID_AT = '    {\n      "id": "'.length;

const isAgain = (before: ParsedText, list: string, item: string, block: string | undefined): boolean =>
  before.item === item && before.block === block && before.list === list;
