/** Plans of a given number of records, made by the domain's own commands: the same plan every time it is asked for. */
import { bundleText } from '../../renderer/domain/bundle/write.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import type { Id, Metric } from '../../renderer/domain/kinds/model.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../renderer/domain/plan/workspace.ts';

/** `cycles`: as people plan, never more than 150 objectives in one cycle. `one-cycle`: all of them in one. */
export type Layout = 'cycles' | 'one-cycle';

const MOST_IN_A_CYCLE = 150;
const KEY_RESULTS = 4;
const WEEKS = 10;
const WEEK = 7 * 86_400_000;
/** 1 objective, 4 key results, 2 initiatives, 10 weeks of check-ins, 2 comments. */
const IN_AN_OBJECTIVE = 1 + KEY_RESULTS + 2 + KEY_RESULTS * WEEKS + 2;
const PEOPLE = ['Ana', 'Bela', 'Chen', 'Dara', 'Emre', 'Fay', 'Goro', 'Hana'];

const METRICS: readonly Metric[] = [
  { type: 'raise', start: 10, target: 80, unit: '%' },
  { type: 'lower', start: 9, target: 3, unit: 'min' },
  { type: 'above', limit: 95, unit: '%' },
  {
    type: 'milestones',
    levels: [
      { text: 'A first draft is read by three people', score: 0.3 },
      { text: 'Half of the teams use it', score: 0.7 },
      { text: 'Every team uses it without help', score: 1 },
    ],
  },
];
const TITLES = [
  'Readers find the book they came for at once',
  'Newcomers write their first plan without help',
  '让每个团队都能在五分钟内看懂计划',
  'Waiting for an answer is the exception',
];
const NOTES = [
  '',
  'Two of the three teams have moved; the third waits for its machines.',
  '',
  '数据比上周稳定，下周再看一次。',
];

/** The bundle's text of a plan with exactly `size` records; at least 20. */
export const planText = (size: number, layout: Layout): string =>
  bundleText(planOf(size, layout), { of: 'plan' }, { by: 'Ana', at: moment(0), app: '1.0.0' });

function planOf(size: number, layout: Layout): Workspace {
  let plan = EMPTY;
  let number = 1;
  const carryOut = (commands: readonly Command[], author: number) => {
    const by = PEOPLE[author % PEOPLE.length] ?? '';
    const replica = `run${by.toLowerCase()}`;
    const outcome = run(plan, { do: 'all', commands }, { replica, number, at: moment(0), by });
    if (!outcome.ok) throw new Error(`The plan to measure with was refused: ${outcome.refusal}`);
    number += outcome.numbers;
    plan = patched(plan, outcome.changed, new Map([[replica, { by, at: moment(0) }]]));
  };
  const left = () => size - plan.records.size;
  const objectives = Math.ceil(size / IN_AN_OBJECTIVE);
  const cycles = layout === 'one-cycle' ? 1 : Math.ceil(objectives / MOST_IN_A_CYCLE);
  carryOut([{ do: 'name-plan', name: 'A plan to measure with' }], 0);
  for (let at = 0; at < cycles; at++)
    carryOut(
      [{ do: 'add', kind: 'cycle', id: `cycle${at}`, values: { name: `Cycle ${at + 1}`, dates: quarter(at) } }],
      0,
    );
  const people = PEOPLE.slice(0, size < 500 ? 2 : PEOPLE.length);
  carryOut(
    people.map((name, at): Command => ({ do: 'add', kind: 'person', id: `person${at}`, values: { name } })),
    0,
  );
  for (let at = 0; left() > 0; at++)
    carryOut(objective(`o${at}`, `cycle${at % cycles}`, at, people.length).slice(0, left()), at);
  return plan;
}

/** An objective and all under it, what stands above before what hangs below. */
function objective(id: Id, cycle: Id, at: number, people: number): Command[] {
  const owner = `person${at % people}`;
  const keyResults = Array.from({ length: KEY_RESULTS }, (_, nth) => `${id}k${nth}`);
  const title = `${TITLES[at % TITLES.length]} (${at + 1})`;
  return [
    {
      do: 'add',
      kind: 'objective',
      id,
      cycle,
      values: { title, owner, ambition: 'committed', why: 'They told us so in spring.' },
    },
    ...keyResults.map((keyResult, nth): Command => ({
      do: 'add',
      kind: 'keyResult',
      id: keyResult,
      objective: id,
      values: { title: `${TITLES[(at + nth + 1) % TITLES.length]} – ${nth + 1}`, metric: metric(nth), owner },
    })),
    ...keyResults.slice(0, 2).map((keyResult): Command => ({
      do: 'add',
      kind: 'initiative',
      id: `${keyResult}i`,
      keyResult,
      values: { title: 'Ask five people who gave up' },
    })),
    ...Array.from({ length: WEEKS }, (_, week) =>
      keyResults.map((keyResult, nth) => checkIn(keyResult, week, nth)),
    ).flat(),
    { do: 'add', kind: 'comment', id: `${id}c0`, about: id, values: { text: 'Is this ours alone?' } },
    {
      do: 'add',
      kind: 'comment',
      id: `${id}c1`,
      about: `${id}k0`,
      values: { text: 'We count once a week, on Mondays.' },
    },
  ];
}

const metric = (nth: number): Metric | undefined => METRICS[nth % METRICS.length];

function checkIn(keyResult: Id, week: number, nth: number): Command {
  const note = NOTES[(week + nth) % NOTES.length];
  const value = metric(nth)?.type === 'milestones' ? Math.floor(week / 4) : 10 + week * (nth + 1);
  const values = { value, confidence: 40 + ((week * 7 + nth) % 50), at: moment(week + 1), ...(note ? { note } : {}) };
  return { do: 'add', kind: 'checkIn', id: `${keyResult}w${week}`, keyResult, values };
}

const moment = (week: number): string => new Date(Date.UTC(2026, 9, 1, 9) + week * WEEK).toISOString();

/** The first cycle is the newest, so that it is the one on the screen. */
function quarter(at: number): { readonly start: string; readonly end: string } {
  const day = (month: number, date: number) => new Date(Date.UTC(2026, month, date)).toISOString().slice(0, 10);
  return { start: day(9 - at * 3, 1), end: day(12 - at * 3, 0) };
}
