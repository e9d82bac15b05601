/** Words found at the end of a cycle lead to where they stand there, and not only into the room. */
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goToWords } from '../../../renderer/app/places/go-to-words.ts';
import { deciding } from '../../../renderer/domain/commands/carrying.ts';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { EMPTY, childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

/** More objectives than are drawn at once. */
const MANY: readonly Command[] = Array.from({ length: 30 }, (_, at): readonly Command[] => [
  { do: 'add', kind: 'objective', id: `many${at}`, cycle: 'cycle1', values: { title: `Objective ${at}` } },
  { do: 'add', kind: 'keyResult', id: `manykr${at}`, objective: `many${at}`, values: { title: `Result ${at}` } },
]).flat();

const CASES: readonly (readonly [kind: 'score' | 'carryOver' | 'learning' | 'action', home: string, about: string])[] =
  [
    ['score', 'manykr29', 'manykr29'],
    ['carryOver', 'manykr29', 'manykr29'],
    ['learning', 'cycle1', 'l1'],
    ['action', 'cycle1', 'a1'],
  ];

describe('what was found', () => {
  it.each(CASES)('F3 a %s is where the keyboard goes, in a closed cycle too', async (kind, home, about) => {
    const planner = await plannerForTests([
      ...SMALL_PLAN,
      ...MANY,
      scoring(EMPTY, 'manykr29', { score: 0.4, evidence: 'The counter' }),
      deciding(EMPTY, 'manykr29', { choice: 'modify', reason: 'Half as far' }),
      { do: 'add', kind: 'learning', id: 'l1', cycle: 'cycle1', values: { sort: 'win', text: 'We asked early' } },
      { do: 'add', kind: 'action', id: 'a1', cycle: 'cycle1', values: { title: 'Ask again' } },
    ]);
    await given(planner, [closing(planner.plan.getState().workspace, 'cycle1', 'close1')]);
    const [found] = childrenOf(planner.plan.getState().workspace, home, kind);
    if (!found) throw new Error('it is there');
    act(() => void goToWords(planner, found, 'graded'));
    draw(planner, <Closing />);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-about')).toBe(about));
    expect(planner.ui.getState().focus).toBeNull();
  });
});
