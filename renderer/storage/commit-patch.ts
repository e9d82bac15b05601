/** What a window tells the others of one profile about a commit, so that they need not read the plan again (SPEC S17). */
import { FORMAT_VERSION } from '../domain/bundle/format.ts';
import type { AnyRecord, Runs } from '../domain/kinds/model.ts';

/** The records one commit changed, and the two states of the database it lies between. */
export interface CommitPatch {
  readonly format: number;
  readonly generation: string;
  /** The count of commits it was decided upon, and the count since. */
  readonly before: number;
  readonly revision: number;
  /** Null where they are not told: the plan was replaced, or there are too many of them. */
  readonly records: readonly AnyRecord[] | null;
  readonly runs: Runs;
}

/** Handing records over costs the window that wrote about as much as reading them costs the others. Large imports are not told record by record. */
const MOST_RECORDS = 1_000;

/** A patch as it is told; `records` are null for a plan that was replaced. */
export function patchOf(
  before: number,
  { revision, generation }: Pick<CommitPatch, 'revision' | 'generation'>,
  records: readonly AnyRecord[] | null,
  runs: Runs = new Map(),
): CommitPatch {
  const told = records && records.length <= MOST_RECORDS ? records : null;
  return { format: FORMAT_VERSION, generation, before, revision, records: told, runs: told ? runs : new Map() };
}

/** A message as a patch; null for what another version of the app says in its own way. */
export function asPatch(data: unknown): CommitPatch | null {
  const { format, generation, before, revision, records, runs } = (data ?? {}) as Partial<
    Record<keyof CommitPatch, unknown>
  >;
  const isOne =
    format === FORMAT_VERSION &&
    typeof generation === 'string' &&
    Number.isSafeInteger(before) &&
    Number.isSafeInteger(revision) &&
    (records === null || Array.isArray(records)) &&
    runs instanceof Map;
  return isOne ? (data as CommitPatch) : null;
}

/** Patches of other windows that were heard and are not in the plan in hand yet: messages of several windows arrive in any order. */
export class HeardPatches {
  #list: CommitPatch[] = [];

  hear(patch: CommitPatch): void {
    this.#list.push(patch);
  }

  /** The patch that follows this state directly and tells its records. */
  next(generation: string, revision: number): (CommitPatch & { readonly records: readonly AnyRecord[] }) | null {
    const found = this.#list.find((one) => one.generation === generation && one.before === revision);
    return found?.records ? { ...found, records: found.records } : null;
  }

  /** Drops what the plan in hand holds by now. True when nothing is left, so that no commit is known to be missing. */
  settled(generation: string, revision: number): boolean {
    this.#list = this.#list.filter((one) => one.generation !== generation || one.revision > revision);
    return this.#list.length === 0;
  }

  /** The plan is read again: whatever was told until now is in what is read. */
  forget(): void {
    this.#list = [];
  }
}
