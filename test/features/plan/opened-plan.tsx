/** The Plan room on a plan of its own, and what it shows. */
import { screen } from '@testing-library/react';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { shownCycle } from '../../../renderer/app/places/shown.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

export async function opened(commands = SMALL_PLAN) {
  const planner = await plannerForTests(commands);
  const drawn = draw(
    planner,
    <>
      <Plan saveState={null} />
      <Notices />
    </>,
  );
  return { planner, ...drawn };
}

/** The outline as committed: marks for the kind, then the words. */
export function shape(planner: Planner): string[] {
  const { workspace } = planner.plan.getState();
  const cycle = shownCycle(workspace, planner.ui.getState().cycle);
  const mark = { objective: '', keyResult: '- ', initiative: '-- ' };
  return cycle ? rowsOf(workspace, cycle.id).map(({ kind, record }) => mark[kind] + (record.title ?? '')) : [];
}

export const title = (words: string) => screen.getByDisplayValue(words);
