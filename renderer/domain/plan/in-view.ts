/**
 * Records of one kind and home that were written once, as people are shown them: a correction in place of what it replaces (SPEC K6), each
 * behind those its writer had seen, and what tells late of a day at its day but never last (P3). Pure; the same records give the same
 * view, in whatever order they come.
 */
import { DESCRIPTORS, kindsThat } from '../kinds/descriptors.ts';
import type { Once } from '../kinds/kind.ts';
import type { AnyRecord, Day, Id, Instant, Kind } from '../kinds/model.ts';
import { same } from '../register/canonical.ts';
import { DELETED, fieldsOf, valueOf } from '../register/register.ts';
import { inOrder, leading, type Followed } from './followed.ts';
import { before } from './order.ts';
import { isTombstone } from './questions.ts';

/** What is shown as one: a record, or several of which some replace others. */
export interface Shown extends Followed {
  /** Of the record that replaced nothing. */
  readonly id: Id;
  /** All of them, deleted ones included. */
  readonly members: readonly AnyRecord[];
  /** Those that nobody living replaces: one, or several that were written apart. None where all are deleted. */
  readonly leaders: readonly AnyRecord[];
  /** The last of the leaders, which speaks for all; undefined where none lives. */
  readonly speaks: AnyRecord | undefined;
  /** The day it tells of; empty where it tells of none. */
  readonly day: Day;
  readonly isDated: boolean;
}

const onceOf = (kind: Kind): Once<string> | null => {
  const { written } = DESCRIPTORS[kind];
  return written === 'edited' ? null : written;
};

const lives = (one: AnyRecord): boolean => !isTombstone(one);
const idsIn = (record: AnyRecord, field: string): readonly Id[] =>
  (valueOf(record, field) as readonly Id[] | undefined) ?? [];

/** The day a record names, or that of its moment where it names none; empty where it says neither. */
function dayOf(once: Once<string> | null, record: AnyRecord): Day {
  const at = once?.signed ? (valueOf(record, once.signed.at) as Instant | undefined) : undefined;
  return dayNamed(once, record) ?? at?.slice(0, 10) ?? '';
}
const dayNamed = (once: Once<string> | null, record: AnyRecord): Day | undefined =>
  once?.dated ? (valueOf(record, once.dated.day) as Day | undefined) : undefined;

/** What those of one kind and home are shown as, each connected group once, in no order. */
export function groupsOf(kind: Kind, records: readonly AnyRecord[]): readonly Shown[] {
  const once = onceOf(kind);
  const field = once?.corrects ?? null;
  const corrects = (one: AnyRecord) => (field === null ? [] : idsIn(one, field));
  const byId = new Map(records.map((one) => [one.id, one]));
  const replaced = (one: AnyRecord) => corrects(one).flatMap((id) => byId.get(id) ?? []);
  const counts = reachedFrom(records.filter(lives), replaced);
  const groups = connected(records, (one) => (counts.has(one) ? replaced(one) : []));
  const groupOf = new Map(groups.flatMap((group) => group.map((one) => [one.id, group] as const)));
  const firstOf = (group: readonly AnyRecord[]) => {
    const first = group.filter((one) => !corrects(one).some((id) => byId.has(id) && id !== one.id));
    // All replace each other in a ring, which only a file by hand can hold: the earliest stands for them.
    return first.length > 0 ? first : group.toSorted(before).slice(0, 1);
  };
  const placeOf = new Map(groups.map((group) => [group, firstOf(group).toSorted(before)]));
  return groups.map((group) => {
    const place = placeOf.get(group) ?? group;
    const links = group.map((one) => ({ id: one.id, followed: corrects(one), one }));
    const leaders =
      group.length === 1
        ? group.filter(lives)
        : leading(
            links,
            (a, b) => before(a.one, b.one),
            ({ one }) => lives(one),
          ).map(({ one }) => one);
    const speaks = leaders.filter(lives).at(-1);
    // Whoever followed a correction that was taken back followed what it had replaced.
    const takenBack = group.filter((one) => !counts.has(one)).flatMap(corrects);
    const followed = [
      ...place.flatMap((one) => (valueOf(one, 'followed') as readonly Id[] | undefined) ?? []),
      ...takenBack,
    ];
    const isSilent = takenBack.length === 0 && place.every((one) => valueOf(one, 'followed') === undefined);
    const [first] = place;
    return {
      id: first?.id ?? '',
      members: group,
      leaders: leaders.filter(lives),
      speaks,
      // A correction that names no day is about that of what it replaced.
      day: speaks && first ? (dayNamed(once, speaks) ?? dayOf(once, first)) : '',
      isDated: isDated(once, speaks),
      // Whoever followed a correction followed what it replaced.
      ...(isSilent ? {} : { followed: followed.map((id) => placeOf.get(groupOf.get(id) ?? [])?.[0]?.id ?? id) }),
    };
  });
}

