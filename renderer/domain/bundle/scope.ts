/** How much of a plan a file carries, and what stays home (SPEC H1-H5). What is not in a file is not thereby deleted (M4). */
import { RECORDS_DISCLOSE, mayBeInPacket } from '../kinds/fields.ts';
import { isTombstone } from '../plan/questions.ts';
import { isPrivate } from '../plan/private.ts';
import { DESCRIPTORS, kindsThat } from '../kinds/descriptors.ts';
import { outlives } from '../kinds/homes.ts';
import type { Along } from '../kinds/kind.ts';
import { KINDS, type AnyRecord, type Id, type Kind, type Objective, type Runs } from '../kinds/model.ts';
import { numbersOf } from '../plan/numbering.ts';
import { withSaidAbout } from '../plan/said-about.ts';
import { withoutSamples } from '../plan/sample.ts';
import {
  subtreeOf,
  subtreesOf,
  childrenOf,
  joinedInto,
  parentOf,
  recordOf,
  resolved,
  type Workspace,
} from '../plan/workspace.ts';
import { isWordless } from '../plan/wordless.ts';
import type { PartOfPlan, Scope } from './format.ts';
import { dayOf, unknownFieldsOf, withheld } from './withhold.ts';

/** What comes along with every part: people and teams, since owners point to them, and what is said of the plan as a whole. */
const WITH_ALL = alongWith('always');
const WITH_A_START = alongWith('start');

function alongWith(part: Along): readonly Kind[] {
  return KINDS.filter((kind) => {
    const { home } = DESCRIPTORS[kind];
    return home.field === null && home.along === part;
  });
}

