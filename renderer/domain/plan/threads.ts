/**
 * Comments as people read them: what somebody said, with the replies to it, and whether it is answered or done (SPEC group N). Pure; each
 * record is passed once, since a file can put thousands of comments about each other in a row, or in a ring.
 */
import type { AnyRecord, Comment, Cycle, Id, Resolution } from '../kinds/model.ts';
import { cleanLine } from './clean-text.ts';
import { holdingOf, standsFor } from './holding.ts';
import { apartOn, byFirst, shownOn, type Shown } from './in-view.ts';
import { before, timeOf } from './order.ts';
import { isTombstone } from './questions.ts';
import { canHold, childIndexKeyOf, parentOf, recordOf, resolved, type Workspace } from './workspace.ts';

/** A comment as it is shown: corrections in place of what they replace (K6). */
export interface SaidOnce {
  /** Of the record that replaced nothing; it stays whatever is corrected. */
  readonly id: Id;
  /** As it was first written: by whom, and when. Where it is deleted and a correction is not, that stands for it. */
  readonly first: Comment;
  /** What it says now. */
  readonly speaks: Comment;
  /** What gave way, oldest first. */
  readonly replaced: readonly Comment[];
  /** Corrections that were made apart and say different things, which asks; empty where there are none. */
  readonly apart: readonly Comment[];
}

export interface Thread extends SaidOnce {
  /** In order of time, however deep a file nests them. */
  readonly replies: readonly SaidOnce[];
  readonly isAnswered: boolean;
  readonly isDone: boolean;
  /** Who said that it is done, or open again, and when; undefined where nobody did. */
  readonly resolution: Resolution | undefined;
  /** How many replies came after it was said to be done. */
  readonly since: number;
}

const commentOf = (record: AnyRecord | undefined): Comment | undefined =>
  record?.kind === 'comment' ? record : undefined;
const shelfOf = ({ children, joined }: Workspace, record: AnyRecord) =>
  children.get(childIndexKeyOf(joined, record)) ?? [];
const shownAs = (workspace: Workspace, comment: Comment): Shown | undefined =>
  shownOn(shelfOf(workspace, comment), 'comment').get(comment.id);

/** What is shown as comments right about these records. */
function about(workspace: Workspace, homes: readonly AnyRecord[]): readonly Shown[] {
  const found = homes.flatMap(({ id }) => {
    const shelf = workspace.children.get(resolved(workspace, id));
    return shelf ? [...new Set(shownOn(shelf, 'comment').values())] : [];
  });
  return found.filter(({ speaks }) => speaks !== undefined);
}

/** N1: everything said about a comment, and about that, in order of time; each once, and never the comment itself. */
function repliesTo(workspace: Workspace, root: Shown): readonly Shown[] {
  const found = new Set([root]);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const one of found) for (const reply of about(workspace, one.members)) found.add(reply);
  found.delete(root);
  return [...found].toSorted(byFirst);
}

function saidOnce(workspace: Workspace, shown: Shown): SaidOnce | undefined {
  const { id, members } = shown;
  const leaders = new Set(shown.leaders);
  const speaks = commentOf(shown.speaks);
  if (!speaks) return undefined;
  const living = members.flatMap((one) => (isTombstone(one) ? [] : (commentOf(one) ?? []))).toSorted(before);
  const first = living.find((one) => one.id === id) ?? living[0] ?? speaks;
  const asks = apartOn(shelfOf(workspace, speaks)).has(speaks.id);
  return {
    id,
    first,
    speaks,
    replaced: living.filter((one) => !leaders.has(one)),
    apart: asks ? [...leaders].flatMap((one) => commentOf(one) ?? []) : [],
  };
}

/** N2: what was said last about a comment being done or open, as its kind says (K3). */
function resolutionOf(workspace: Workspace, { id, members }: Shown): Resolution | undefined {
  // Most comments have none, and a screen asks about thousands.
  const isAsked = members.some((one) => workspace.children.get(one.id)?.some(({ kind }) => kind === 'resolution'));
  if (!isAsked) return undefined;
  const held = holdingOf(workspace, 'resolution', id);
  return held?.is === 'one' && held.record.kind === 'resolution' ? held.record : undefined;
}

const isDone = (resolution: Resolution | undefined): boolean => resolution?.done === true;

