/** Where a cycle stands by team or by owner, one cycle or two side by side (SPEC L8, L9). Pure; `now` is passed in. */
import type { Cycle, Id, KeyResult, Person, Team } from '../kinds/model.ts';
import { cleanLine } from '../plan/clean-text.ts';
import { toldInTime } from '../plan/late.ts';
import { ownerOf } from '../plan/mine.ts';
import { methodIn } from '../plan/method.ts';
import { isPrivate } from '../plan/private.ts';
import type { DayOf } from '../plan/since.ts';
import { stageOf } from '../plan/stage.ts';
import { childrenOf, find, type Workspace } from '../plan/workspace.ts';
import { scoreIn, verdictOf } from './grading.ts';
import { stretchOf } from './pace.ts';
import {
  clamped,
  confidenceBand,
  confidenceIn,
  lowestConfidence,
  progressOf,
  rollUp,
  type ConfidenceBand,
  type Progress,
  type RollUp,
} from './scoring.ts';
import { silentFor } from './standing.ts';

/** What is counted together. */
export const GROUPINGS = ['team', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const BANDS: readonly ConfidenceBand[] = ['low', 'medium', 'high', 'unknown'];

/** Whom something belongs to; null: to none, or to one that is not there any more. */
interface Belonging {
  readonly team: Id | null;
  readonly owner: Id | null;
}

interface ObjectiveFacts extends Belonging {
  readonly id: Id;
  readonly isPrivate: boolean;
  /** P7: of all its key results, whomever they belong to. */
  readonly progress: Progress;
}

interface KeyResultFacts extends Belonging {
  readonly id: Id;
  readonly objective: Id;
  readonly isPrivate: boolean;
  /** How much it counts among its siblings, whose mean is 1 unless all are 0. */
  readonly weight: number;
  readonly progress: Progress;
  /** 0 to 100. */
  readonly confidence: number | undefined;
  /** 0 to 1; undefined as long as nobody gave one, and where two stand apart (L12). */
  readonly score: number | undefined;
  readonly band: ConfidenceBand;
  /** Whole days, pauses left out, where they are too many. */
  readonly silent: number | undefined;
}

/** What a cycle is told of by: worked out once, grouped and filtered as often as somebody likes. */
export interface CycleFacts {
  readonly objectives: readonly ObjectiveFacts[];
  readonly keyResults: readonly KeyResultFacts[];
  /** Of the teams and people that occur, as one line each. */
  readonly names: ReadonlyMap<Id, string>;
  /** The share of the cycle that is over, 0 to 1, before and after it as well; undefined without dates. */
  readonly timeOver: number | undefined;
  readonly isClosed: boolean;
}

/** What is left of a cycle; each one more leaves less. Null as a team or owner: what has none. */
export interface Filters {
  readonly team?: Id | null | undefined;
  readonly owner?: Id | null | undefined;
  readonly band?: ConfidenceBand | undefined;
  readonly silent?: boolean | undefined;
  /** Whose own progress somebody measured and that is below the share of time that is over. */
  readonly behind?: boolean | undefined;
}

export interface HowMany {
  readonly objectives: number;
  readonly keyResults: number;
}

/** `progress` of the key results, 0 to 1; undefined, and not 0, where none is measured. */
export interface Figures extends RollUp {
  readonly objectives: number;
  /** What there is of the same group without filters. */
  readonly all: HowMany;
  /** How many of the objectives, and of those its key results stand under, are private. */
  readonly privates: number;
  /** 0 to 100; undefined where nobody said one. */
  readonly lowest: number | undefined;
  readonly bands: Readonly<Record<ConfidenceBand, number>>;
  readonly silent: number;
  /** The mean of the scores of the key results, by the same weights; undefined where none has one. */
  readonly score: number | undefined;
  /** How many of them have one. */
  readonly scored: number;
  /** Whole days of the longest silence; undefined where none is silent. */
  readonly longest: number | undefined;
}

export interface Group {
  /** Null: what has no team, or no owner. */
  readonly id: Id | null;
  /** Empty where the team or person has none, and for what belongs to none. */
  readonly name: string;
  readonly figures: Figures;
}

export interface Overview {
  /** Those of which something is left. */
  readonly groups: readonly Group[];
  /** Those of which the filters leave nothing, in no order. */
  readonly emptied: readonly Group[];
  readonly whole: Figures;
}

/** Compares names as the reader's language does. */
export type Order = (a: string, b: string) => number;

/**
 * What there is to tell of a cycle. `now` in milliseconds as the reader's clock shows them. Without `withPrivate` private objectives and what stands under
 * them are not in it (H9).
 */
export function factsOf(
  workspace: Workspace,
  cycle: Cycle,
  { now, dayOf }: { readonly now: number; readonly dayOf: DayOf },
  withPrivate = true,
): CycleFacts {
  const names = new Map<Id, string>();
  const named = (found: Team | Person | undefined): Id | null => {
    if (!found) return null;
    names.set(found.id, cleanLine(found.name ?? '').trim());
    return found.id;
  };
  const method = methodIn(workspace);
  const isClosed = stageOf(workspace, cycle.id).is === 'closed';
  const objectives: ObjectiveFacts[] = [];
  const keyResults: KeyResultFacts[] = [];
  for (const objective of childrenOf(workspace, cycle.id, 'objective')) {
    const { id } = objective;
    if (!withPrivate && isPrivate(objective)) continue;
    const home = { team: named(find(workspace, 'team', objective.team)), isPrivate: isPrivate(objective) };
    const siblings = childrenOf(workspace, id, 'keyResult').map((keyResult) => {
      const checkIns = toldInTime(workspace, keyResult);
      return { keyResult, checkIns, progress: progressOf(keyResult.metric, checkIns) };
    });
    objectives.push({ id, ...home, owner: named(ownerOf(workspace, objective)), progress: rollUp(siblings).progress });
    const mean = meanWeight(siblings.map(({ keyResult }) => keyResult));
    for (const { keyResult, checkIns, progress } of siblings) {
      const confidence = confidenceIn(checkIns);
      keyResults.push({
        ...home,
        id: keyResult.id,
        objective: id,
        owner: named(ownerOf(workspace, keyResult)),
        weight: mean > 0 ? (keyResult.weight ?? 1) / mean : 0,
        progress,
        confidence,
        score: scoreIn(verdictOf(workspace, keyResult.id)),
        band: confidenceBand(confidence, method.confidenceBands),
        silent: isClosed ? undefined : silentFor(workspace, cycle, keyResult, { now, dayOf }, method),
      });
    }
  }
  return { objectives, keyResults, names, timeOver: timeOver(cycle, now), isClosed };
}

const meanWeight = (siblings: readonly Pick<KeyResult, 'weight'>[]): number =>
  siblings.reduce((sum, { weight }) => sum + (weight ?? 1), 0) / Math.max(1, siblings.length);

function timeOver({ dates }: Cycle, now: number): number | undefined {
  if (!dates || dates.end < dates.start) return undefined;
  const [from, to] = stretchOf(dates);
  return clamped((now - from) / (to - from));
}

/** The teams or people that occur, by name; those that belong to none are not among them. */
export function occurring(facts: CycleFacts, by: Grouping, order: Order): readonly Pick<Group, 'id' | 'name'>[] {
  const ids = new Set([...facts.objectives, ...facts.keyResults].map((one) => one[by]));
  return [...ids].map((id) => ({ id, name: nameOf(facts, id) })).toSorted(byName(order));
}

/** L8. A group of which the filters leave nothing stands apart. */
export function overviewOf(facts: CycleFacts, by: Grouping, filters: Filters, order: Order): Overview {
  const left = leftOf(facts, filters);
  const [objectives, keyResults] = [grouped(left.objectives, by), grouped(left.keyResults, by)];
  const [allObjectives, allKeyResults] = [grouped(facts.objectives, by), grouped(facts.keyResults, by)];
  const groups = [...new Set([...allObjectives.keys(), ...allKeyResults.keys()])].map((id) => ({
    id,
    name: nameOf(facts, id),
    figures: figuresOf(objectives.get(id) ?? [], keyResults.get(id) ?? [], {
      objectives: allObjectives.get(id)?.length ?? 0,
      keyResults: allKeyResults.get(id)?.length ?? 0,
    }),
  }));
  return {
    groups: groups.filter(({ figures }) => !isEmptied(figures)).toSorted(byName(order)),
    emptied: groups.filter(({ figures }) => isEmptied(figures)),
    whole: figuresOf(left.objectives, left.keyResults, {
      objectives: facts.objectives.length,
      keyResults: facts.keyResults.length,
    }),
  };
}

/** Whether there is something of this, and the filters leave none of it. */
export const isEmptied = ({ objectives, of, all }: Figures): boolean =>
  objectives + of === 0 && all.objectives + all.keyResults > 0;

/** L8: the rows a group counts, from top to bottom. */
export function rowsCounted(facts: CycleFacts, by: Grouping, filters: Filters, group: Id | null): readonly Id[] {
  const left = leftOf(facts, filters);
  const counted = new Set(
    [...left.objectives, ...left.keyResults].flatMap((one) => (one[by] === group ? [one.id] : [])),
  );
  const under = new Map<Id, Id[]>(facts.objectives.map(({ id }) => [id, []]));
  for (const { id, objective } of facts.keyResults) under.get(objective)?.push(id);
  return [...under].flatMap(([objective, keyResults]) => [objective, ...keyResults]).filter((id) => counted.has(id));
}

function grouped<One extends Belonging>(all: readonly One[], by: Grouping): ReadonlyMap<Id | null, readonly One[]> {
  const groups = new Map<Id | null, One[]>();
  for (const one of all) {
    const group = groups.get(one[by]);
    if (group) group.push(one);
    else groups.set(one[by], [one]);
  }
  return groups;
}

export interface Pair {
  readonly id: Id | null;
  readonly name: string;
  /** Undefined where the cycle has nothing of this group, whatever the filters. */
  readonly here: Figures | undefined;
  readonly there: Figures | undefined;
}

/** L9: the groups of two cycles of one plan. */
export function sideBySide(here: Overview, there: Overview, order: Order): readonly Pair[] {
  const [ours, theirs] = [here, there].map(
    ({ groups, emptied }) => new Map([...groups, ...emptied].map((one) => [one.id, one])),
  );
  const all = new Map([...here.groups, ...there.groups].map(({ id, name }) => [id, name]));
  return [...all]
    .map(([id, name]) => ({ id, name, here: ours?.get(id)?.figures, there: theirs?.get(id)?.figures }))
    .toSorted(byName(order));
}

function leftOf({ objectives, keyResults, timeOver: over }: CycleFacts, filters: Filters) {
  const { team, owner, band, silent = false, behind = false } = filters;
  const isOf = (one: Belonging) =>
    (team === undefined || one.team === team) && (owner === undefined || one.owner === owner);
  const isIn = (one: Belonging & { readonly progress: Progress }) =>
    isOf(one) && (!behind || (one.progress !== undefined && over !== undefined && clamped(one.progress) < over));
  const left = keyResults.filter(
    (one) => isIn(one) && (band === undefined || one.band === band) && (!silent || one.silent !== undefined),
  );
  const asksOfKeyResults = band !== undefined || silent;
  const above = new Set(left.map(({ objective }) => objective));
  return {
    objectives: objectives.filter((one) => isIn(one) && (!asksOfKeyResults || above.has(one.id))),
    keyResults: left,
  };
}

function figuresOf(
  objectives: readonly ObjectiveFacts[],
  keyResults: readonly KeyResultFacts[],
  all: HowMany,
): Figures {
  const bands = { low: 0, medium: 0, high: 0, unknown: 0 };
  for (const { band } of keyResults) bands[band]++;
  const scores = rollUp(keyResults.map(({ weight, score }) => ({ keyResult: { weight }, progress: score })));
  const silences = keyResults.flatMap(({ silent }) => silent ?? []);
  return {
    ...rollUp(keyResults.map(({ weight, progress }) => ({ keyResult: { weight }, progress }))),
    objectives: objectives.length,
    all,
    privates: new Set([
      ...objectives.filter((one) => one.isPrivate).map(({ id }) => id),
      ...keyResults.filter((one) => one.isPrivate).map(({ objective }) => objective),
    ]).size,
    lowest: lowestConfidence(keyResults.map(({ confidence }) => confidence)),
    bands,
    score: scores.progress,
    scored: scores.measured,
    silent: silences.length,
    longest: silences.reduce<number | undefined>((most, days) => Math.max(most ?? days, days), undefined),
  };
}

const nameOf = ({ names }: CycleFacts, id: Id | null): string => (id === null ? '' : (names.get(id) ?? ''));

/** By name; of equal names always the same first, those without a name after them, what belongs to none last. */
const byName =
  (order: Order) =>
  (a: Pick<Group, 'id' | 'name'>, b: Pick<Group, 'id' | 'name'>): number => {
    if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
    if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
    return order(a.name, b.name) || (a.id < b.id ? -1 : 1);
  };
