/** Putting a new record of whatever kind into a plan (SPEC C2, C5, C8, C11): where it stands and whether it is signed its kind says. */
import { isId } from '../bundle/shapes.ts';
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { HOME_FIELD, HOME_KIND } from '../kinds/homes.ts';
import type { AnyRecord, Id, Kind } from '../kinds/model.ts';
import { cleanValues } from '../plan/clean-text.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { isGone } from '../plan/questions.ts';
import { leadingCheckIns, recordOf, type Workspace } from '../plan/workspace.ts';
import { create, stampOf, type Stamp } from '../register/register.ts';
import type { Add, Context, Outcome } from './commands.ts';
import { faultIn } from './faults.ts';
import { placed } from './outline.ts';

type Given = Readonly<Record<string, unknown>>;

const NOT_THERE: Outcome = { ok: false, refusal: 'not-there' };

export function add(workspace: Workspace, command: Add, context: Context): Outcome {
  const { kind, id } = command;
  const field = HOME_FIELD[kind];
  const home = field === null ? null : (command as unknown as Readonly<Record<string, Id>>)[field];
  if (home !== null && !isPlace(workspace, kind, home)) return NOT_THERE;
  const values: Given = { ...command.values, ...(field === null ? {} : { [field]: home }) };
  if (kind === 'objective' && leadsTo(workspace, values['parent'], id)) return { ok: false, refusal: 'parent-loop' };
  const stamp = stampOf(context.writer, context.number);
  if (DESCRIPTORS[kind].written !== 'edited') return writtenOnce(workspace, kind, id, values, context);
  return placed(workspace, fresh(workspace, kind, id, values, stamp), 'after' in command ? command : {}, stamp);
}

/** Whether a record of this kind can be put there: what is named must be of the right kind, and not deleted (C8). */
function isPlace(workspace: Workspace, kind: Kind, home: Id | undefined): boolean {
  const record = home === undefined ? undefined : recordOf(workspace, home);
  const needed = HOME_KIND[kind];
  return record !== undefined && !isGone(record) && (needed === null || record.kind === needed);
}

/** A record that says this, or why there can be none. */
export function fresh(workspace: Workspace, kind: Kind, id: Id, given: Given, stamp: Stamp): Outcome {
  if (workspace.records.has(id)) return { ok: false, refusal: 'id-taken' };
  const values = cleanValues(kind, given);
  const fault = isId(id) ? faultIn(kind, values) : 'malformed';
  return fault
    ? { ok: false, refusal: fault }
    : { ok: true, changed: [create<AnyRecord>({ kind, id }, values, stamp)], numbers: 1 };
}

/** C11: signed with name and moment, behind those it follows, and without merge data. */
function writtenOnce(workspace: Workspace, kind: Kind, id: Id, given: Given, { by, at }: Context): Outcome {
  const { written } = DESCRIPTORS[kind];
  if (workspace.records.has(id)) return { ok: false, refusal: 'id-taken' };
  const signed = written === 'edited' ? null : written.signed;
  const followed =
    kind === 'checkIn' ? leadingCheckIns(workspace, given['keyResult'] as Id, given['at'] as string | undefined) : [];
  const values = cleanValues(kind, {
    ...given,
    ...(signed && by ? { [signed.by]: by } : {}),
    ...(signed ? { [signed.at]: given[signed.at] ?? at } : {}),
    ...(followed.length > 0 ? { followed } : {}),
  });
  const fault = isId(id) ? faultIn(kind, values) : 'malformed';
  if (fault) return { ok: false, refusal: fault };
  const said = Object.entries({ kind, id, ...values }).filter(([, value]) => value !== undefined);
  return { ok: true, changed: [Object.fromEntries(said) as unknown as AnyRecord], numbers: 0 };
}