/** The name somebody goes by in what they wrote; empty where there is none. */
export const writerOf = ({ by }: { readonly by?: string }): string => cleanLine(by ?? '').trim();

/** N3: a reply by somebody else. Where one of the two has no name, nobody can say that they are the same. */
function isAnswer(reply: SaidOnce, { first }: SaidOnce): boolean {
  const [asked, answered] = [writerOf(first), writerOf(reply.first)];
  return asked === '' || asked !== answered;
}

function threadOf(workspace: Workspace, root: Shown): Thread | undefined {
  const said = saidOnce(workspace, root);
  if (!said) return undefined;
  const replies = repliesTo(workspace, root).flatMap((one) => saidOnce(workspace, one) ?? []);
  const resolution = resolutionOf(workspace, root);
  const done = isDone(resolution);
  const told = timeOf(resolution?.at);
  return {
    ...said,
    replies,
    resolution,
    isDone: done,
    isAnswered: replies.some((reply) => isAnswer(reply, said)),
    since: done ? replies.filter(({ first }) => told !== '' && timeOf(first.at) > told).length : 0,
  };
}

/** N1: what was said about a record, and about all it is shown for, oldest first. */
export function threadsAbout(workspace: Workspace, id: Id): readonly Thread[] {
  return rootsAbout(workspace, id).flatMap((root) => threadOf(workspace, root) ?? []);
}

/** The thread that a comment begins wherever it stands; undefined where it is deleted or replaced. */
export function threadFrom(workspace: Workspace, comment: Comment): Thread | undefined {
  const shown = shownAs(workspace, comment);
  return shown?.speaks?.id === comment.id ? threadOf(workspace, shown) : undefined;
}

function rootsAbout(workspace: Workspace, id: Id): readonly Shown[] {
  const record = recordOf(workspace, id);
  return about(workspace, record ? standsFor(workspace, record) : []).toSorted(byFirst);
}

/** N4: how many comments about a record are not done. */
export const openAbout = (workspace: Workspace, id: Id): number =>
  rootsAbout(workspace, id).filter((root) => !isDone(resolutionOf(workspace, root))).length;

/** Everything that was said about a record and in reply, as it is shown; in no order. */
export function allSaidAbout(workspace: Workspace, id: Id): readonly Comment[] {
  const roots = rootsAbout(workspace, id);
  if (roots.length === 0) return [];
  const all = roots.flatMap((root) => [root, ...repliesTo(workspace, root)]);
  return all.flatMap(({ leaders }) => leaders.flatMap((one) => commentOf(one) ?? []));
}

/**
 * The comments of a plan, deleted ones included, by id. With what was found in the plan this one came from, only what changed since is
 * looked at.
 */
export function commentIds(
  workspace: Workspace,
  known?: { readonly plan: Workspace; readonly ids: ReadonlySet<Id> },
): ReadonlySet<Id> {
  const { records } = workspace;
  const isOne = (id: Id) => records.get(id)?.kind === 'comment';
  if (!known) {
    const ids = new Set<Id>();
    for (const { id, kind } of records.values()) if (kind === 'comment') ids.add(id);
    return ids;
  }
  const changed = [...records.changedSince(known.plan.records)];
  if (changed.every((id) => known.ids.has(id) === isOne(id))) return known.ids;
  const ids = new Set(known.ids);
  for (const id of changed) if (!isOne(id)) ids.delete(id);
  for (const id of changed) if (isOne(id)) ids.add(id);
  return ids;
}

/** N1: the comments that begin a thread, each once: what names no comment that stands, and of a ring the earliest. */
function roots(workspace: Workspace, ids: Iterable<Id>): ReadonlySet<Shown> {
  const rootOf = new Map<Shown, Shown>();
  const found = new Set<Shown>();
  for (const id of ids) {
    const comment = commentOf(workspace.records.get(id));
    const start = comment && shownAs(workspace, comment);
    if (!start || start.speaks === undefined) continue;
    const trail = new Set<Shown>();
    let at: Shown | undefined = start;
    let top = start;
    while (at && !rootOf.has(at) && !trail.has(at)) {
      trail.add(at);
      top = at;
      at = repliedTo(workspace, at);
    }
    const root = at === undefined ? top : (rootOf.get(at) ?? earliest(trail, at));
    for (const one of trail) rootOf.set(one, root);
    found.add(root);
  }
  return found;
}