/** H1: the records a scope carries, each once, deleted ones included. */
export function recordsIn(workspace: Workspace, scope: Scope): AnyRecord[] {
  if (scope.of === 'plan') return [...workspace.records.values()];
  if (scope.of === 'remarks') return [...workspace.records.values()].filter(mayBeInPacket);
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

function chosenBy(workspace: Workspace, scope: Exclude<PartOfPlan, { of: 'plan' }>): readonly AnyRecord[] {
  const around = WITH_ALL.flatMap((kind) => childrenOf<Kind>(workspace, null, kind));
  return [...around, ...chosenIn(workspace, scope)];
}

function chosenIn(workspace: Workspace, scope: Exclude<PartOfPlan, { of: 'plan' }>): readonly AnyRecord[] {
  switch (scope.of) {
    case 'cycle':
      return subtreeOf(workspace, resolved(workspace, scope.id));
    case 'starter':
      return WITH_A_START.flatMap((kind) => childrenOf<Kind>(workspace, null, kind));
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

/** Objectives with all under them, and the cycles they stand in, each with what it is (L1) and when nobody is expected in it (P19). */
function rooted(workspace: Workspace, isMeant: (objective: Objective) => boolean): AnyRecord[] {
  const cycles = new Map<Id, AnyRecord>();
  const roots: Id[] = [];
  for (const record of workspace.records.values()) {
    if (record.kind !== 'objective' || !isMeant(record)) continue;
    const cycle = record.cycle === undefined ? undefined : workspace.records.get(record.cycle);
    if (cycle) cycles.set(cycle.id, cycle);
    roots.push(resolved(workspace, record.id));
  }
  const standing = [...cycles.keys()].flatMap((id) => standingOf(workspace, resolved(workspace, id)));
  return [...cycles.values(), ...standing, ...subtreesOf(workspace, roots)];
}

/** What comes along with a cycle of which only objectives leave: without it these would be taken for a draft. */
const WITH_PARTS = kindsThat(({ home }) => home.field !== null && home.withParts === true);

/** The steps and the pauses of a cycle, with the reasons about them; deleted ones included. */
function standingOf({ children }: Workspace, cycle: Id): AnyRecord[] {
  const below = (id: Id) => (children.get(id) ?? []).filter(({ kind }) => WITH_PARTS.has(kind));
  const found = new Set(below(cycle));
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const { id } of found) for (const about of below(id)) found.add(about);
  return [...found];
}

/** What leaves with a file, and what does not. */
export interface HandOut {
  readonly scope: PartOfPlan;
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

/** A file of everything is a backup: nothing is held back from it, and nothing left out. */
export const isEverything = ({ scope, ...asked }: HandOut): boolean =>
  scope.of === 'plan' && asked.withPrivate && asked.withCheckIns && asked.withNames && asked.withSamples;

/** B13: the plan without its samples, but for one that is chosen by itself, which is meant. */
function offered(workspace: Workspace, handOut: HandOut): Workspace {
  if (isEverything(handOut)) return workspace;
  const { scope, withSamples } = handOut;
  const ids = new Set(scope.of === 'cycle' ? [scope.id] : scope.of === 'objectives' ? scope.ids : []);
  return withoutSamples(
    workspace,
    ({ id }) => withSamples || ids.has(id) || childrenOf(workspace, id, 'objective').some((one) => ids.has(one.id)),
  );
}

/** Whether there is a sample in the plan that this leaves at home. */
export function isSampleLeftOut(workspace: Workspace, handOut: HandOut): boolean {
  const { records } = offered(workspace, handOut);
  return childrenOf(workspace, null, 'cycle').some(({ id, sample }) => sample === true && !records.has(id));
}

/** Private objectives in what this carries, whether they then leave or stay (H2). */
export const privateIn = (whole: Workspace, handOut: HandOut): number =>
  recordsIn(offered(whole, handOut), handOut.scope).filter(
    (record) => record.kind === 'objective' && !isTombstone(record) && isPrivate(record),
  ).length;

export interface Leaving {
  readonly records: readonly AnyRecord[];
  readonly runs: Runs;
  /** What this version does not know stays home where anything is held back (B8): how many records, and how many fields of others. */
  readonly unknown: { readonly records: number; readonly fields: number };
}

/** The records that leave, as they leave. Merged at home again, none of what was held back is lost or asked about. */
export function leaving(whole: Workspace, handOut: HandOut): Leaving {
  const everything = isEverything(handOut);
  const workspace = offered(whole, handOut);
  const { scope, withPrivate, withCheckIns, withNames } = handOut;
  const discloses = {
    plain: true,
    joining: true,
    name: withNames,
    moment: withNames,
    score: withCheckIns,
    private: withPrivate,
  };
  const asked = recordsIn(workspace, scope);
  const hidden = asked.filter(({ kind }) => kind !== 'foreign' && !discloses[RECORDS_DISCLOSE[kind]]);
  const stays = withSaidAbout(workspace, [
    ...(withPrivate ? [] : privateBranches(workspace)),
    ...hidden.map(({ id }) => id),
    ...(everything ? [] : asked.filter((one) => isAboutUnknown(workspace, one)).map(({ id }) => id)),
  ]);
  const isHome = (id: Id) => stays.has(id) || (whole.records.has(id) && !workspace.records.has(id));
  const home = new Set([...stays, ...asked.filter((one) => countsAny(one, isHome)).map(({ id }) => id)]);
  const kept = asked.filter(({ id }) => !home.has(id));
  const isWhole =
    everything ||
    (workspace === whole &&
      kept.length === asked.length &&
      withNames &&
      withCheckIns &&
      !kept.some((one) => isTombstone(one)));
  const foreign = isWhole ? [] : kept.filter(({ kind }) => kind === 'foreign').map(({ id }) => id);
  const strange = withSaidAbout(workspace, foreign);
  const known = kept.filter(({ id }) => !strange.has(id));
  const records = isWhole
    ? known
    : known.map((record) => withheld(record, { discloses, deleted: everything, unknown: false }));
  return {
    records,
    runs: withNames ? workspace.runs : unnamed(workspace.runs),
    unknown: {
      records: foreign.length,
      fields: isWhole
        ? 0
        : known.reduce((sum, record) => sum + (isTombstone(record) ? 0 : unknownFieldsOf(record).length), 0),
    },
  };
}

/** G9: numbers tell of every row that was counted, so they stay home with any of these. */
const countsAny = (record: AnyRecord, isHome: (id: Id) => boolean): boolean =>
  record.kind === 'numbering' && numbersOf(record).some(({ id }) => isHome(id));

/**
 * H6, G8: a proposal quotes its row. Of a row of which only the deletion came here, or nothing at all, nobody here knows whether it was
 * private, so what quotes it stays home.
 */
function isAboutUnknown(workspace: Workspace, record: AnyRecord): boolean {
  if (!outlives(record)) return false;
  const home = parentOf(record);
  const row = home ? recordOf(workspace, home) : undefined;
  return row === undefined || isWordless(row);
}

/** H4: who wrote when becomes that somebody did, and the day. */
const unnamed = (runs: Runs): Runs =>
  new Map([...runs].map(([replica, { at }]) => [replica, { by: '', at: dayOf(at) }]));

/** H2: objectives of which anybody says that they are private, deleted ones included, with all under them. */
function privateBranches(workspace: Workspace): Set<Id> {
  const roots: Id[] = [];
  for (const record of workspace.records.values())
    // What it is joined into is shown as private by it, and has all that stands under either.
    if (record.kind === 'objective' && isPrivate(record)) roots.push(resolved(workspace, record.id));
  return new Set(subtreesOf(workspace, roots).map(({ id }) => id));
}
