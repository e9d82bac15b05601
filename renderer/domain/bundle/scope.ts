/** How much of a plan a file carries, and what stays home (SPEC H1-H5). What is not in a file is not thereby deleted (M4). */
import { isGone } from '../merge/questions.ts';
import { answersOf, marksOf, type Marks } from '../merge/register.ts';
import type { AnyRecord, Id, Kind, Objective, Runs } from '../model.ts';
import { withoutSamples } from '../sample.ts';
import { branchOf, branchesOf, childrenOf, homeOf, joinedInto, resolved, type Workspace } from '../workspace.ts';
import type { Scope } from './format.ts';

/** People and teams always come along, since owners point to them, and so does what is said of the plan as a whole. */
const AROUND = ['workspace', 'team', 'person'] as const;

/** H1: the records a scope carries, each once, deleted ones included. */
export function recordsIn(workspace: Workspace, scope: Scope): AnyRecord[] {
  if (scope.of === 'plan') return [...workspace.records.values()];
  return asTheyStand(workspace, chosenBy(workspace, scope));
}

/** What is joined travels together: each record as it stands, with all that are one with it (J2). */
function asTheyStand(workspace: Workspace, chosen: readonly AnyRecord[]): AnyRecord[] {
  // A file can give a record any home, so that it is found in more than one way. Written twice, nobody could read it.
  if (workspace.joined.groups.size === 0) return [...new Set(chosen)];
  const found = new Map<Id, AnyRecord>();
  for (const { id } of chosen) {
    const leader = resolved(workspace, id);
    for (const record of [workspace.records.get(leader), ...joinedInto(workspace, leader)])
      if (record) found.set(record.id, record);
  }
  return [...found.values()];
}

function chosenBy(workspace: Workspace, scope: Exclude<Scope, { of: 'plan' }>): readonly AnyRecord[] {
  const around = AROUND.flatMap((kind) => childrenOf<Kind>(workspace, null, kind));
  return [...around, ...chosenIn(workspace, scope)];
}

function chosenIn(workspace: Workspace, scope: Exclude<Scope, { of: 'plan' }>): readonly AnyRecord[] {
  switch (scope.of) {
    case 'cycle':
      return branchOf(workspace, resolved(workspace, scope.id));
    case 'starter':
      return childrenOf(workspace, null, 'cycle');
    case 'team':
      return rooted(
        workspace,
        ({ team }) => team !== undefined && resolved(workspace, team) === resolved(workspace, scope.id),
      );
    case 'objectives': {
      const chosen = new Set(scope.ids.map((id) => resolved(workspace, id)));
      return rooted(workspace, ({ id }) => chosen.has(resolved(workspace, id)));
    }
  }
}

/** Objectives with all under them, and the cycles they stand in. */
function rooted(workspace: Workspace, isMeant: (objective: Objective) => boolean): AnyRecord[] {
  const cycles = new Map<Id, AnyRecord>();
  const roots: Id[] = [];
  for (const record of workspace.records.values()) {
    if (record.kind !== 'objective' || !isMeant(record)) continue;
    const cycle = record.cycle === undefined ? undefined : workspace.records.get(record.cycle);
    if (cycle) cycles.set(cycle.id, cycle);
    roots.push(resolved(workspace, record.id));
  }
  return [...cycles.values(), ...branchesOf(workspace, roots)];
}

/** What leaves with a file, and what does not. */
export interface HandOut {
  readonly scope: Scope;
  /** Objectives marked as private come along, with all under them. */
  readonly withPrivate: boolean;
  /** Check-ins, and with them scores and confidence. Without them the file says that it is not for appraisal. */
  readonly withCheckIns: boolean;
  /** People, and who wrote what. */
  readonly withNames: boolean;
  /** Samples, where nobody has asked for just that cycle (B13). */
  readonly withSamples: boolean;
}

/** Everything there is, as a backup holds it. */
export const EVERYTHING: HandOut = {
  scope: { of: 'plan' },
  withPrivate: true,
  withCheckIns: true,
  withNames: true,
  withSamples: true,
};

/** The whole plan as it goes to others: without what is private and without samples. */
export const WHOLE_PLAN: HandOut = { ...EVERYTHING, withPrivate: false, withSamples: false };

/** B13: what is chosen by itself is meant, a sample too. */
const isWithSamples = ({ scope, withSamples }: HandOut): boolean =>
  withSamples || scope.of === 'cycle' || scope.of === 'objectives';

/** Whether there is a sample that this leaves at home. */
export const isSampleLeftOut = (workspace: Workspace, handOut: HandOut): boolean =>
  !isWithSamples(handOut) && withoutSamples(workspace) !== workspace;

/** Private objectives in what this carries, whether they then leave or stay (H2). */
export const privateIn = (whole: Workspace, handOut: HandOut): number =>
  recordsIn(isWithSamples(handOut) ? whole : withoutSamples(whole), handOut.scope).filter(
    (record) => record.kind === 'objective' && !isGone(record) && isPrivate(record),
  ).length;

export interface Leaving {
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
}

/** The records that leave, as they leave. Merged at home again, none of what was held back is lost or asked about. */
export function leaving(whole: Workspace, handOut: HandOut): Leaving {
  const workspace = isWithSamples(handOut) ? whole : withoutSamples(whole);
  const { scope, withPrivate, withCheckIns, withNames } = handOut;
  const home = withPrivate ? new Set<Id>() : privateBranches(workspace);
  const hidden = new Set<Id>();
  const kept = recordsIn(workspace, scope).filter(({ id, kind }) => {
    if (home.has(id)) return false;
    if (!withCheckIns && kind === 'checkIn') hidden.add(id);
    if (!withNames && kind === 'person') hidden.add(id);
    return !hidden.has(id);
  });
  // What is said about something that stays home stays with it.
  const records = kept.filter((record) => record.kind !== 'comment' || !isHeld(homeOf(record), home, hidden));
  if (withNames) return { records, runs: workspace.runs };
  return {
    records: records.map((record) => without(record, ['by'])),
    runs: new Map([...workspace.runs].map(([writer, { at }]) => [writer, { by: '', at }])),
  };
}

const isHeld = (id: Id | null | undefined, ...sets: readonly ReadonlySet<Id>[]): boolean =>
  typeof id === 'string' && sets.some((set) => set.has(id));

/** H2: objectives of which anybody says that they are private, deleted ones included, with all under them. */
function privateBranches(workspace: Workspace): Set<Id> {
  const roots: Id[] = [];
  for (const record of workspace.records.values())
    if (record.kind === 'objective' && isPrivate(record)) roots.push(record.id);
  return new Set(branchesOf(workspace, roots).map(({ id }) => id));
}

export const isPrivate = (objective: Objective): boolean =>
  answersOf(objective, 'private').some(({ value }) => value === true);

/**
 * H4: a record that says nothing of these fields, in its values and in its merge data. Where it meets the whole one again the
 * answers there have no rival and stand.
 */
function without(record: AnyRecord, fields: readonly string[]): AnyRecord {
  if (!fields.some((field) => field in record)) return record;
  const kept = Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));
  if (!record.marks) return kept as unknown as AnyRecord;
  const { by, others, ...marks } = marksOf(record);
  const left = <V>(all: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !fields.includes(name)));
  const thinned: Marks = { ...marks, by: left(by), ...(others ? { others: left(others) } : {}) };
  return { ...kept, marks: thinned } as unknown as AnyRecord;
}
