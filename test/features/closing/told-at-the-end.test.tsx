/** What the room of closing says of scores: each word says what it is, and nothing reads better than it was. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import { committing } from '../../../renderer/domain/commands/committing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Graded } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { Author } from '../../domain/author.ts';
import { afterMerge } from '../after-merge.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const NOISE = 'Noise stays bearable';
const plan = (planner: Planner) => planner.plan.getState().workspace;
const score = (of: string, graded: Graded): Command => scoring(EMPTY, of, graded);
const label = (ambition: 'committed' | 'aspirational'): Command => ({
  do: 'set',
  kind: 'objective',
  id: 'obj1',
  values: { ambition },
});

async function closed(commands: readonly Command[]) {
  const planner = await plannerForTests([...SMALL_PLAN, ...commands]);
  await given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
  const drawn = draw(planner, <Closing />);
  await drawn.user.click(screen.getByRole('radio', { name: drawn.texts.closing.step.score }));
  return { planner, ...drawn };
}

async function askedToClose(commands: readonly Command[]) {
  const planner = await plannerForTests([...SMALL_PLAN, ...commands]);
  const drawn = draw(planner, <Closing />);
  await drawn.user.click(screen.getByRole('button', { name: drawn.texts.closing.close }));
  const question = within(screen.getByRole('region', { name: drawn.texts.closing.closeNow('2026 Q4') }));
  return { ...drawn, question };
}

const told = (id: string, keyResult: string, value: number): Command => ({
  do: 'add',
  kind: 'checkIn',
  id,
  keyResult,
  values: { value },
});

describe('in a closed cycle', () => {
  it('P2 shows progress beyond the target as all of it, as everywhere', async () => {
    const { texts } = await closed([told('c1', 'kr1', 52)]);
    expect(screen.getByText(texts.closing.measured('100%'))).toBeVisible();
  });

  it('P6 says beside the share in how many check-ins a limit held', async () => {
    const { texts } = await closed([50, 44, 40].map((value, at) => told(`c${at}`, 'kr2', value)));
    expect(screen.getByText(texts.closing.held('67%', 2, 3))).toBeVisible();
  });

  it('L12 tells the evidence from the reason, also where both say the same', async () => {
    const { texts } = await closed([score('kr1', { score: 0.7, evidence: 'The counter', reason: 'The counter' })]);
    expect(screen.getAllByText('The counter')).toHaveLength(2);
    expect(screen.getByText(texts.closing.seen)).toBeVisible();
    expect(screen.getByText(texts.closing.why)).toBeVisible();
  });

  it('L12 does not say “yet” of what will stay without a score', async () => {
    const { texts } = await closed([]);
    expect(screen.queryByText(texts.closing.noScore)).toBeNull();
    expect(screen.getAllByText(texts.closing.withoutScore).length).toBeGreaterThan(0);
  });

  it('L11 measures by what was told in time, and says how much came too late', async () => {
    const before = new Author('before');
    for (const command of SMALL_PLAN) before.must(command);
    const planner = await afterMerge(
      [closing(before.plan, 'cycle1', 'close1')],
      [{ do: 'add', kind: 'checkIn', id: 'later', keyResult: 'kr1', values: { value: 40, confidence: 90 } }],
    );
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('radio', { name: texts.closing.step.score }));
    expect(screen.getByText(texts.closing.measured('17%'))).toBeVisible();
    expect(screen.getByText(texts.closing.lateToo(1))).toBeVisible();
    expect(screen.queryByText(texts.closing.measured('100%'))).toBeNull();
  });

  it('L11 measures by what a late correction corrects, and counts the correction as too late', async () => {
    const before = new Author('before');
    for (const command of SMALL_PLAN) before.must(command);
    const planner = await afterMerge(
      [closing(before.plan, 'cycle1', 'close1')],
      [{ do: 'add', kind: 'checkIn', id: 'fix', keyResult: 'kr1', values: { value: 40, corrects: ['check1'] } }],
    );
    const { user, texts } = draw(planner, <Closing />);
    await user.click(screen.getByRole('radio', { name: texts.closing.step.score }));
    expect(screen.getByText(texts.closing.measured('17%'))).toBeVisible();
    expect(screen.getByText(texts.closing.lateToo(1))).toBeVisible();
  });
});

describe('what is read out before closing', () => {
  it('P11 names scores without a line of evidence', async () => {
    const { question, texts } = await askedToClose([
      score('kr1', { score: 0.2 }),
      score('kr2', { score: 1, evidence: 'The meter' }),
      score('kr3', { dropped: true, reason: 'Nobody asked' }),
    ]);
    expect(question.getByText(texts.closing.stillOpen.unproven(1))).toBeVisible();
    expect(question.getByText(READERS)).toBeVisible();
    expect(question.queryByText(NOISE)).toBeNull();
    expect(question.queryByText(texts.closing.allScored)).toBeNull();
  });

  it('L14 calls a promise that was missed by its name, not a score unlike the measure', async () => {
    const { question, texts } = await askedToClose([label('committed'), score('kr1', { score: 0.2, evidence: 'A' })]);
    expect(question.getByText(texts.closing.stillOpen.missed(1))).toBeVisible();
    expect(question.queryByText(texts.closing.stillOpen.unlike(1))).toBeNull();
  });

  it('L12 L14 lists what wants which reason, each under its own sentence', async () => {
    const { question, texts } = await askedToClose([
      label('committed'),
      score('kr1', { score: 0.9, evidence: 'A' }),
      score('kr2', { dropped: true }),
      score('obj2', { score: 0.3 }),
      score('kr3', { score: 1, evidence: 'B' }),
    ]);
    for (const about of ['unlike', 'dropped', 'unlikeMean'] as const)
      expect(question.getByText(texts.closing.stillOpen[about](1))).toBeVisible();
    expect(question.queryByText(texts.closing.stillOpen.missed(1))).toBeNull();
  });

  it('L12 does not call a cycle without key results scored', async () => {
    const { question, texts } = await askedToClose([
      { do: 'delete', id: 'obj1' },
      { do: 'delete', id: 'obj2' },
    ]);
    expect(question.queryByText(texts.closing.allScored)).toBeNull();
    expect(question.getByText(texts.closing.noKeyResults)).toBeVisible();
  });
});

describe('beside a score', () => {
  it('L12 says from where to where it went and how far, each by its name', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { texts } = draw(planner, <Closing />);
    expect(screen.getByText(texts.plan.fromNowTo('22', '25', '40%'))).toBeInTheDocument();
    expect(screen.getByText(texts.closing.measured('17%'))).toBeVisible();
  });

  it('L5 says what was changed since it was agreed', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await given(planner, [committing(plan(planner), 'cycle1', 'commit1')]);
    await given(planner, [
      {
        do: 'set',
        kind: 'keyResult',
        id: 'kr1',
        values: { metric: { type: 'raise', start: 22, target: 30, unit: '%' } },
      },
    ]);
    const { texts } = draw(planner, <Closing />);
    expect(screen.getByText(new RegExp(texts.stage.was('40%')))).toBeVisible();
  });
});

describe('the sign beside a score', () => {
  const bandBeside = (words: string) =>
    screen
      .getByText(words)
      .closest('span[class]')
      ?.parentElement?.querySelector('[data-band]')
      ?.getAttribute('data-band');

  it('L14 is not that of a good score where a promise was missed', async () => {
    const planner = await plannerForTests([...SMALL_PLAN, label('committed'), score('kr1', { score: 0.7 })]);
    const { texts } = draw(planner, <Closing />);
    expect(bandBeside(texts.closing.readings.missed)).toBe('medium');
  });
});

describe('the score of an objective', () => {
  it('L13 is the mean again once the figure in its place was taken out', async () => {
    const planner = await plannerForTests([
      ...SMALL_PLAN,
      score('kr1', { score: 0.4 }),
      score('obj1', { score: 0.9, reason: 'The market turned' }),
    ]);
    const { user, texts } = draw(planner, <Closing />);
    await user.selectOptions(screen.getByLabelText(texts.closing.insteadWhat), '');
    await planner.flush();
    expect(await screen.findByText(texts.closing.objectiveScore('0.4', 1, 2))).toBeVisible();
    expect(screen.getByDisplayValue('The market turned')).toBeVisible();
  });
});
