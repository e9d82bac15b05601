/**
 * What the gate lets in must be good for everything the app does with it (SPEC B14). Here is all of it that needs no screen; the
 * screens are drawn in `test/features/closure.test.tsx`.
 */
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import type { Bundle, PartOfPlan } from '../../../renderer/domain/bundle/format.ts';
import { EVERYTHING, isSampleLeftOut, privateIn, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { answersBy, openQuestions } from '../../../renderer/domain/commands/answering.ts';
import { askingRecords } from '../../../renderer/domain/plan/asking-records.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import { tombstonesAbove, orphanedRecords } from '../../../renderer/domain/plan/orphans.ts';
import { previewMerge, tally } from '../../../renderer/domain/merge/preview.ts';
import { review } from '../../../renderer/domain/merge/review.ts';
import { foundRows } from '../../../renderer/domain/plan/found-rows.ts';
import { objectiveOf, rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { isNothingButSamples, isWrittenIn } from '../../../renderer/domain/plan/sample.ts';
import { EMPTY, subtreeOf, childrenOf, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { instant } from '../author.ts';
import { byHand, marked, type Json } from './bundles.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

const newer = (fields: Json) => byHand({ [NEWER_LIST]: [{ id: 'r1', ...fields }] });

/** Each of these was taken once and did harm afterwards. */
export const HARMFUL: readonly (readonly [string, readonly string[]])[] = [
  ['a step of a cycle that is its own cycle', [byHand({ transitions: [{ id: 'r1', cycle: 'r1', does: 'close' }] })]],
  [
    'a list of a newer version in which deletions say something else',
    [newer({ deleted: 'maybe' }), newer({ deleted: 'no' })],
  ],
  ['an objective in itself as its cycle', [byHand({ objectives: [{ id: 'o1', cycle: 'o1', title: 'X' }] })]],
  [
    'a ring of objectives in each other',
    [byHand({ objectives: ['a', 'b', 'c'].map((id, at, all) => ({ id, cycle: all[(at + 1) % 3], private: true })) })],
  ],
  ['a comment about itself', [byHand({ comments: [{ id: 'c', about: 'c', text: 'hi' }] })]],
  ['a key result under itself', [byHand({ keyResults: [{ id: 'k', objective: 'k' }] })]],
  [
    'one id that names two kinds of record, and another sort of name',
    [byHand({ keyResults: [{ id: 'b' }, { id: 'a', name: { a: [1] } }] }), byHand({ teams: [{ id: 'a' }] })],
  ],
  [
    'a measure that needs no unit and has one, of another sort',
    [
      byHand({
        objectives: [{ id: 'o', name: 5, owner: 'k' }],
        keyResults: [{ id: 'k', objective: 'o', name: ['x'], metric: { type: 'yesNo', unit: 7 } }],
        checkIns: [{ id: 'ci', keyResult: 'k', value: 1, name: {} }],
      }),
    ],
  ],
  ['a key result under nothing', [byHand({ keyResults: [{ id: 'k', title: 'lonely' }] })]],
  [
    'a claim that less is known of some fields, which says nothing',
    [byHand({ teams: [{ id: 'a' }] }), marked({ rest: '', held: { why: { stamps: '', knew: '' } } }, {})],
  ],
  [
    'a claim to have seen more of a field than of its record',
    [byHand({ objectives: [{ id: 'o1' }] }), marked({ seen: 'ana:1', by: { 'ana:1': 'title' }, rest: 'ana:2' })],
  ],
  [
    'one change by hand that is claimed to be a deletion and a value held back',
    [
      marked(
        {
          seen: 'hand-x:1',
          by: { 'hand-x:1': 'deleted' },
          held: { title: { stamps: 'hand-x:1', knew: '' }, why: { stamps: 'hand-x:1', knew: '' } },
        },
        { deleted: true },
      ),
    ],
  ],
  [
    'a value held back that somebody had seen, of a record more of which was held back',
    [
      marked({ seen: 'ana:1 bo:1', held: { why: { stamps: 'bo:1', knew: '' } }, rest: '', by: {} }, {}),
      marked({ seen: 'bo:1', by: {} }, {}),
    ],
  ],
  [
    'what a deletion had seen, beside something that is none',
    [byHand({ objectives: [{ id: 'o1' }] }), marked({ seen: 'ana:1', by: {}, saw: { 'ana:1': '' } }, {})],
  ],
];

const MADE = { by: '', at: instant(0), app: '1' };

/** The plan that comes of these texts one after the other. What the gate or the merge refuses leaves it as it is. */
export function planOf(
  texts: readonly string[],
  look: (before: Workspace, bundle: Bundle) => void = () => {},
): Workspace {
  let plan = EMPTY;
  for (const text of texts) {
    const read = readBundle(text);
    if (!read.ok) continue;
    look(plan, read.bundle);
    const merge = previewMerge(plan, read.bundle);
    plan = patched(plan, merge.records, merge.runs);
  }
  return plan;
}

/** Every part of a plan a file can carry. */
export function scopesOf(plan: Workspace): readonly PartOfPlan[] {
  const records = [...plan.records.values()];
  const ids = records.flatMap(({ kind, id }) => (kind === 'objective' ? [id] : []));
  return [
    { of: 'plan' },
    { of: 'starter' },
    ...records.flatMap(({ kind, id }): PartOfPlan[] => (kind === 'cycle' || kind === 'team' ? [{ of: kind, id }] : [])),
    ...ids.map((id): PartOfPlan => ({ of: 'objectives', ids: [id] })),
    { of: 'objectives', ids },
  ];
}

const YES_AND_NO = [true, false];
const REDACTIONS: readonly Omit<HandOut, 'scope'>[] = YES_AND_NO.flatMap((withPrivate) =>
  YES_AND_NO.flatMap((withCheckIns) =>
    YES_AND_NO.flatMap((withNames) =>
      YES_AND_NO.map((withSamples) => ({ withPrivate, withCheckIns, withNames, withSamples })),
    ),
  ),
);

/** Every file that can be made of it. */
export const handOutsOf = (plan: Workspace): readonly HandOut[] =>
  scopesOf(plan).flatMap((scope) => REDACTIONS.map((redaction) => ({ ...redaction, scope })));

export const textOf = (plan: Workspace, handOut: HandOut = EVERYTHING): string => handOutText(plan, handOut, MADE);

/** Reads what the app wrote; throws if it cannot be read. */
export function mustRead(text: string, what: string): Bundle {
  const read = readBundle(text);
  if (!read.ok) throw new Error(`${what} cannot be read: ${JSON.stringify(read.problem)}`);
  return read.bundle;
}

/** Everything a screen asks of a plan, once. */
export function lookAtAll(plan: Workspace): void {
  const asking = askingRecords(plan);
  const open = openQuestions(plan, asking);
  answersBy(open, '', plan.runs);
  orphanedRecords(plan);
  isNothingButSamples(plan);
  for (const cycle of childrenOf(plan, null, 'cycle')) {
    foundRows(plan, rowsOf(plan, cycle.id), 'a b');
    isWrittenIn(plan, cycle);
  }
  for (const { id } of plan.records.values()) {
    objectiveOf(plan, id);
    tombstonesAbove(plan, id);
  }
}

/** A backup of this plan is read again as the same plan, written in the same bytes, and brings nothing when it is merged. */
export function backUp(plan: Workspace): void {
  const text = textOf(plan);
  const bundle = mustRead(text, 'A backup');
  if (bundle.records.length !== plan.records.size) throw new Error('A backup does not hold everything.');
  const restored = patched(EMPTY, bundle.records, bundle.runs);
  if (textOf(restored) !== text) throw new Error('What was restored is written in other bytes.');
  if (previewMerge(plan, bundle).records.length > 0) throw new Error('A backup merged again changes the plan.');
}

/** Each file that can be made of a plan is read, looked at and merged, at home and elsewhere. */
export function handOutEverything(plan: Workspace): void {
  const written = new Set<string>();
  for (const handOut of handOutsOf(plan)) {
    privateIn(plan, handOut);
    isSampleLeftOut(plan, handOut);
    const text = textOf(plan, handOut);
    if (written.has(text)) continue;
    written.add(text);
    const bundle = mustRead(text, JSON.stringify(handOut));
    tally(plan, bundle);
    const home = previewMerge(plan, bundle);
    if (home.clashing.length > 0 || home.tooMany) throw new Error(`${JSON.stringify(handOut)} does not come home.`);
    review(plan, home);
    const there = previewMerge(EMPTY, bundle);
    const elsewhere = patched(EMPTY, there.records, there.runs);
    lookAtAll(elsewhere);
    differences(plan, elsewhere, handOut.scope);
  }
}

/** Whether none of them contradicts those before it. */
function isTakenWhole(texts: readonly string[]): boolean {
  let clashing = false;
  const plan = (all: readonly string[]) =>
    planOf(all, (before, bundle) => (clashing ||= previewMerge(before, bundle).clashing.length > 0));
  plan(texts);
  return !clashing;
}

/** All of it: for a plan that came of these texts. Throws what is wrong. */
export function closureOf(texts: readonly string[]): Workspace {
  const plan = planOf(texts, (before, bundle) => {
    tally(before, bundle);
    review(before, previewMerge(before, bundle));
  });
  if (isTakenWhole(texts) && textOf(planOf([...texts, ...texts])) !== textOf(plan))
    throw new Error('Merging them again changes the plan.');
  const back = planOf(texts.toReversed());
  // Of files that contradict each other the first is taken.
  if (isTakenWhole(texts) && textOf({ ...back, runs: plan.runs }) !== textOf(plan))
    throw new Error('The order of merging matters.');
  lookAtAll(plan);
  differences(EMPTY, plan);
  differences(plan, EMPTY);
  for (const { id } of plan.records.values()) subtreeOf(plan, id);
  backUp(plan);
  handOutEverything(plan);
  return plan;
}
