/**
 * People who became a role (SPEC group A): what says the role in place of their name. Whoever writes or merges puts all that comes, and
 * all it meets, through this, so that a name is in no row of the database, no file and no backup once the role is in the plan.
 */
import { kindsThat, perSort } from '../kinds/descriptors.ts';
import type { AnyRecord, Id, Person, Pseudonym, Run, Runs } from '../kinds/model.ts';
import { mergeMetadataOf, valueOf, type ReplicaId, type Sibling } from '../register/register.ts';
import { childIndexKey, joinedInto, patched, resolved, type Workspace } from './workspace.ts';

/** What bears which role. */
export interface Roles {
  readonly isNone: boolean;
  /** The record with the role in place of a name; itself where it bears none, or says it already. */
  readonly of: (record: AnyRecord) => AnyRecord;
  readonly ofRun: (replica: ReplicaId, run: Run) => Run;
  /** Whether some of what it says is a role. */
  readonly covers: (id: Id) => boolean;
  readonly coversRun: (replica: ReplicaId) => boolean;
  /** The ids of records and runs that bear one. */
  readonly records: Iterable<Id>;
  readonly runs: Iterable<ReplicaId>;
}

const itself = (record: AnyRecord): AnyRecord => record;
export const NO_ROLES: Roles = {
  isNone: true,
  of: itself,
  ofRun: (_, run) => run,
  covers: () => false,
  coversRun: () => false,
  records: [],
  runs: [],
};

/** The fields of each kind that hold a name as words. A role is no name. */
const NAMES = perSort<readonly string[]>(
  ({ fields }, kind) =>
    kind === 'pseudonym'
      ? []
      : Object.entries(fields).flatMap(([field, { shape, discloses }]) =>
          shape === 'name' && discloses === 'name' ? [field] : [],
        ),
  [],
);

const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(NAMES).flat());
/** Whether a field of that name can hold a name, in a record that a role stands for. */
export const mayBeName = (field: string): boolean => ALL_NAMES.has(field);

/** Whether that field says who somebody is, in words. */
export const isName = (kind: AnyRecord['kind'], field: string): boolean => NAMES[kind].includes(field);

/** What has a role, and what names such a record. */
const ROLE_KINDS = kindsThat(({ fields }) => Object.hasOwn(fields, 'role') || Object.hasOwn(fields, 'pseudonym'));
/** Whether it says of roles: which there are, or what they stand for. */
export const saysOfRoles = ({ kind }: { readonly kind: AnyRecord['kind'] }): boolean => ROLE_KINDS.has(kind);

const idsIn = (record: AnyRecord, field: 'records' | 'runs'): readonly Id[] => {
  const ids = valueOf(record, field);
  return Array.isArray(ids) ? (ids as readonly Id[]) : [];
};

/** Of each named id the pseudonym; of several the smallest, so that it is the same everywhere. */
interface Index {
  readonly records: ReadonlyMap<Id, Id>;
  readonly runs: ReadonlyMap<ReplicaId, Id>;
}
const indexed = new WeakMap<readonly AnyRecord[], Index>();

/** Deleted ones say as much as they did (A6). */
function indexOf(uses: readonly AnyRecord[]): Index {
  let index = indexed.get(uses);
  if (index) return index;
  const [records, runs] = [new Map<Id, Id>(), new Map<ReplicaId, Id>()];
  for (const use of uses) {
    const to = valueOf(use, 'pseudonym');
    if (typeof to !== 'string') continue;
    for (const [found, field] of [
      [records, 'records'],
      [runs, 'runs'],
    ] as const)
      for (const id of idsIn(use, field)) {
        const before = found.get(id);
        if (before === undefined || to < before) found.set(id, to);
      }
  }
  indexed.set(uses, (index = { records, runs }));
  return index;
}

/** A2: the roles of a plan. */
export function rolesIn(workspace: Workspace): Roles {
  const uses = workspace.children.get(childIndexKey(null, 'pseudonymUse'));
  if (!uses || uses.length === 0) return NO_ROLES;
  const { records, runs } = indexOf(uses);
  const roleOf = (pseudonym: Id): string => {
    const record = workspace.records.get(pseudonym);
    const role = record?.kind === 'pseudonym' ? valueOf(record, 'role') : undefined;
    return typeof role === 'string' ? role : '';
  };
  return {
    isNone: false,
    of: (record) => {
      const pseudonym = records.get(record.id);
      return pseudonym === undefined ? record : saying(record, roleOf(pseudonym));
    },
    ofRun: (replica, run) => {
      const pseudonym = runs.get(replica);
      if (pseudonym === undefined || run.by === '') return run;
      const by = roleOf(pseudonym);
      return run.by === by ? run : { ...run, by };
    },
    covers: (id) => records.has(id),
    coversRun: (replica) => runs.has(replica),
    records: records.keys(),
    runs: runs.keys(),
  };
}

