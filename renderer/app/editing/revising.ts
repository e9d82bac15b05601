/** Writes down what becomes of what was agreed, once the field is left, in the step that changed it (SPEC L3). */
import type { Command } from '../../domain/commands/commands.ts';
import { revising } from '../../domain/commands/committing.ts';
import {
  AGREED_FIELDS,
  isAccountedFor,
  isAgreedRow,
  isRecorded,
  valueIn,
  type AgreedField,
  type AgreedRow,
} from '../../domain/plan/agreed.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { same } from '../../domain/register/canonical.ts';
import { newId } from '../session/ids.ts';

/** A field somebody is in, and what it said when they began to type. */
interface Begun {
  readonly id: Id;
  readonly field: AgreedField;
  readonly from: ReturnType<typeof valueIn>;
}

export class Revising {
  readonly #begun = new Map<string, Begun>();
  readonly #plan: () => Workspace;
  readonly #write: (command: Command) => void;

  /** `write` puts what a command writes into the step before it. */
  constructor(plan: () => Workspace, write: (command: Command) => void) {
    this.#plan = plan;
    this.#write = write;
  }

  /** Whether somebody is in that field: nothing is missing there yet. */
  isBegun(id: Id, field: string): boolean {
    return this.#begun.has(`${id} ${field}`);
  }

  /** To be asked before a command: whether it types into what was agreed, so that all until the field is left is one step. */
  types(command: Command): boolean {
    if (command.do !== 'set') return false;
    const row = this.#row(command.id);
    const fields = row ? AGREED_FIELDS.filter((field) => Object.hasOwn(command.values, field)) : [];
    if (!row || fields.length === 0 || !isRecorded(this.#plan(), row)) return false;
    for (const field of fields) {
      const name = `${row.id} ${field}`;
      if (!this.#begun.has(name)) this.#begun.set(name, { id: row.id, field, from: valueIn(row, field) });
    }
    return true;
  }

  /** After a command that is no typing: what it changed and nothing written down accounts for. */
  edited(before: Workspace): void {
    const now = this.#plan();
    for (const id of now.records.changedSince(before.records)) {
      const [was, is] = [recordOf(before, id), recordOf(now, id)];
      if (!isAgreedRow(was) || !isAgreedRow(is) || !isRecorded(now, is)) continue;
      for (const field of AGREED_FIELDS)
        if (!same(valueIn(was, field), valueIn(is, field)) && !isAccountedFor(now, is, field))
          this.#write(revising(is, field, valueIn(was, field), valueIn(is, field), newId()));
    }
  }

  /** A field is left; what was typed there has been asked for. */
  left(id: Id, field: string): void {
    const begun = this.#begun.get(`${id} ${field}`);
    if (!begun) return;
    this.#begun.delete(`${id} ${field}`);
    const row = this.#row(id);
    if (!row || same(begun.from, valueIn(row, begun.field))) return;
    this.#write(revising(row, begun.field, begun.from, valueIn(row, begun.field), newId()));
  }

  /** All fields are left: the app goes. */
  leftAll(): void {
    for (const { id, field } of this.#begun.values()) this.left(id, field);
  }

  #row(id: Id): AgreedRow | undefined {
    const record = recordOf(this.#plan(), id);
    return isAgreedRow(record) ? record : undefined;
  }
}
