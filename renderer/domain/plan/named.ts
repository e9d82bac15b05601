/** Who is named in a plan, and what is theirs (SPEC W9): people, teams, and names that sign and are nobody's. */
import { isSigned } from '../kinds/fields.ts';
import type { AnyRecord, Id, Person, Team } from '../kinds/model.ts';
import { siblingValuesOf, valueOf } from '../register/register.ts';
import { cleanLine } from './clean-text.ts';
import { foldedWords } from './folded-text.ts';
import { ofPrivateIn } from './private.ts';
import { isTombstone } from './questions.ts';
import { childrenOf, joinedInto, recordOf, resolved, type Workspace } from './workspace.ts';

/** How many rows of each kind. */
export interface Rows {
  readonly objectives: number;
  readonly keyResults: number;
  /** What was decided at the end of a cycle. */
  readonly actions: number;
}

/** What stands under one name. */
export interface Signed {
  readonly checkIns: number;
  readonly comments: number;
  /** Reasons, steps of a cycle and whatever else is signed. */
  readonly others: number;
  /** On how many days somebody of that name wrote in the plan, as its merge data tells. */
  readonly days: number;
}

export interface OfPerson {
  readonly person: Person;
  readonly owns: Rows;
  readonly contributes: Rows;
  /** How many meetings they come to. */
  readonly meetings: number;
  /** By the names they go by; two people of one name have signed the same. */
  readonly signed: Signed;
}

export interface OfTeam {
  readonly team: Team;
  readonly objectives: number;
}

export interface OfName {
  /** As it was signed first in the order of names; others of these may have other blanks and capitals. */
  readonly name: string;
  readonly signed: Signed;
  /** H9: all it signs is said of private objectives, so that nobody who may not see those knows the name. */
  readonly onlyOfPrivate: boolean;
}

export interface Named {
  /** In the order of names. */
  readonly people: readonly OfPerson[];
  readonly teams: readonly OfTeam[];
  readonly onlySigning: readonly OfName[];
}

/** W9: everybody, with what is theirs. Each record is passed once. */
export function namedIn(workspace: Workspace): Named {
  const owned = new Tally();
  const contributed = new Tally();
  const met = new Map<Id, number>();
  const inTeam = new Map<Id, number>();
  const signatures = new Signatures();
  const ofPrivate = ofPrivateIn(workspace);
  const also = (counts: Map<Id, number>, id: Id) => counts.set(id, (counts.get(id) ?? 0) + 1);
  const whom = (ids: readonly Id[] = []) => new Set(ids.map((id) => resolved(workspace, id)));
  for (const own of workspace.records.values()) {
    if (isTombstone(own) || workspace.joined.leaders.has(own.id)) continue;
    if (isSigned(own.kind)) signatures.add(own, ofPrivate(own));
    const record = recordOf(workspace, own.id);
    switch (record?.kind) {
      case 'objective':
      case 'keyResult': {
        const owner = record.owner === undefined ? undefined : resolved(workspace, record.owner);
        if (owner !== undefined) owned.add(owner, record.kind);
        for (const id of whom(record.contributors)) if (id !== owner) contributed.add(id, record.kind);
        if (record.kind === 'objective' && record.team !== undefined) also(inTeam, resolved(workspace, record.team));
        break;
      }
      case 'action':
        if (record.owner !== undefined) owned.add(resolved(workspace, record.owner), 'action');
        break;
      case 'ritual':
        for (const id of whom(record.attendees)) also(met, id);
        break;
      default:
    }
  }
  for (const { by, at } of workspace.runs.values()) signatures.wrote(by, at.slice(0, 10));
  const people = childrenOf(workspace, null, 'person').map((person) => ({
    person,
    owns: owned.of(person.id),
    contributes: contributed.of(person.id),
    meetings: met.get(person.id) ?? 0,
    signed: signatures.taken(namesOf(workspace, person)),
  }));
  const teams = childrenOf(workspace, null, 'team').map((team) => ({ team, objectives: inTeam.get(team.id) ?? 0 }));
  return { people, teams, onlySigning: signatures.left() };
}

/** Every name somebody goes by: what is asked about, and what they were called where they were made apart, included. */
export function namesOf(workspace: Workspace, { id }: Person): ReadonlySet<string> {
  const own = workspace.records.get(id);
  const all = [...(own ? [own] : []), ...joinedInto(workspace, id).filter((one) => !isTombstone(one))];
  const names = all.flatMap((one) => siblingValuesOf(one, 'name').map(({ value }) => value));
  return new Set(names.flatMap((name) => (typeof name === 'string' ? foldedWords(cleanLine(name)) : [])));
}

class Tally {
  readonly #rows = new Map<Id, Rows>();

  add(id: Id, kind: 'objective' | 'keyResult' | 'action'): void {
    const rows = this.of(id);
    this.#rows.set(id, { ...rows, [`${kind}s`]: rows[`${kind}s`] + 1 });
  }

  of(id: Id): Rows {
    return this.#rows.get(id) ?? { objectives: 0, keyResults: 0, actions: 0 };
  }
}

interface Counting {
  name: string;
  checkIns: number;
  comments: number;
  others: number;
  readonly days: Set<string>;
  ofPrivate: number;
}

/** What stands under each name, however it is written. */
class Signatures {
  readonly #all = new Map<string, Counting>();
  readonly #taken = new Set<string>();

  add(record: AnyRecord, ofPrivate: boolean): void {
    const counting = this.#under(valueOf(record, 'by'));
    if (!counting) return;
    if (ofPrivate) counting.ofPrivate += 1;
    if (record.kind === 'checkIn') counting.checkIns += 1;
    else if (record.kind === 'comment') counting.comments += 1;
    else counting.others += 1;
  }

  wrote(by: string, day: string): void {
    this.#under(by)?.days.add(day);
  }

  /** What is signed by any of these names, which are somebody's from now on. */
  taken(names: ReadonlySet<string>): Signed {
    const found = [...names].flatMap((name) => this.#all.get(name) ?? []);
    for (const name of names) this.#taken.add(name);
    const sum = (of: (one: Counting) => number) => found.reduce((all, one) => all + of(one), 0);
    return {
      checkIns: sum(({ checkIns }) => checkIns),
      comments: sum(({ comments }) => comments),
      others: sum(({ others }) => others),
      days: new Set(found.flatMap(({ days }) => [...days])).size,
    };
  }

  /** The names that are nobody's. */
  left(): readonly OfName[] {
    return [...this.#all]
      .filter(([key]) => !this.#taken.has(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { name, checkIns, comments, others, days, ofPrivate }]) => ({
        name,
        signed: { checkIns, comments, others, days: days.size },
        onlyOfPrivate: ofPrivate > 0 && ofPrivate === checkIns + comments + others,
      }));
  }

  #under(by: unknown): Counting | undefined {
    const name = typeof by === 'string' ? cleanLine(by).trim() : '';
    const key = foldedWords(name);
    if (key === '') return undefined;
    const known = this.#all.get(key) ?? { name, checkIns: 0, comments: 0, others: 0, days: new Set(), ofPrivate: 0 };
    if (name < known.name) known.name = name;
    this.#all.set(key, known);
    return known;
  }
}
