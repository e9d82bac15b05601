/** Records of a plan that follow each other, as their kind says: which one holds, and which a new one follows (SPEC K2, K3, C11). */
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { FOLLOWS } from '../kinds/fields.ts';
import { PARENT_FIELD } from '../kinds/homes.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, Id, Instant, Kind } from '../kinds/model.ts';
import { same } from '../register/canonical.ts';
import { DELETED, fieldsOf, valueOf } from '../register/register.ts';
import { holding, leading, type Followed, type Holding } from './followed.ts';
import { before, timeOf } from './order.ts';
import { isTombstone } from './questions.ts';
import { resolved, childIndexKey, type Workspace } from './workspace.ts';

type Following = AnyRecord & Followed;
const lives = (one: AnyRecord): boolean => !isTombstone(one);

/** All of that kind with that home (`null`: at the top), deleted ones included. */
const allOf = (workspace: Workspace, kind: Kind, home: Id | null): readonly Following[] =>
  (workspace.children.get(childIndexKey(home && resolved(workspace, home), kind)) ?? []).filter(
    (one) => one.kind === kind,
  );

/** What holds of them; undefined for a kind of which each record stands by itself. */
export function holdingOf(workspace: Workspace, kind: Kind, home: Id | null): Holding<AnyRecord> | undefined {
  const apart = FOLLOWS[kind];
  const around: ReadonlySet<string | null> = new Set([...AROUND, ...signatureOf(kind), PARENT_FIELD[kind]]);
  const said = (one: AnyRecord) => fieldsOf(one).filter((field) => !around.has(field));
  const sayAlike = (a: AnyRecord, b: AnyRecord) =>
    [...said(a), ...said(b)].every((field) => same(valueOf(a, field), valueOf(b, field)));
  return apart === null
    ? undefined
    : holding(allOf(workspace, kind, home), { earlier: before, lives, apart, sayAlike });
}

/** What every such record has beside what it says. */
const AROUND = ['followed', DELETED];
function signatureOf(kind: Kind): readonly string[] {
  const { written } = DESCRIPTORS[kind];
  return written === 'edited' || written.signed === null ? [] : [written.signed.by, written.signed.at];
}

/** The records that one written now follows: those that lead, up to a moment if one is given (C11). */
export function leadingIds(workspace: Workspace, kind: Kind, home: Id | null, upTo?: Instant): readonly Id[] {
  const moment = signatureOf(kind)[1];
  const timeIn = (one: AnyRecord) => timeOf(moment === undefined ? undefined : (valueOf(one, moment) as Instant));
  const known = allOf(workspace, kind, home).filter((one) => upTo === undefined || timeIn(one) <= timeOf(upTo));
  // A deletion can lose its words on the way, and with them what it followed; so what leads among the living is named as well.
  const leaders = [...leading(known, before), ...leading(known.filter(lives), before)];
  return [...new Set(leaders.map(({ id }) => id))].slice(-LIMITS.ids);
}