/** Worked out once for each state of a shelf, and each kind that stands there. */
const views = new WeakMap<readonly AnyRecord[], Map<Kind, readonly Shown[]>>();

/** P3, K6: what stands on a shelf of that kind as it is shown, in order. */
export function viewOf(shelf: readonly AnyRecord[], kind: Kind): readonly Shown[] {
  let byKind = views.get(shelf);
  if (!byKind) views.set(shelf, (byKind = new Map()));
  let view = byKind.get(kind);
  if (!view) {
    view = inView(
      kind,
      shelf.filter((one) => one.kind === kind),
    );
    byKind.set(kind, view);
  }
  return view;
}

/** P3, K6: as they are shown, in order; the last is current. */
export function inView(kind: Kind, records: readonly AnyRecord[]): readonly Shown[] {
  const once = onceOf(kind);
  const groups = records.some((one) => replaces(once, one)) ? groupsOf(kind, records) : records.map(alone);
  const alive = (one: Shown) => one.speaks !== undefined;
  if (once === null || once.follows === null) return groups.filter(alive).toSorted(byFirst);
  const late = lateAmong(groups);
  const rest = inOrder(groups, byDay, (one) => alive(one) && !late.has(one));
  if (late.size === 0 || rest.length === 0) return late.size === 0 ? rest : inOrder(groups, byDay, alive);
  // The latest day up to each place: a clock that was wrong can have put an earlier day behind a later one.
  let latest = '';
  const reached = rest.map(({ day }) => (latest = day > latest ? day : latest));
  const before = new Map<number, Shown[]>();
  for (const one of [...late].filter(alive).toSorted(byDay)) {
    const place = Math.min(firstBeyond(reached, one.day), rest.length - 1);
    const there = before.get(place);
    if (there) there.push(one);
    else before.set(place, [one]);
  }
  return rest.flatMap((one, at) => [...(before.get(at) ?? []), one]);
}

/** The first place of a list that never falls at which it is beyond this; its length where it never is. */
function firstBeyond(rising: readonly string[], day: string): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? '') > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** P3: those that nobody followed, the current one last; where they tell late of what was, they do not lead while others stand. */
export function leadingInView(kind: Kind, records: readonly AnyRecord[]): readonly Shown[] {
  const groups = groupsOf(kind, records);
  const late = lateAmong(groups);
  const alive = (one: Shown) => one.speaks !== undefined;
  const rest = leading(groups, byDay, (one) => alive(one) && !late.has(one));
  return rest.length > 0 ? rest : leading(groups, byDay, alive);
}

const REPLACING = kindsThat(({ written }) => written !== 'edited' && written.corrects !== null);
/** Whether records of that kind can replace each other in view. */
export const isReplacing = (kind: AnyRecord['kind']): kind is Kind => REPLACING.has(kind);

const replaces = (once: Once<string> | null, record: AnyRecord): boolean =>
  once !== null && once.corrects !== null && idsIn(record, once.corrects).length > 0;

/** Worked out once for each state of a shelf. */
const shownAs = new WeakMap<readonly AnyRecord[], Map<Kind, ReadonlyMap<Id, Shown>>>();

/** K6: by the id of each record of that kind on a shelf, deleted ones included, what it is shown as. */
export function shownOn(shelf: readonly AnyRecord[], kind: Kind): ReadonlyMap<Id, Shown> {
  let byKind = shownAs.get(shelf);
  if (!byKind) shownAs.set(shelf, (byKind = new Map()));
  let found = byKind.get(kind);
  if (!found) {
    const once = onceOf(kind);
    const own = shelf.filter((one) => one.kind === kind);
    const groups = own.some((one) => replaces(once, one)) ? groupsOf(kind, own) : own.map(alone);
    found = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
    byKind.set(kind, found);
  }
  return found;
}

/** Worked out once for each state of a shelf. */
const apart = new WeakMap<readonly AnyRecord[], ReadonlyMap<Id, Shown>>();

/** K6: what stands on a shelf and was replaced apart by records that say different things, by the id of the one that speaks. */
export function apartOn(shelf: readonly AnyRecord[]): ReadonlyMap<Id, Shown> {
  let found = apart.get(shelf);
  if (!found) apart.set(shelf, (found = correctedApart(shelf)));
  return found;
}

function correctedApart(shelf: readonly AnyRecord[]): ReadonlyMap<Id, Shown> {
  const found = new Map<Id, Shown>();
  for (const kind of new Set(shelf.map((one) => one.kind))) {
    if (!isReplacing(kind)) continue;
    const once = onceOf(kind);
    const own = shelf.filter((one) => one.kind === kind);
    if (!own.some((one) => replaces(once, one))) continue;
    for (const one of groupsOf(kind, own)) {
      const { speaks, leaders } = one;
      if (speaks && leaders.some((other) => !sayAlike(kind, other, speaks))) found.set(speaks.id, one);
    }
  }
  return found;
}

