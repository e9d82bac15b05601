/** Records of a plan that follow each other, as their kind says: which one holds, and which a new one follows (SPEC K2, K3, C11). */
import { FOLLOWS } from '../kinds/fields.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, Id, Kind } from '../kinds/model.ts';
import { holding, leading, type Followed, type Holding } from './followed.ts';
import { byFirst, groupsOf, inView, isReplacing, sayAlike, shownOn, viewOf, type Shown } from './in-view.ts';
import { before } from './order.ts';
import { isTombstone } from './questions.ts';
import { recordOf, resolved, childIndexKey, childIndexKeyOf, type Workspace } from './workspace.ts';

type Following = AnyRecord & Followed;
const lives = (one: AnyRecord): boolean => !isTombstone(one);

/** All of that kind with that home (`null`: at the top), or with any other that is shown as the same (K6); deleted ones included. */
function allOf(workspace: Workspace, kind: Kind, home: Id | null): readonly Following[] {
  const record = home === null ? undefined : workspace.records.get(resolved(workspace, home));
  const homes = record && isReplacing(record.kind) ? standsFor(workspace, record).map(({ id }) => id) : [home];
  return homes
    .flatMap((id) => workspace.children.get(childIndexKey(id && resolved(workspace, id), kind)) ?? [])
    .filter((one) => one.kind === kind);
}

/** What holds of them; undefined for a kind of which each record stands by itself. */
export function holdingOf(workspace: Workspace, kind: Kind, home: Id | null): Holding<AnyRecord> | undefined {
  const apart = FOLLOWS[kind];
  return apart === null
    ? undefined
    : holding(allOf(workspace, kind, home), {
        earlier: before,
        lives,
        apart,
        sayAlike: (a, b) => sayAlike(kind, a, b),
      });
}

/** K6: all that a record as it is shown stands for, itself among them: those it replaced, and what was written beside it. */
export function standsFor(workspace: Workspace, record: AnyRecord): readonly AnyRecord[] {
  if (!isReplacing(record.kind)) return [record];
  const shelf = workspace.children.get(childIndexKeyOf(workspace.joined, record)) ?? [];
  return shownOn(shelf, record.kind).get(record.id)?.members ?? [record];
}

/** The records that one written now follows: those that lead (C11). Of what was corrected the first, which everybody has. */
export function leadingIds(workspace: Workspace, kind: Kind, home: Id | null): readonly Id[] {
  const groups = groupsOf(kind, allOf(workspace, kind, home));
  const alive = (one: Shown) => one.speaks !== undefined;
  // A deletion can lose its words on the way, and with them what it followed; so what leads among the living is named as well.
  const leaders = [...leading(groups, byFirst), ...leading(groups.filter(alive), byFirst)];
  return [...new Set(leaders.map(({ id }) => id))].slice(-LIMITS.ids);
}

const NONE: readonly never[] = [];

/** P3, K6: all of that kind with that home as it is shown, in order, each with what it stands for and the day it tells of. */
export function shownUnder(workspace: Workspace, kind: Kind, home: Id): readonly Shown[] {
  const above = recordOf(workspace, home);
  // What is about something that was corrected stands on several shelves.
  if (above && isReplacing(above.kind)) return inView(kind, allOf(workspace, kind, home));
  const shelf = workspace.children.get(childIndexKey(resolved(workspace, home), kind));
  return shelf ? viewOf(shelf, kind) : NONE;
}
