/** Putting a new record of whatever kind into a plan (SPEC C2, C5, C8, C11): where it stands and whether it is signed its kind says. */
import { isId } from '../bundle/shapes.ts';
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { isWrittenOnce } from '../kinds/fields.ts';
import { PARENT_FIELD, PARENT_KIND } from '../kinds/homes.ts';
import { idFrom } from '../kinds/ids.ts';
import type { AnyRecord, Day, Id, Kind } from '../kinds/model.ts';
import { cleanValues } from '../plan/clean-text.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { isTombstone } from '../plan/questions.ts';
import { leadingIds } from '../plan/holding.ts';
import { parentOf, recordOf, resolved, type Workspace } from '../plan/workspace.ts';
import { same } from '../register/canonical.ts';
import { create, dotOf, valueOf, write, type Dot } from '../register/register.ts';
import { broughtBack } from './deleting.ts';
import type { Add, Context, Outcome } from './commands.ts';
import { faultIn } from './faults.ts';
import { placed } from './outline.ts';

type Given = Readonly<Record<string, unknown>>;

const NOT_THERE: Outcome = { ok: false, refusal: 'not-there' };

export function add(workspace: Workspace, command: Add, context: Context): Outcome {
  const { kind } = command;
  const id = typeof command.id === 'string' ? command.id : idFrom(command.id);
  const field = PARENT_FIELD[kind];
  const home = field === null ? null : (command as unknown as Readonly<Record<string, Id>>)[field];
  if (home !== null && !isPlace(workspace, kind, home)) return NOT_THERE;
  const values: Given = { ...command.values, ...(field === null ? {} : { [field]: home }) };
  if (kind === 'objective' && leadsTo(workspace, values['parent'], id)) return { ok: false, refusal: 'parent-loop' };
  const stamp = dotOf(context.replica, context.number);
  const there = typeof command.id === 'string' ? undefined : workspace.records.get(id);
  if (there) return there.kind === kind ? again(workspace, there, values, stamp) : { ok: false, refusal: 'id-taken' };
  if (DESCRIPTORS[kind].written !== 'edited') return writtenOnce(workspace, kind, id, values, context);
  return placed(workspace, fresh(workspace, kind, id, values, stamp), 'after' in command ? command : {}, stamp);
}

/** Whether a record of this kind can be put there: what is named must be of the right kind, and not deleted (C8). */
function isPlace(workspace: Workspace, kind: Kind, home: Id | undefined): boolean {
  const record = home === undefined ? undefined : recordOf(workspace, home);
  const needed = PARENT_KIND[kind];
  return record !== undefined && !isTombstone(record) && (needed === null || record.kind === needed);
}

/** K5: a step that was done before. What it made is there already, or is brought back and says what the step says now. */
function again(workspace: Workspace, record: AnyRecord, given: Given, stamp: Dot): Outcome {
  if (!isTombstone(record)) return { ok: true, changed: [], numbers: 0 };
  const back = broughtBack(workspace, record.id, stamp);
  if (!back.ok || record.kind === 'foreign' || isWrittenOnce(record.kind)) return back;
  const values = cleanValues(record.kind, given);
  const fault = faultIn(record.kind, values);
  if (fault) return { ok: false, refusal: fault };
  const news = Object.entries(values).filter(([field, value]) => !same(valueOf(record, field), value));
  return {
    ...back,
    changed: back.changed.map((one) => (one.id === record.id ? write(one, Object.fromEntries(news), stamp) : one)),
  };
}

/** A record that says this, or why there can be none. */
export function fresh(workspace: Workspace, kind: Kind, id: Id, given: Given, stamp: Dot): Outcome {
  if (workspace.records.has(id)) return { ok: false, refusal: 'id-taken' };
  const values = cleanValues(kind, given);
  const fault = isId(id) ? faultIn(kind, values) : 'malformed';
  return fault
    ? { ok: false, refusal: fault }
    : { ok: true, changed: [create<AnyRecord>({ kind, id }, values, stamp)], numbers: 1 };
}

/** C11, K6: signed with name and moment, with the day it tells of, behind those it follows, and without merge data. */
function writtenOnce(workspace: Workspace, kind: Kind, id: Id, given: Given, context: Context): Outcome {
  const { written } = DESCRIPTORS[kind];
  if (workspace.records.has(id)) return { ok: false, refusal: 'id-taken' };
  if (written === 'edited') return NOT_THERE;
  const { signed, dated, corrects } = written;
  const home = PARENT_FIELD[kind] === null ? null : (given[PARENT_FIELD[kind]] as Id);
  const replaced = corrects === null ? [] : ((given[corrects] as readonly Id[] | undefined) ?? []);
  if (!replaced.every((one) => isReplaceable(workspace, kind, home, one))) return NOT_THERE;
  // A correction stands where the first stands that it replaces, so it follows nothing by itself.
  const followed = written.follows === null || replaced.length > 0 ? [] : leadingIds(workspace, kind, home);
  const values = cleanValues(kind, {
    ...given,
    // What somebody else wrote and this one only enters, such as a reply that came by mail, bears their name.
    ...(signed && (given[signed.by] ?? context.by) ? { [signed.by]: given[signed.by] ?? context.by } : {}),
    ...(signed ? { [signed.at]: given[signed.at] ?? context.at } : {}),
    ...(signed && dated && replaced.length === 0 ? dayIn(given, { ...dated, at: signed.at }, context.today) : {}),
    // Among those that say nothing time decides; where that is asked, one says that it knew of none.
    ...(followed.length > 0 || written.follows === 'asked' ? { followed } : {}),
  });
  const fault = isId(id) ? faultIn(kind, values) : 'malformed';
  if (fault) return { ok: false, refusal: fault };
  const said = Object.entries({ kind, id, ...values }).filter(([, value]) => value !== undefined);
  return { ok: true, changed: [Object.fromEntries(said) as unknown as AnyRecord], numbers: 0 };
}

/** K6: what is replaced has to be there, of the same kind and under the same home. */
function isReplaceable(workspace: Workspace, kind: Kind, home: Id | null, id: Id): boolean {
  const record = workspace.records.get(id);
  if (record?.kind !== kind || isTombstone(record)) return false;
  const at = parentOf(record);
  return at === home || (at && home ? resolved(workspace, at) === resolved(workspace, home) : false);
}

/** The day its writer set, or the one their calendar has; none beside a moment that was given, which says it. */
function dayIn(given: Given, names: { day: string; set: string; at: string }, today: Day | undefined): Given {
  const day = given[names.day] as Day | undefined;
  if (day !== undefined) return day === today ? {} : { [names.set]: true };
  return given[names.at] === undefined && today !== undefined ? { [names.day]: today } : {};
}
