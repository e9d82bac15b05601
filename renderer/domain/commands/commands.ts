/**
 * What a person can do to a plan. A command says what is wanted; `run-command.ts` gives the changed records, or a refusal
 * with a reason (SPEC C1-C14). Nothing here reads a clock or invents an id; both come with the command or its context.
 */
import type { Sibling, VersionVector, Dot, ReplicaId } from '../register/register.ts';
import type { ALL } from '../kinds/all.ts';
import type { Fault } from './faults.ts';
import type { Origin } from '../kinds/ids.ts';
import type { PARENT_FIELD, RankedKind } from '../kinds/homes.ts';
import type { AnyRecord, Day, Id, Instant, Kind, OutlineKind, RecordOf, WorkspaceRecord } from '../kinds/model.ts';

/** New values of a record; undefined empties a field. */
export type Values<R> = { readonly [F in Exclude<keyof R, 'kind' | 'id' | 'marks' | 'rank'>]?: R[F] | undefined };
/** After which sibling; null for the first place, absent for the last. */
interface Place {
  readonly after?: Id | null;
}

/** The kinds of which people add records. */
export type AddedKind = { readonly [K in Kind]: (typeof ALL)[K]['only'] extends null ? K : never }[Kind];
/** The home is named beside the values, by the field that says it. */
type InHome<K extends AddedKind> = {
  readonly [F in (typeof PARENT_FIELD)[K] as F extends string ? F : never]: Id;
};
/**
 * A new record of any kind. One that is written once is signed, and tells of now unless it says of which moment. Rows stand after the
 * one that is named.
 */
export type Add = {
  readonly [K in AddedKind]: {
    readonly do: 'add';
    readonly kind: K;
    readonly id: IdOf<K>;
    readonly values: Values<RecordOf<K>>;
  } & InHome<K> &
    (K extends RankedKind ? Place : unknown);
}[AddedKind];
/**
 * Its own id, or that it follows from others (K4): then whoever does this step makes the same record, and doing it again brings that
 * back (K5). Two who signed one record would not agree who wrote it, so what is signed has an id of its own.
 */
type IdOf<K extends AddedKind> = K extends SignedKind ? Id : Id | Origin;
type SignedKind = {
  readonly [K in Kind]: (typeof ALL)[K]['written'] extends { readonly signed: object } ? K : never;
}[Kind];

export type Command =
  /** What is said of the plan as a whole. What is not given is left as it is. */
  | ({ readonly do: 'name-plan'; /** As in `set`. */ readonly beside?: boolean } & Values<WorkspaceRecord>)
  | Add
  | {
      readonly do: 'set';
      readonly kind: EditableKind;
      readonly id: Id;
      readonly values: Readonly<Record<string, unknown>>;
      /** The words were begun before what stands now arrived: they stand beside it instead of replacing it unseen (C13). */
      readonly beside?: boolean;
    }
  /** A row, or a record of any other kind whose siblings stand in the order people give them. */
  | { readonly do: 'move'; readonly id: Id; readonly home: Id; readonly after: Id | null }
  | {
      readonly do: 'turn-into';
      readonly id: Id;
      readonly into: Id;
      readonly kind: OutlineKind;
      readonly home: Id;
      readonly after: Id | null;
    }
  /** Two records that were made apart become one: `id` gives way to `into`, and nothing else is written (J1). */
  | { readonly do: 'join'; readonly id: Id; readonly into: Id }
  /** Takes apart what was joined into it, so that each is shown by itself again (J5). */
  | { readonly do: 'part'; readonly id: Id }
  | { readonly do: 'delete'; readonly id: Id }
  | { readonly do: 'keep'; readonly id: Id }
  /** Keeps it together with what it stood under, so that it stands where it stood (C14). */
  | { readonly do: 'bring-back'; readonly id: Id }
  /** Of the answers that stand in a field, the one to keep (Q2). For records and fields of every kind, unknown ones included. */
  | { readonly do: 'answer'; readonly id: Id; readonly field: string; readonly stamp: Dot }
  | { readonly do: 'put-back'; readonly records: readonly PutBack[] }
  /** What an older state says of one row and of what lived under it (C16). */
  | ({ readonly do: 'take-back' } & Taken)
  | { readonly do: 'all'; readonly commands: readonly Command[] };

/** How one field goes back: only if it still stands as `left`, to the answers it had. */
export interface FieldBack {
  readonly left: readonly Sibling[];
  readonly had: readonly unknown[];
  /** U6: for the deletions among `had`, what each had seen. */
  readonly sight?: readonly (VersionVector | null)[];
  /** The deletion was in dispute and shall be so again. */
  readonly disputed?: true;
}

export interface PutBack {
  readonly id: Id;
  readonly fields: Readonly<Record<string, FieldBack>>;
  /** The runs that made the record in this step: going back takes it away, unless somebody else has written to it since. */
  readonly made?: readonly ReplicaId[];
}

/** What an older state says of a row. */
export interface Taken {
  /** The row itself, with everything that lived under it. */
  readonly branch: readonly AnyRecord[];
  /** What the row lived under, the nearest first. Of these only what is gone now comes back. */
  readonly above: readonly AnyRecord[];
}

/** The kinds whose records people edit, field by field. */
export type EditableKind = {
  readonly [K in Kind]: (typeof ALL)[K] extends { readonly written: 'edited'; readonly only: null } ? K : never;
}[Kind];

export interface Context {
  readonly replica: ReplicaId;
  /** Names the same run wrote under before; undo takes what stands under them for its own. */
  readonly earlier?: readonly ReplicaId[];
  /** The writer's next unused number; the result says how many were taken. */
  readonly number: number;
  readonly at: Instant;
  /** The day of that moment in the calendar of the writer, which only the app knows; without it a record is not dated. */
  readonly today?: Day;
  /** The name the person goes by. */
  readonly by: string;
}

export type Refusal =
  | 'not-there' // the record is unknown or deleted
  | 'id-taken'
  | 'parent-loop' // an objective may not serve itself, however far round
  | 'has-children' // a heading with rows of its own cannot become a row
  | 'carries-more' // a row holds, in itself or under it, what the other kind of row has no place for
  | 'too-many' // the plan, or one record of it, would hold more than a file may (B10)
  | 'words-elsewhere' // only the deletion came here, without what was deleted (C9, C14)
  | 'cycle-closed' // it stands in a cycle that was closed, which is read-only until it is reopened (L10)
  | 'changed-since' // nothing of what would be undone still stands as it was left
  | Fault;

export type Outcome =
  | { readonly ok: true; readonly changed: readonly AnyRecord[]; readonly numbers: number }
  | { readonly ok: false; readonly refusal: Refusal };
