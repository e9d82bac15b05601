/** Nothing takes longer than its size explains (SPEC B14): each of these at one size and at a multiple of it, side by side. */
import { describe, expect, it } from 'vitest';
import { keepAll, openQuestions } from '../../../renderer/domain/commands/answering.ts';
import { askingRecords } from '../../../renderer/domain/plan/asking-records.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import { tombstonesAbove, orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { review } from '../../../renderer/domain/merge/review.ts';
import { parentLoops } from '../../../renderer/domain/plan/parent-loops.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { isNothingButSamples } from '../../../renderer/domain/plan/sample.ts';
import { EMPTY, subtreeOf, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { instant } from '../author.ts';
import { planOf, textOf } from './closure.ts';
import { LONG } from './long-files.ts';
import { WorkCount } from './work-count.ts';

/** Counted at this size, at twice and at four times that. */
const COUNTED = 100;
/** What a step of equal growth adds is twice what the step before added, or four times where it grows with the square. */
const ADDS_AT_MOST = 2.7;
/** Counts below which nothing can be told: the first few calls of a function are not counted. */
const TOLD = 20_000;

/** Timed at this size and at thirty-two times that: what grows with the square takes a thousand times as long. */
const TIMED = 64;
const TIMES = 32;
const TOO_MANY_TIMES = 300;
const MILLISECONDS_TOLD = { small: 0.5, large: 40 };

interface Input {
  readonly texts: readonly string[];
  readonly plan: Workspace;
}

const handOut = (parts: Partial<HandOut>) => (input: Input) => textOf(input.plan, { ...EVERYTHING, ...parts });
const objectives = (plan: Workspace) =>
  [...plan.records.values()].flatMap(({ id, kind }) => (kind === 'objective' ? [id] : []));
const does =
  (command: (id: string) => Command) =>
  ({ plan }: Input) => {
    // The first that was made and the last: the ends of every chain.
    const ids = [...plan.records.values()]
      .map(({ id }) => id)
      .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (const id of [ids[0] ?? '', ids.at(-1) ?? ''])
      run(plan, command(id), { replica: 'w', number: 1, at: instant(0), by: '' });
  };

const WORK: Readonly<Record<string, (input: Input) => unknown>> = {
  reading: ({ texts }) => texts.map((text) => readBundle(text)),
  merging: ({ texts }) => planOf(texts),
  'looking before merging': ({ texts }) =>
    planOf(texts, (before, bundle) => review(before, previewMerge(before, bundle))),
  'finding rings': ({ plan }) => parentLoops(plan.records.values()),
  'listing questions': ({ plan }) => openQuestions(plan, askingRecords(plan)),
  'listing what has no home': ({ plan }) =>
    orphanedRecords(plan)
      .slice(-1)
      .map(({ id }) => tombstonesAbove(plan, id)),
  comparing: ({ plan }) => [differences(EMPTY, plan), differences(plan, EMPTY)],
  'a backup': handOut({}),
  'a file without what is private, names, check-ins and samples': handOut({
    withPrivate: false,
    withNames: false,
    withCheckIns: false,
    withSamples: false,
  }),
  'a file of all objectives': ({ plan }) =>
    textOf(plan, { ...EVERYTHING, scope: { of: 'objectives', ids: objectives(plan) } }),
  'looking for samples': ({ plan }) => isNothingButSamples(plan),
  'everything below a record': ({ plan }) =>
    [...plan.records.values()].slice(0, 1).map(({ id }) => subtreeOf(plan, id)),
  deleting: does((id) => ({ do: 'delete', id })),
  keeping: does((id) => ({ do: 'keep', id })),
  'bringing back': does((id) => ({ do: 'bring-back', id })),
  'writing a parent': does((id) => ({ do: 'set', kind: 'objective', id, values: { parent: 'nowhere' } })),
  'keeping all answers': ({ plan }) => {
    const [open] = openQuestions(plan, askingRecords(plan));
    if (open?.question.about !== 'field' || open.record.kind !== 'objective') return;
    let made = 0;
    run(
      plan,
      keepAll(open.record, open.question, () => `made-${++made}`),
      { replica: 'w', number: 1, at: '', by: '' },
    );
  },
};

/** Milliseconds the processor worked on it in this thread: what else runs on the machine is not in it. */
const timeOf = (work: (input: Input) => unknown, input: Input): number => {
  const start = process.threadCpuUsage();
  work(input);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

/** How many times as long the larger takes; the least of several tries, since whatever else runs here only adds to it. */
function timesAsLong(work: (input: Input) => unknown, small: Input, large: Input): number {
  let [least, most] = [Infinity, Infinity];
  for (let tries = 0; tries < 4; tries++) {
    least = Math.min(least, Math.max(MILLISECONDS_TOLD.small, timeOf(work, small)));
    most = Math.min(most, timeOf(work, large));
    if (most < MILLISECONDS_TOLD.large || most / least < TOO_MANY_TIMES) break;
  }
  return most < MILLISECONDS_TOLD.large ? 0 : most / least;
}

function input(make: (count: number) => readonly string[], count: number): Input {
  const texts = make(count);
  for (const text of texts) expect(readBundle(text).ok).toBe(true);
  return { texts, plan: planOf(texts) };
}

describe('B14 nothing takes longer than its size explains', () => {
  it.each(Object.entries(LONG))('B14 counted: %s', (_, make) => {
    const inputs = [COUNTED, 2 * COUNTED, 4 * COUNTED].map((count) => input(make, count));
    const counting = new WorkCount();
    const grown = Object.entries(WORK).flatMap(([what, work]) => {
      // Once before, since what is made at the first call and kept is no work of the second.
      for (const one of inputs) work(one);
      const [small = 0, middle = 0, large = 0] = inputs.map((one) => counting.of(() => work(one)));
      const adds = (large - middle) / Math.max(1, middle - small);
      return large < TOLD || adds < ADDS_AT_MOST ? [] : [`${what}: ${small}, ${middle}, ${large}`];
    });
    counting.end();
    expect(grown).toEqual([]);
  });

  it.each(Object.entries(LONG))('B14 timed: %s', (_, make) => {
    const [small, large] = [input(make, TIMED), input(make, TIMED * TIMES)];
    const grown = Object.entries(WORK).map(([what, work]) => [what, timesAsLong(work, small, large)] as const);
    expect(grown.filter(([, times]) => times > TOO_MANY_TIMES)).toEqual([]);
  });
});