/** The roles of a plan with what comes; `meet` makes one of two states of a record. */
export function rolesAfter(
  workspace: Workspace,
  coming: readonly AnyRecord[],
  meet: (mine: AnyRecord, theirs: AnyRecord) => AnyRecord = (_, theirs) => theirs,
): Roles {
  const told = coming.filter(saysOfRoles);
  if (told.length === 0) return rolesIn(workspace);
  const met = told.map((theirs) => {
    const mine = workspace.records.get(theirs.id);
    return mine && mine.kind === theirs.kind ? meet(mine, theirs) : theirs;
  });
  return rolesIn(patched(workspace, met));
}

/** A2: every name in it says the role, answers that stand beside included. What is empty or held back stays so. */
function saying(record: AnyRecord, role: string): AnyRecord {
  const fields = NAMES[record.kind];
  const values: Record<string, string> = {};
  const others: Record<string, readonly Sibling[]> = {};
  const isOther = (value: unknown): value is string => typeof value === 'string' && value !== role;
  for (const field of fields) {
    if (isOther(valueOf(record, field))) values[field] = role;
    const beside = record.marks?.others?.[field];
    if (beside?.some(({ value }) => isOther(value)))
      others[field] = beside.map((one) => (isOther(one.value) ? { ...one, value: role } : one));
  }
  const isMarked = Object.keys(others).length > 0;
  if (Object.keys(values).length === 0 && !isMarked) return record;
  const said = { ...record, ...values } as AnyRecord;
  if (!isMarked) return said;
  const marks = mergeMetadataOf(record);
  return { ...said, marks: { ...marks, others: { ...marks.others, ...others } } };
}

interface Written {
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
}

/**
 * A3: a change as it may be written upon a plan: the role in place of each name in it and, where it says of roles itself, in what stands
 * there. The same object where there is nothing of that.
 */
export function underRoles<W extends Written>(workspace: Workspace, change: W): W {
  const roles = rolesAfter(workspace, change.records);
  if (roles.isNone) return change;
  const records = change.records.map(roles.of);
  const runs = new Map([...change.runs].map(([replica, run]) => [replica, roles.ofRun(replica, run)]));
  if (change.records.some(saysOfRoles)) {
    const put = new Set(records.map(({ id }) => id));
    records.push(...renamedBy(roles, workspace).filter(({ id }) => !put.has(id)));
    for (const [replica, run] of runsRenamedBy(roles, workspace.runs)) if (!runs.has(replica)) runs.set(replica, run);
  }
  const isSame =
    records.length === change.records.length &&
    records.every((record, at) => record === change.records[at]) &&
    runs.size === change.runs.size &&
    [...runs].every(([replica, run]) => run === change.runs.get(replica));
  return isSame ? change : { ...change, records, runs };
}

/** The records of a plan that still say a name, as they say the role. */
export function renamedBy(roles: Roles, { records }: Workspace): readonly AnyRecord[] {
  return [...roles.records].flatMap((id) => {
    const record = records.get(id);
    const said = record && roles.of(record);
    return said && said !== record ? [said] : [];
  });
}

export const runsRenamedBy = (roles: Roles, runs: Runs): Runs =>
  new Map(
    [...roles.runs].flatMap((replica) => {
      const run = runs.get(replica);
      const said = run && roles.ofRun(replica, run);
      return said && said !== run ? [[replica, said] as const] : [];
    }),
  );

/** What says of roles in a plan, as ids in order: another state that knows all of them says no name they stand for. */
export const rolesKnown = ({ children }: Workspace): readonly Id[] =>
  (children.get(childIndexKey(null, 'pseudonymUse')) ?? []).map(({ id }) => id).toSorted();

/** A8: whether another state of the plan, such as a backup, says a name that a role stands for by now, and knows nothing of the role. */
export function holdsNames(now: Roles, then: Workspace): boolean {
  if (now.isNone) return false;
  const known = rolesIn(then);
  const isNamed = (id: Id) => {
    const record = then.records.get(id);
    return record !== undefined && !known.covers(id) && now.of(record) !== record;
  };
  const isRunNamed = (replica: ReplicaId) => {
    const run = then.runs.get(replica);
    return run !== undefined && !known.coversRun(replica) && now.ofRun(replica, run) !== run;
  };
  return [...now.records].some(isNamed) || [...now.runs].some(isRunNamed);
}

/** The pseudonyms of a person and of all that is one with them. */
export function pseudonymsOf(workspace: Workspace, person: Id): readonly Pseudonym[] {
  const uses = workspace.children.get(childIndexKey(null, 'pseudonymUse'));
  if (!uses) return [];
  const { records } = indexOf(uses);
  const leader = resolved(workspace, person);
  const ids = [leader, ...joinedInto(workspace, leader).map(({ id }) => id)].flatMap((id) => records.get(id) ?? []);
  return [...new Set(ids)].flatMap((id) => {
    const record = workspace.records.get(id);
    return record?.kind === 'pseudonym' ? [record] : [];
  });
}

export const isRole = (workspace: Workspace, { id }: Person): boolean => pseudonymsOf(workspace, id).length > 0;
