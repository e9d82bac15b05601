/**
 * A plan as people write one down: rows under rows, with names instead of ids and a number beside each. Read off the records of a bundle,
 * so that it holds nothing a bundle holds back. Every table and text of `formats/` is made of it.
 */
import type {
  Ambition,
  AnyRecord,
  CheckIn,
  Cycle,
  Day,
  Focus,
  Id,
  Initiative,
  Instant,
  KeyResult,
  Metric,
  Objective,
} from '../../domain/kinds/model.ts';
import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import { lateFor } from '../../domain/plan/late.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { homelessRows, objectivesInOrder, rowNumbers } from '../../domain/plan/row-numbers.ts';
import { childrenOf, find, type Workspace } from '../../domain/plan/workspace.ts';
import { scoreIn, verdictOf } from '../../domain/progress/grading.ts';
import { rollUpOf } from '../../domain/progress/roll-up.ts';
import { clamped, confidenceIn, dayTold, latest, progressOf } from '../../domain/progress/scoring.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';

interface WrittenRow {
  readonly id: Id;
  /** As in a reading copy of the same records: O2, 2.3, 2.3.1 (SPEC X1). */
  readonly number: string;
  readonly title: string;
  readonly owner: string;
  /** Fields about which several answers stand, and `deleted` where it is asked whether it is. */
  readonly asks: readonly string[];
}

export interface WrittenInitiative extends WrittenRow {
  readonly done: boolean;
}

export interface WrittenCheckIn {
  readonly id: Id;
  readonly day: Day | undefined;
  readonly value: number | undefined;
  readonly confidence: number | undefined;
  readonly note: string;
  readonly by: string;
  readonly at: Instant | undefined;
  /** It came after the cycle was closed. */
  readonly isLate: boolean;
}

export interface WrittenKeyResult extends WrittenRow {
  readonly contributors: readonly string[];
  readonly metric: Metric | undefined;
  readonly weight: number | undefined;
  readonly value: number | undefined;
  /** 0 to 100. */
  readonly confidence: number | undefined;
  /** 1 at the target. */
  readonly progress: number | undefined;
  readonly score: number | undefined;
  readonly initiatives: readonly WrittenInitiative[];
  /** In order. */
  readonly checkIns: readonly WrittenCheckIn[];
}

export interface WrittenObjective extends WrittenRow {
  readonly why: string;
  readonly ambition: Ambition | undefined;
  readonly focus: Focus | undefined;
  readonly contributors: readonly string[];
  readonly team: string;
  /** The number of the one it serves, where that is here. */
  readonly serves: string;
  readonly isPrivate: boolean;
  readonly progress: number | undefined;
  readonly score: number | undefined;
  readonly keyResults: readonly WrittenKeyResult[];
}

export interface WrittenCycle {
  /** Undefined: what stands in no cycle. */
  readonly id: Id | undefined;
  readonly name: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly guidance: string;
  readonly objectives: readonly WrittenObjective[];
}

export interface WrittenPlan {
  readonly name: string;
  readonly purpose: string;
  readonly cycles: readonly WrittenCycle[];
  /** What lost what it stood under (SPEC M4). */
  readonly keyResults: readonly WrittenKeyResult[];
  readonly initiatives: readonly WrittenInitiative[];
}

/** What somebody wrote, without what nobody can see and without blanks around it. */
export const line = (words: string | undefined): string => cleanLine(words ?? '').trim();
export const lines = (words: string | undefined): string => cleanLines(words ?? '').trim();

export function writtenPlan(workspace: Workspace): WrittenPlan {
  const numbers = rowNumbers(workspace);
  const name = (id: Id | undefined) => line(find(workspace, 'person', id)?.name);
  const names = (ids: readonly Id[] | undefined) => (ids ?? []).flatMap((id) => name(id) || []);

  const row = (record: Objective | KeyResult | Initiative): WrittenRow => ({
    id: record.id,
    number: numbers.get(record.id) ?? '',
    title: line(record.title),
    owner: name(record.owner),
    asks: asksOf(workspace, record),
  });

  const initiative = (record: Initiative): WrittenInitiative => ({ ...row(record), done: record.done === true });

  const keyResult = (record: KeyResult, cycle: Id | undefined): WrittenKeyResult => {
    const checkIns = childrenOf(workspace, record.id, 'checkIn');
    const late = lateFor(workspace, record.id, cycle);
    return {
      ...row(record),
      contributors: names(record.contributors),
      metric: record.metric,
      weight: record.weight,
      value: latest(checkIns)?.value,
      confidence: confidenceIn(checkIns),
      progress: progressOf(record.metric, checkIns),
      score: scoreIn(verdictOf(workspace, record.id)),
      initiatives: childrenOf(workspace, record.id, 'initiative').map(initiative),
      checkIns: checkIns.map((checkIn) => writtenCheckIn(checkIn, late.has(checkIn.id))),
    };
  };

  const objective = (record: Objective, cycle: Cycle | undefined): WrittenObjective => {
    const { progress } = rollUpOf(workspace, record.id);
    const served = find(workspace, 'objective', record.parent);
    return {
      ...row(record),
      why: lines(record.why),
      ambition: record.ambition,
      focus: record.focus,
      contributors: names(record.contributors),
      team: line(find(workspace, 'team', record.team)?.name),
      serves: (served && numbers.get(served.id)) ?? '',
      isPrivate: isPrivate(record),
      progress: progress === undefined ? undefined : clamped(progress),
      score: scoreIn(verdictOf(workspace, record.id)),
      keyResults: childrenOf(workspace, record.id, 'keyResult').map((one) => keyResult(one, cycle?.id)),
    };
  };

  const homeless = homelessRows(workspace);
  const plan = find(workspace, 'workspace', WORKSPACE_ID);
  return {
    name: line(plan?.name),
    purpose: lines(plan?.purpose),
    cycles: objectivesInOrder(workspace).map(({ cycle, objectives }) => ({
      id: cycle?.id,
      name: line(cycle?.name),
      start: cycle?.dates?.start,
      end: cycle?.dates?.end,
      guidance: lines(cycle?.guidance),
      objectives: objectives.map((one) => objective(one, cycle)),
    })),
    keyResults: homeless.keyResults.map((one) => keyResult(one, undefined)),
    initiatives: homeless.initiatives.map(initiative),
  };
}

function writtenCheckIn(checkIn: CheckIn, isLate: boolean): WrittenCheckIn {
  const { id, value, confidence, note, by, at } = checkIn;
  return { id, day: dayTold(checkIn), value, confidence, note: lines(note), by: line(by), at, isLate };
}

function asksOf(workspace: Workspace, record: AnyRecord): readonly string[] {
  const asked = questionsOf(record).map((question) => (question.about === 'field' ? question.field : 'deleted'));
  return verdictOf(workspace, record.id).is === 'apart' ? [...asked, 'score'] : asked;
}
