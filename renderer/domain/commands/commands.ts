/**
 * What a person can do to a plan. A command says what is wanted; `run-command.ts` gives the changed records, or a refusal
 * with a reason (SPEC C1-C14). Nothing here reads a clock or invents an id; both come with the command or its context.
 */
import type { Answer, Seen, Stamp, WriterId } from '../register/register.ts';
import type { ALL } from '../kinds/all.ts';
import type { Fault } from './faults.ts';
import type {
  AnyRecord,
  CheckIn,
  Cycle,
  Id,
  Initiative,
  Instant,
  KeyResult,
  Kind,
  OutlineKind,
  Objective,
  Person,
  Team,
  WorkspaceRecord,
} from '../kinds/model.ts';

/** New values of a record; undefined empties a field. */
export type Values<R> = { readonly [F in Exclude<keyof R, 'kind' | 'id' | 'marks' | 'rank'>]?: R[F] | undefined };
/** After which sibling; null for the first place, absent for the last. */
interface Place {
  readonly after?: Id | null;
}

export type Command =
  /** What is not given is left as it is. */
  | ({ readonly do: 'name-plan'; /** As in `set`. */ readonly beside?: boolean } & Values<WorkspaceRecord>)
  | { readonly do: 'add-cycle'; readonly id: Id; readonly values: Values<Cycle> }
  | { readonly do: 'add-team'; readonly id: Id; readonly values: Values<Team> }
  | { readonly do: 'add-person'; readonly id: Id; readonly values: Values<Person> }
  | ({ readonly do: 'add-objective'; readonly id: Id; readonly cycle: Id; readonly values: Values<Objective> } & Place)
  | ({
      readonly do: 'add-key-result';
      readonly id: Id;
      readonly objective: Id;
      readonly values: Values<KeyResult>;
    } & Place)
  | ({
      readonly do: 'add-initiative';
      readonly id: Id;
      readonly keyResult: Id;
      readonly values: Values<Initiative>;
    } & Place)
  | {
      readonly do: 'set';
      readonly kind: EditableKind;
      readonly id: Id;
      readonly values: Readonly<Record<string, unknown>>;
      /** The words were begun before what stands now arrived: they stand beside it instead of replacing it unseen (C13). */
      readonly beside?: boolean;
    }
  | { readonly do: 'move'; readonly id: Id; readonly home: Id; readonly after: Id | null }
  | {
      readonly do: 'turn-into';
      readonly id: Id;
      readonly into: Id;
      readonly kind: OutlineKind;
      readonly home: Id;
      readonly after: Id | null;
    }
  | {
      readonly do: 'check-in';
      readonly id: Id;
      readonly keyResult: Id;
      /** `at` when it tells of an earlier moment; otherwise it is now. */
      readonly values: Pick<Values<CheckIn>, 'value' | 'confidence' | 'note' | 'at'>;
    }
  | { readonly do: 'comment'; readonly id: Id; readonly about: Id; readonly text: string }
  /** Two records that were made apart become one: `id` gives way to `into`, and nothing else is written (J1). */
  | { readonly do: 'join'; readonly id: Id; readonly into: Id }
  /** Takes apart what was joined into it, so that each is shown by itself again (J5). */
  | { readonly do: 'part'; readonly id: Id }
  | { readonly do: 'delete'; readonly id: Id }
  | { readonly do: 'keep'; readonly id: Id }
  /** Keeps it together with what it stood under, so that it stands where it stood (C14). */
  | { readonly do: 'bring-back'; readonly id: Id }
  /** Of the answers that stand in a field, the one to keep (Q2). For records and fields of every kind, unknown ones included. */
  | { readonly do: 'answer'; readonly id: Id; readonly field: string; readonly stamp: Stamp }
  | { readonly do: 'put-back'; readonly records: readonly PutBack[] }
  | { readonly do: 'all'; readonly commands: readonly Command[] };

/** How one field goes back: only if it still stands as `left`, to the answers it had. */
export interface FieldBack {
  readonly left: readonly Answer[];
  readonly had: readonly unknown[];
  /** U6: for the deletions among `had`, what each had seen. */
  readonly sight?: readonly (Seen | null)[];
  /** The deletion was in dispute and shall be so again. */
  readonly disputed?: true;
}

export interface PutBack {
  readonly id: Id;
  readonly fields: Readonly<Record<string, FieldBack>>;
  /** The runs that made the record in this step: going back takes it away, unless somebody else has written to it since. */
  readonly made?: readonly WriterId[];
}

/** The kinds of which people add records and edit them. */
export type EditableKind = {
  readonly [K in Kind]: (typeof ALL)[K] extends { readonly written: 'edited'; readonly only: null } ? K : never;
}[Kind];

export interface Context {
  readonly writer: WriterId;
  /** Names the same run wrote under before; undo takes what stands under them for its own. */
  readonly earlier?: readonly WriterId[];
  /** The writer's next unused number; the result says how many were taken. */
  readonly number: number;
  readonly at: Instant;
  /** The name the person goes by. */
  readonly by: string;
}

export type Refusal =
  | 'not-there' // the record is unknown or deleted
  | 'id-taken'
  | 'parent-loop' // an objective may not serve itself, however far round
  | 'has-children' // a heading with rows of its own cannot become a row
  | 'carries-more' // a row holds what the other kind of row has no place for
  | 'too-many' // the plan, or one record of it, would hold more than a file may (B10)
  | 'words-elsewhere' // only the deletion came here, without what was deleted (C9, C14)
  | 'changed-since' // nothing of what would be undone still stands as it was left
  | Fault;

export type Outcome =
  | { readonly ok: true; readonly changed: readonly AnyRecord[]; readonly numbers: number }
  | { readonly ok: false; readonly refusal: Refusal };