/** Of a ring, which begins in `from` and goes on to the end of the trail. */
function earliest(trail: ReadonlySet<Shown>, from: Shown): Shown {
  const all = [...trail];
  return all.slice(all.indexOf(from)).reduce((a, b) => (byFirst(a, b) <= 0 ? a : b));
}

/** What it is a reply to, if that is a comment that stands. */
function repliedTo(workspace: Workspace, { speaks, members }: Shown): Shown | undefined {
  const home = parentOf(speaks ?? members[0] ?? NOTHING);
  const comment = home ? commentOf(workspace.records.get(home)) : undefined;
  const above = comment && shownAs(workspace, comment);
  return above?.speaks === undefined ? undefined : above;
}
const NOTHING: AnyRecord = { kind: 'foreign', list: '', id: '' };

/** N1, N5: every thread of a plan, each comment in one of them, the newest first. */
export function allThreads(workspace: Workspace, ids: Iterable<Id> = commentIds(workspace)): readonly Thread[] {
  return [...roots(workspace, ids)]
    .toSorted((a, b) => byFirst(b, a))
    .flatMap((root) => threadOf(workspace, root) ?? []);
}

/**
 * N4: for many records of one plan, such as comments, the cycle each stands in; undefined where it stands in none, or under something that is gone.
 * Each record on the way is passed once.
 */
export function cyclesOf(workspace: Workspace): (record: AnyRecord) => Cycle | undefined {
  const found = new Map<Id, Cycle | undefined>();
  return (record) => {
    const trail: Id[] = [];
    let at: AnyRecord | undefined = record;
    while (at && at.kind !== 'cycle' && !found.has(at.id)) {
      trail.push(at.id);
      found.set(at.id, undefined);
      const home: Id | null | undefined = parentOf(at);
      const above: AnyRecord | undefined = home ? recordOf(workspace, home) : undefined;
      at = stands(workspace, above) && canHold(representative(workspace, above), at.kind) ? above : undefined;
    }
    const cycle = at?.kind === 'cycle' ? at : at && found.get(at.id);
    for (const id of trail) found.set(id, cycle);
    return cycle;
  };
}

/** What was replaced stands as long as what replaced it does. */
const representative = (workspace: Workspace, record: AnyRecord | undefined): AnyRecord | undefined =>
  record && (standsFor(workspace, record).find((one) => !isTombstone(one)) ?? record);
const stands = (workspace: Workspace, record: AnyRecord | undefined): boolean => {
  const one = representative(workspace, record);
  return one !== undefined && !isTombstone(one);
};

/** N4: the comments that begin a thread and are not done, wherever they stand. */
export const openComments = (workspace: Workspace, ids: Iterable<Id>): readonly Comment[] =>
  [...roots(workspace, ids)].flatMap((root) => {
    const speaks = commentOf(root.speaks);
    return speaks && !isDone(resolutionOf(workspace, root)) ? [speaks] : [];
  });

/** N4: how many comments are not done, of the cycles that are meant and of what stands in none. */
export function openIn(workspace: Workspace, isMeant: (cycle: Id) => boolean, ids: Iterable<Id>): number {
  const cycleOf = cyclesOf(workspace);
  return openComments(workspace, ids).filter((comment) => {
    const stands = cycleOf(comment)?.id;
    return stands === undefined || isMeant(stands);
  }).length;
}

/** Where a reply, and a word about its being done, goes: to what everybody has, as long as it lives. */
export const replyHome = ({ first }: SaidOnce): Id => first.id;

/** Whether a further comment can stand where this one does. */
export function canCorrect(workspace: Workspace, { speaks }: SaidOnce): boolean {
  const home = parentOf(speaks);
  const record = home ? recordOf(workspace, home) : undefined;
  return canHold(record, 'comment');
}

/** Everything in a thread, what gave way apart. */
export const saidIn = (thread: Thread): readonly SaidOnce[] => [thread, ...thread.replies];

/** What a thread says, for whoever looks for words. */
export const wordsIn = (thread: Thread): readonly string[] =>
  saidIn(thread).flatMap(({ speaks, apart }) => (apart.length > 0 ? apart : [speaks]).map(({ text }) => text ?? ''));
