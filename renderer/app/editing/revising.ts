/** Writes down what becomes of what was agreed, once the field is left, in the step that changed it (SPEC L3). */
import type { Command, Context, PutBack } from '../../domain/commands/commands.ts';
import { revising } from '../../domain/commands/revising.ts';
import { run } from '../../domain/commands/run-command.ts';
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
import { patched, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { siblingValuesOf } from '../../domain/register/register.ts';
import { same } from '../../domain/register/canonical.ts';
import { newId } from '../session/ids.ts';
import type { Replica } from '../session/replica.ts';
import { make, type Made } from './pending.ts';

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

  /**
   * To be asked before a command: whether it types into what was agreed, so that all until the field is left is one step. With anything
   * else that is done what was typed is left, since its record belongs to the step that is the last one still.
   */
  types(command: Command): boolean {
    const row = command.do === 'set' ? this.#row(command.id) : undefined;
    const fields =
      row && command.do === 'set' && isRecorded(this.#plan(), row)
        ? AGREED_FIELDS.filter((field) => Object.hasOwn(command.values, field))
        : [];
    for (const { id, field } of this.#begun.values())
      if (id !== row?.id || !fields.includes(field)) this.left(id, field);
    for (const field of row ? fields : []) {
      const name = `${row?.id} ${field}`;
      if (row && !this.#begun.has(name)) this.#begun.set(name, { id: row.id, field, from: valueIn(row, field) });
    }
    return fields.length > 0;
  }

  /** After a command that is no typing: what it changed. Choosing among answers that were written down changes none of them. */
  edited(before: Workspace): void {
    const now = this.#plan();
    for (const { was, is, field } of changed(before, now, now.records.changedSince(before.records))) {
      const stood = siblingValuesOf(was, field).some(({ value }) => same(value, valueIn(is, field)));
      if (!stood || !isAccountedFor(now, is, field)) this.#write(told(was, is, field));
    }
  }

  /** A field is left; what was typed there has been asked for. */
  left(id: Id, field: string): void {
    const begun = this.#begun.get(`${id} ${field}`);
    if (!begun) return;
    this.#begun.delete(`${id} ${field}`);
    const row = this.#row(id);
    if (!row || !isRecorded(this.#plan(), row) || same(begun.from, valueIn(row, begun.field))) return;
    this.#write(revising(row, begun.field, begun.from, valueIn(row, begun.field), newId()));
  }

  /** All fields are left: the app goes, or something is done that what was typed there comes before. */
  leftAll(): void {
    for (const { id, field } of this.#begun.values()) this.left(id, field);
  }

  #row(id: Id): AgreedRow | undefined {
    const record = recordOf(this.#plan(), id);
    return isAgreedRow(record) ? record : undefined;
  }
}

/** A field of what was agreed that says something else than before. */
interface Changed {
  readonly was: AgreedRow;
  readonly is: AgreedRow;
  readonly field: AgreedField;
}

/** What changed in these records, as they are shown, where that is written down. */
function changed(before: Workspace, now: Workspace, ids: Iterable<Id>): readonly Changed[] {
  const rows = new Set([...ids].flatMap((id) => recordOf(now, id) ?? []));
  return [...rows].flatMap((is) => {
    const was = recordOf(before, is.id);
    // One that gave way and stands by itself again says what it said.
    if (!isAgreedRow(was) || was.id !== is.id || !isAgreedRow(is) || !isRecorded(now, is)) return [];
    return AGREED_FIELDS.flatMap((field) =>
      same(valueIn(was, field), valueIn(is, field)) ? [] : [{ was, is, field }],
    );
  });
}

const told = (was: AgreedRow, is: AgreedRow, field: AgreedField): Command =>
  revising(is, field, valueIn(was, field), valueIn(is, field), newId());

/**
 * Puts a step back, with what has to be written down of it (L3): one from before another window committed says nothing of that. What the
 * step itself says, or takes back, of a row is enough.
 */
export const puttingBack =
  (records: readonly PutBack[], replica: Replica) =>
  (plan: Workspace): Made => {
    const back: Command = { do: 'put-back', records };
    const more = toldBy(back, plan, replica.context());
    return make(more.length === 0 ? back : { do: 'all', commands: [back, ...more] }, plan, replica);
  };

function toldBy(back: Extract<Command, { do: 'put-back' }>, plan: Workspace, context: Context): readonly Command[] {
  // Most steps are about something else.
  if (!back.records.some(({ fields }) => AGREED_FIELDS.some((field) => Object.hasOwn(fields, field)))) return [];
  const outcome = run(plan, back, context);
  if (!outcome.ok) return [];
  const after = patched(plan, outcome.changed);
  const said = new Set(
    outcome.changed.flatMap((one) => (one.kind === 'revision' ? [`${one.of} ${one.change?.field}`] : [])),
  );
  const ids = outcome.changed.map(({ id }) => id);
  return changed(plan, after, ids)
    .filter(({ is, field }) => !said.has(`${is.id} ${field}`) && !isAccountedFor(after, is, field))
    .map(({ was, is, field }) => told(was, is, field));
}
