/** What somebody writes or asks for in a closed cycle: it is refused with a sentence, and no word goes. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deleteCycle } from '../../../renderer/app/editing/delete-cycle.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { startObjective } from '../../../renderer/app/session/start.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { isClosed } from '../../../renderer/domain/plan/closed.ts';
import { EMPTY, childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { allTexts } from '../../texts.ts';
import { afterMerge } from '../after-merge.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const plan = (planner: Planner) => planner.plan.getState().workspace;
const said = (planner: Planner) => planner.ui.getState().notices.map(({ text }) => text);
const close = (planner: Planner) => given(planner, [closing(plan(planner), 'cycle1', 'close1')]);
const evidence = () =>
  within(screen.getByRole('group', { name: READERS })).getByLabelText(allTexts('en').closing.evidence);

describe('words', () => {
  it('L10 evidence half typed when the cycle is closed in another window comes back in the warning', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(planner, <Closing />);
    await user.type(evidence(), 'Sheet four');
    await close(planner);
    await waitFor(() => expect(screen.queryByRole('group', { name: READERS })).toBeNull());
    await waitFor(() => expect(said(planner)).not.toEqual([]));
    expect(said(planner).join()).toContain('Sheet four');
  });

  it('L10 closing does not take away evidence that was too long to be kept', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user, texts } = draw(planner, <Closing />);
    await user.click(evidence());
    await user.paste(`Sheet four ${'x'.repeat(70_000)}`);
    await user.click(screen.getByRole('button', { name: texts.closing.close }));
    await user.click(screen.getByRole('button', { name: texts.closing.closeNow('2026 Q4') }));
    await planner.flush();
    const isThere = !isClosed(plan(planner), 'cycle1') || said(planner).join().includes('Sheet four');
    expect(isThere).toBe(true);
  });
});

describe('refusals', () => {
  it('L10 says why a closed cycle is not deleted', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await close(planner);
    const texts = allTexts('en');
    const [cycle] = childrenOf(plan(planner), null, 'cycle');
    if (!cycle) throw new Error('there is a cycle');
    await deleteCycle(planner, texts, cycle);
    expect(said(planner)).toContain(texts.problems.refusal['cycle-closed']);
  });

  it('L10 says why no objective is begun in it', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    await close(planner);
    const texts = allTexts('en');
    startObjective(planner, texts);
    await planner.flush();
    expect(said(planner)).toContain(texts.problems.refusal['cycle-closed']);
  });
});

describe('the way back', () => {
  it('L10 a closed cycle that a merge emptied can still be reopened', async () => {
    const planner = await afterMerge(
      [
        { do: 'delete', id: 'obj1' },
        { do: 'delete', id: 'obj2' },
      ],
      [closing(EMPTY, 'cycle1', 'close1')],
    );
    expect(isClosed(plan(planner), 'cycle1')).toBe(true);
    const { texts } = draw(planner, <Closing />);
    expect(screen.getByRole('button', { name: texts.closing.reopen })).toBeVisible();
  });
});
