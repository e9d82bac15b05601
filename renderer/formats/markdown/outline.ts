/** What of a plan stands in Markdown, and comes out of it again. */
import { measureColumns, measureOf } from '../rows/measure-columns.ts';
import type {
  WrittenCycle,
  WrittenInitiative,
  WrittenKeyResult,
  WrittenObjective,
  WrittenPlan,
} from '../rows/written-plan.ts';

export type OutlineInitiative = Pick<WrittenInitiative, 'number' | 'title' | 'owner' | 'done'>;

export interface OutlineKeyResult extends Pick<
  WrittenKeyResult,
  'number' | 'title' | 'owner' | 'contributors' | 'metric' | 'weight' | 'value' | 'confidence' | 'score'
> {
  readonly initiatives: readonly OutlineInitiative[];
}

export interface OutlineObjective extends Pick<
  WrittenObjective,
  | 'number'
  | 'title'
  | 'why'
  | 'owner'
  | 'contributors'
  | 'team'
  | 'ambition'
  | 'focus'
  | 'serves'
  | 'isPrivate'
  | 'score'
> {
  readonly keyResults: readonly OutlineKeyResult[];
}

export interface OutlineCycle extends Pick<WrittenCycle, 'name' | 'start' | 'end' | 'guidance'> {
  /** What stands in no cycle. */
  readonly isNone: boolean;
  readonly objectives: readonly OutlineObjective[];
}

export interface Outline extends Pick<WrittenPlan, 'name' | 'purpose'> {
  readonly cycles: readonly OutlineCycle[];
  /** What lost what it stood under. */
  readonly keyResults: readonly OutlineKeyResult[];
  readonly initiatives: readonly OutlineInitiative[];
}

/** Figures without a sign where they are nothing, since -0 is written as 0. */
const plain = (figure: number | undefined): number | undefined => (figure === 0 ? 0 : figure);

const initiative = ({ number, title, owner, done }: WrittenInitiative): OutlineInitiative => ({
  number,
  title,
  owner,
  done,
});

const keyResult = (one: WrittenKeyResult): OutlineKeyResult => {
  const { number, title, owner, contributors, metric, weight, value, confidence, score } = one;
  const columns = measureColumns(metric);
  return {
    number,
    title,
    owner,
    contributors,
    metric: measureOf({ ...columns, start: plain(columns.start), target: plain(columns.target) }),
    weight: plain(weight),
    value: plain(value),
    confidence: plain(confidence),
    score: plain(score),
    initiatives: one.initiatives.map(initiative),
  };
};

const objective = (one: WrittenObjective): OutlineObjective => {
  const { number, title, why, owner, contributors, team, ambition, focus, serves, isPrivate, score } = one;
  return {
    number,
    title,
    why,
    owner,
    contributors,
    team,
    ambition,
    focus,
    serves,
    isPrivate,
    score: plain(score),
    keyResults: one.keyResults.map(keyResult),
  };
};

export const outlineOf = (plan: WrittenPlan): Outline => ({
  name: plan.name,
  purpose: plan.purpose,
  cycles: plan.cycles.map(({ id, name, start, end, guidance, objectives }) => ({
    isNone: id === undefined,
    name,
    start,
    end,
    guidance,
    objectives: objectives.map(objective),
  })),
  keyResults: plan.keyResults.map(keyResult),
  initiatives: plan.initiatives.map(initiative),
});
