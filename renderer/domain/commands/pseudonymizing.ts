/** A person becomes a role (SPEC A1, A4): what is named for it, and what is written into the role of one who has one. */
import { isSigned } from '../kinds/fields.ts';
import { idFrom, type Origin } from '../kinds/ids.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, Id, Person, Pseudonym } from '../kinds/model.ts';
import { cleanLine } from '../plan/clean-text.ts';
import { foldedWords } from '../plan/folded-text.ts';
import { namesOf } from '../plan/named.ts';
import { pseudonymsOf, rolesIn } from '../plan/pseudonyms.ts';
import { isTombstone } from '../plan/questions.ts';
import { joinedInto, type Workspace } from '../plan/workspace.ts';
import { same } from '../register/canonical.ts';
import { siblingValuesOf, write, type Dot, type ReplicaId } from '../register/register.ts';
import type { Command } from './commands.ts';

/** Of a person the one there is in every copy (K4). */
export const pseudonymOf = (person: Id): Origin => ({ purpose: 'pseudonym', ids: [person] });

/** What bears a name. */
export interface Bearing {
  readonly records: readonly Id[];
  readonly runs: readonly ReplicaId[];
}

/**
 * What is signed by one of these names, blanks and capitals aside, and not under a role yet: deleted records as well, since their
 * words are kept.
 */
export function bearing(workspace: Workspace, names: ReadonlySet<string>): Bearing {
  const roles = rolesIn(workspace);
  const isOne = (by: unknown) => typeof by === 'string' && by !== '' && names.has(foldedWords(cleanLine(by)));
  const records: Id[] = [];
  for (const record of workspace.records.values())
    if (isSigned(record.kind) && !roles.covers(record.id))
      if (siblingValuesOf(record, 'by').some(({ value }) => isOne(value))) records.push(record.id);
  const runs = [...workspace.runs].flatMap(([replica, run]) =>
    isOne(run.by) && !roles.coversRun(replica) ? [replica] : [],
  );
  return { records: records.toSorted(), runs: runs.toSorted() };
}

/**
 * A1: the person, and all that is one with them, goes by that role from now on, and so does what was signed by a name of theirs. `also`
 * are further names that were theirs, such as the one they signed with before they were renamed.
 */
export function pseudonymize(
  workspace: Workspace,
  person: Person,
  { role, also = [] }: { readonly role: string; readonly also?: readonly string[] },
  newId: () => Id,
): Command {
  const names = new Set([...namesOf(workspace, person), ...also.map(foldedWords)]);
  const { records, runs } = bearing(workspace, names);
  const people = [person.id, ...joinedInto(workspace, person.id).map(({ id }) => id)];
  const origin = pseudonymOf(person.id);
  return {
    do: 'all',
    commands: [
      { do: 'add', kind: 'pseudonym', id: origin, values: { person: person.id, role } },
      ...uses(idFrom(origin), { records: [...people, ...records], runs }, newId),
    ],
  };
}

/** The same of names that sign and are nobody's: a person comes into the plan who never had another name than the role. */
export function nameBecomesRole(
  workspace: Workspace,
  { role, also }: { readonly role: string; readonly also: readonly string[] },
  newId: () => Id,
): Command {
  const { records, runs } = bearing(workspace, new Set(also.map(foldedWords)));
  const person = newId();
  const origin = pseudonymOf(person);
  return {
    do: 'all',
    commands: [
      { do: 'add', kind: 'person', id: person, values: { name: role } },
      { do: 'add', kind: 'pseudonym', id: origin, values: { person, role } },
      ...uses(idFrom(origin), { records: [person, ...records], runs }, newId),
    ],
  };
}

/** A7: what is signed by a name that came later, or that was never anybody's, goes by the role of a person who has one. */
export function alsoUnderRole(workspace: Workspace, person: Person, name: string, newId: () => Id): Command {
  const [pseudonym] = pseudonymsOf(workspace, person.id);
  const found = bearing(workspace, new Set([foldedWords(name)]));
  return { do: 'all', commands: pseudonym ? uses(pseudonym.id, found, newId) : [] };
}

/** As many records as it takes: each names no more than a field holds. */
function uses(pseudonym: Id, { records, runs }: Bearing, newId: () => Id): readonly Command[] {
  const portions = Math.ceil(Math.max(records.length, runs.length) / LIMITS.ids);
  return Array.from({ length: portions }, (_, at): Command => {
    const part = <T>(all: readonly T[]) => all.slice(at * LIMITS.ids, (at + 1) * LIMITS.ids);
    const [some, by] = [part(records), part(runs)];
    return {
      do: 'add',
      kind: 'pseudonymUse',
      id: newId(),
      values: { pseudonym, ...(some.length > 0 ? { records: some } : {}), ...(by.length > 0 ? { runs: by } : {}) },
    };
  });
}

/** A4: a name that is written into a person who has a role is the role. */
export function alsoAsRole(
  workspace: Workspace,
  record: AnyRecord,
  values: Readonly<Record<string, unknown>>,
  stamp: Dot,
): readonly AnyRecord[] {
  if (record.kind !== 'person' || !Object.hasOwn(values, 'name')) return [];
  const role = typeof values['name'] === 'string' ? cleanLine(values['name']) : undefined;
  return pseudonymsOf(workspace, record.id).flatMap((one) => {
    const standing = siblingValuesOf(one, 'role');
    if (isTombstone(one) || (standing.length === 1 && same(standing[0]?.value, role))) return [];
    return write<Pseudonym>(one, { role }, stamp);
  });
}
