/** Changes that are on the screen and not yet on the disk, in the order they were asked for (SPEC E1-E5, E11). */
import type { Command, Refusal } from '../../domain/commands/commands.ts';
import { mergeRecord } from '../../domain/register/register.ts';
import type { AnyRecord, Runs } from '../../domain/kinds/model.ts';
import { run } from '../../domain/commands/run-command.ts';
import { rolesAfter, underRoles } from '../../domain/plan/pseudonyms.ts';
import { patched, type Workspace } from '../../domain/plan/workspace.ts';
import type { Change } from '../../storage/plan-store.ts';
import type { Asked, Replica } from '../session/replica.ts';

/** What is on the screen and not on the disk: records as they will be there, and the runs that wrote them. */
export interface OnItsWay {
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
}

/** What a command makes of a plan, signed. */
export type Made =
  | { readonly ok: true; readonly change: Change & { readonly after: Workspace } }
  | { readonly ok: false; readonly refusal: Refusal };

/** Numbers once taken are never used again, so a command that is carried out anew takes new ones. */
export function make(command: Command, base: Workspace, replica: Replica, asked?: Asked): Made {
  const context = replica.context(asked);
  const outcome = run(base, command, context);
  if (!outcome.ok) return outcome;
  replica.signed(outcome.changed, outcome.numbers, context);
  return changeOf(outcome.changed, base, replica);
}

function changeOf(records: readonly AnyRecord[], base: Workspace, replica: Replica): Made {
  const runs = replica.introduction(base.runs, records);
  const change = underRoles(base, { records, runs });
  return { ok: true, change: { ...change, after: patched(base, change.records, change.runs) } };
}

export class PendingChange {
  readonly command: Command;
  /** Milliseconds, for telling one go of typing from the next. */
  readonly clock: number;
  /** The plan it was asked upon, and what it made of that. */
  readonly first: { readonly base: Workspace; readonly made: Made };
  readonly #asked: Asked;
  #base: Workspace;
  #life: number;
  #made: Made;

  constructor(command: Command, base: Workspace, replica: Replica, clock: number) {
    this.command = command;
    this.clock = clock;
    this.#asked = replica.context();
    this.#base = base;
    this.#made = make(command, base, replica, this.#asked);
    this.#life = replica.lives;
    this.first = { base, made: this.#made };
  }

  /**
   * What the change is upon `base`. Another window's commits are met as another person's bundle would be, since whoever
   * asked had not seen them: both answers stand. If the plan went back since, the command is carried out anew.
   */
  upon(base: Workspace, replica: Replica): Made {
    if (this.#life !== replica.lives) this.#made = make(this.command, base, replica, this.#asked);
    else if (this.#base !== base && this.#made.ok) this.#made = met(this.#made.change.records, base, replica);
    this.#base = base;
    this.#life = replica.lives;
    return this.#made;
  }

  /** The plan as it is shown with this change; one that is refused by now changes nothing. */
  get after(): Workspace {
    return this.#made.ok ? this.#made.change.after : this.#base;
  }
}

function met(records: readonly AnyRecord[], base: Workspace, replica: Replica): Made {
  const isTaken = ({ id, kind }: AnyRecord) => (base.records.get(id)?.kind ?? kind) !== kind;
  if (records.some(isTaken)) return { ok: false, refusal: 'id-taken' };
  return changeOf(meeting(records, base), base, replica);
}

/** These records as they meet what stands in a plan: those that are another's by now are left out, and so is what changes nothing. */
export function meeting(records: readonly AnyRecord[], base: Workspace): readonly AnyRecord[] {
  const roles = rolesAfter(base, records, mergeRecord);
  return records.flatMap((record) => {
    const stored = base.records.get(record.id);
    if (!stored) return roles.of(record);
    if (stored.kind !== record.kind) return [];
    // A3: both say roles before they meet.
    const both = mergeRecord(roles.of(stored), roles.of(record));
    return both === stored ? [] : both;
  });
}

export class PendingChanges {
  readonly #list: PendingChange[] = [];

  get count(): number {
    return this.#list.length;
  }
  get first(): PendingChange | undefined {
    return this.#list[0];
  }
  get last(): PendingChange | undefined {
    return this.#list.at(-1);
  }

  includes(change: PendingChange): boolean {
    return this.#list.includes(change);
  }

  add(change: PendingChange): void {
    this.#list.push(change);
  }

  /** The first is written, or refused. */
  shift(): void {
    this.#list.shift();
  }

  /** What is shown: the committed plan, and upon it what is on its way. */
  upon(committed: Workspace, replica: Replica): Workspace {
    let plan = committed;
    for (const change of this.#list) {
      change.upon(plan, replica);
      plan = change.after;
    }
    return plan;
  }
}