/** Whether two of a kind say the same, whoever wrote them, when, and about which of those that are shown as one. */
export function sayAlike(kind: Kind, a: AnyRecord, b: AnyRecord): boolean {
  const once = onceOf(kind);
  const { home } = DESCRIPTORS[kind];
  const around = [
    DELETED,
    'followed',
    home.field,
    once?.corrects,
    once?.signed?.by,
    once?.signed?.at,
    once?.dated?.set,
  ];
  const said = [...new Set([...fieldsOf(a), ...fieldsOf(b)])].filter((field) => !around.includes(field));
  return said.every((field) => same(valueOf(a, field), valueOf(b, field)));
}

const isDated = (once: Once<string> | null, record: AnyRecord | undefined): boolean =>
  record !== undefined && once !== null && once.dated !== null && valueOf(record, once.dated.set) === true;

function alone(record: AnyRecord): Shown {
  const followed = valueOf(record, 'followed') as readonly Id[] | undefined;
  const once = record.kind === 'foreign' ? null : onceOf(record.kind);
  const living = lives(record) ? [record] : [];
  return {
    id: record.id,
    members: [record],
    leaders: living,
    speaks: living[0],
    day: living.length > 0 ? dayOf(once, record) : '',
    isDated: isDated(once, living[0]),
    ...(followed ? { followed } : {}),
  };
}

/** By the first record of each, as siblings of any kind stand. */
export function byFirst(a: Shown, b: Shown): number {
  const [x, y] = [a.members.find(({ id }) => id === a.id), b.members.find(({ id }) => id === b.id)];
  return x && y ? before(x, y) : 0;
}
const byDay = (a: Shown, b: Shown): number => (a.day === b.day ? byFirst(a, b) : a.day < b.day ? -1 : 1);

/** P3: those whose day was set earlier than that of one their writer had seen. */
function lateAmong(groups: readonly Shown[]): ReadonlySet<Shown> {
  if (!groups.some(({ isDated }) => isDated)) return new Set();
  const latest = latestSeen(groups.toSorted(byDay));
  return new Set(groups.filter((one) => one.isDated && (latest.get(one) ?? '') > one.day));
}

/** For each the latest day among all its writer had seen, by way of what was named. Of a ring, which only a file by hand can hold, one link says nothing. */
function latestSeen(groups: readonly Shown[]): ReadonlyMap<Shown, Day> {
  const byId = new Map(groups.map((one) => [one.id, one]));
  const latest = new Map<Shown, Day>();
  const seen = (one: Shown) => (one.followed ?? []).flatMap((id) => byId.get(id) ?? []);
  for (const start of groups) {
    // A stack of our own: a chain may be as long as a file is.
    const open = latest.has(start) ? [] : [{ one: start, rest: seen(start).values() }];
    latest.set(start, latest.get(start) ?? '');
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        open.pop();
        let day: Day = '';
        for (const other of seen(top.one))
          for (const told of [other === top.one ? '' : other.day, latest.get(other) ?? '']) if (told > day) day = told;
        latest.set(top.one, day);
      } else if (!latest.has(next.value)) {
        latest.set(next.value, '');
        open.push({ one: next.value, rest: seen(next.value).values() });
      }
    }
  }
  return latest;
}

/** These and all that they name, however far: a deleted correction says something only where a living one replaced it in turn. */
function reachedFrom(
  starts: readonly AnyRecord[],
  named: (one: AnyRecord) => readonly AnyRecord[],
): ReadonlySet<AnyRecord> {
  const reached = new Set(starts);
  // A set gives what is added while it is walked, so it is its own queue.
  for (const one of reached) for (const other of named(one)) reached.add(other);
  return reached;
}

/** Groups of records that are connected, however far. */
function connected(
  records: readonly AnyRecord[],
  named: (one: AnyRecord) => readonly AnyRecord[],
): readonly (readonly AnyRecord[])[] {
  const leader = new Map<AnyRecord, AnyRecord>();
  const top = (one: AnyRecord): AnyRecord => {
    let at = one;
    for (let up = leader.get(at); up; up = leader.get(at)) at = up;
    // Everything on the way points to the top from now on, so that a long chain is walked once.
    for (let on = one; on !== at;) {
      const up = leader.get(on) ?? at;
      leader.set(on, at);
      on = up;
    }
    return at;
  };
  for (const one of records)
    for (const other of named(one)) {
      const [a, b] = [top(one), top(other)];
      if (a !== b) leader.set(a, b);
    }
  const groups = new Map<AnyRecord, AnyRecord[]>();
  for (const one of records) {
    const at = top(one);
    const group = groups.get(at);
    if (group) group.push(one);
    else groups.set(at, [one]);
  }
  return [...groups.values()];
}
