/**
 * Taking back from an older state of the plan what it says of one row (SPEC C16). It is a new edit upon the plan as it is now:
 * history is not rewound, and what was written elsewhere in the meantime meets it like any other edit.
 */
import { firstOfEqualLength } from './undo.ts';
import { isWordless } from '../plan/wordless.ts';
import { isQuiet } from '../kinds/fields.ts';
import { PARENT_FIELD } from '../kinds/homes.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { isTombstone } from '../plan/questions.ts';
import { subtreeOf, parentOf, recordOf, type Workspace } from '../plan/workspace.ts';
import { canonical } from '../register/canonical.ts';
import { isWithheld } from '../register/withheld.ts';
import {
  DELETED,
  siblingValuesOf,
  create,
  mergeMetadataOf,
  dotOf,
  valuesOf,
  writeSiblings,
  type Sibling,
  type Dot,
} from '../register/register.ts';
import type { Context, Outcome, Taken } from './commands.ts';

/** Reads it off the older state. The branch is empty if the row was not there. */
export function takenFrom(older: Workspace, id: Id): Taken {
  const row = recordOf(older, id);
  if (!row || isTombstone(row)) return { branch: [], above: [] };
  const above = new Map<Id, AnyRecord>();
  for (let home = homeIn(older, row); home && !isTombstone(home) && !above.has(home.id); home = homeIn(older, home))
    above.set(home.id, older.records.get(home.id) ?? home);
  return { branch: subtreeOf(older, row.id).filter((record) => !isTombstone(record)), above: [...above.values()] };
}

function homeIn(plan: Workspace, record: AnyRecord): AnyRecord | undefined {
  const home = parentOf(record);
  return home ? recordOf(plan, home) : undefined;
}

/** Makes the plan say of the row, and of what lived under it, what the older state said. */
export function takeBack(workspace: Workspace, { branch, above }: Taken, context: Context): Outcome {
  const [row] = branch;
  if (!row) return { ok: false, refusal: 'not-there' };
  const all = [...above, ...branch];
  if (all.some(({ id, kind }) => (workspace.records.get(id) ?? { kind }).kind !== kind))
    return { ok: false, refusal: 'id-taken' };
  const widest = all.reduce((most, then) => Math.max(most, mostAnswers(then)), 1);
  const first = firstOfEqualLength(context.number, widest);
  const stamps = Array.from({ length: widest }, (_, at) => dotOf(context.replica, first + at));
  const homeless = above.length === 0 && parentOf(row) !== null ? row.id : undefined;
  const changed: AnyRecord[] = [];
  for (const then of above) {
    const now = recordOf(workspace, then.id);
    if (now && !isTombstone(now)) continue;
    const own = workspace.records.get(then.id);
    // Its words are still here: it comes back with them, since nobody asked for its older ones.
    const news = own && !isWordless(own) ? undeleted(stamps) : older(workspace, own, then, stamps);
    changed.push(writeSiblings(own ?? bare(then, stamps), news));
  }
  for (const then of branch) {
    const now = workspace.records.get(then.id);
    const { [homeFieldOf(then)]: home, ...others } = older(workspace, now, then, stamps);
    const answers = home && then.id !== homeless ? { ...others, [homeFieldOf(then)]: home } : others;
    const gone = now && isTombstone(now) ? undeleted(stamps) : {};
    if (now && Object.keys({ ...answers, ...gone }).length === 0) continue;
    changed.push(writeSiblings(now ?? bare(then, stamps), { ...answers, ...gone }));
  }
  return { ok: true, changed, numbers: changed.length > 0 ? first + widest - context.number : 0 };
}

type News = Readonly<Record<string, readonly Sibling[]>>;

const undeleted = ([stamp = '']: readonly Dot[]): News => ({ [DELETED]: [{ stamp, value: undefined }] });

/** A record that is not in the plan begins with this run: an older deletion elsewhere has not seen it and asks. */
const bare = ({ kind, id }: AnyRecord, [stamp = '']: readonly Dot[]): AnyRecord =>
  create<AnyRecord>({ kind, id }, {}, stamp);

const homeFieldOf = ({ kind }: AnyRecord): string => PARENT_FIELD[kind] ?? '';

/** The answers to write so that each field says what it said. A field that says so already is left alone (C3). */
function older(workspace: Workspace, now: AnyRecord | undefined, then: AnyRecord, stamps: readonly Dot[]): News {
  const news: Record<string, readonly Sibling[]> = {};
  for (const field of new Set([...writtenIn(then), ...(now ? writtenIn(now) : [])])) {
    if (field === DELETED || isWithheld(then.marks, field)) continue;
    const had = distinct(siblingValuesOf(then, field));
    const stand = now ? siblingValuesOf(now, field) : [];
    const said = distinct(stand);
    const added = [...had].filter(([text]) => !said.has(text));
    // A question that is open now stays open: what was said then is one more answer to it.
    const isOpen = said.size > 1 && !isQuiet(then, field);
    if (added.length === 0 && (isOpen || said.size === had.size)) continue;
    // What closes a ring stays as it is now (C4).
    const closes = (parent: unknown) => then.kind === 'objective' && leadsTo(workspace, parent, then.id);
    if (field === 'parent' && [...had.values()].some(closes)) continue;
    const written = isOpen ? added : [...had];
    news[field] = [...written.map(([, value], at) => ({ stamp: stamps[at] ?? '', value })), ...(isOpen ? stand : [])];
  }
  return news;
}

const mostAnswers = (record: AnyRecord): number =>
  1 + Math.max(0, ...Object.values(mergeMetadataOf(record).others ?? {}).map(({ length }) => length));

const writtenIn = (record: AnyRecord): readonly string[] => Object.keys(mergeMetadataOf(record).by);

/** What answers say, each once, by its canonical text. A field never written and one that was emptied say the same. */
const distinct = (answers: readonly Sibling[]): ReadonlyMap<string, unknown> =>
  new Map(valuesOf(answers).map((value) => [canonical(value), value]));

/** How many records live again, and how many others say something else than before. */
export interface CameBack {
  readonly again: number;
  readonly changed: number;
}

export function cameBack(before: Workspace, changed: readonly AnyRecord[]): CameBack {
  const again = changed.filter(({ id }) => {
    const was = before.records.get(id);
    return !was || isTombstone(was);
  }).length;
  return { again, changed: changed.length - again };
}
