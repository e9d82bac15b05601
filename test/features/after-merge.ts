/** Two people who had the same plan and went on apart. */
import type { Planner } from '../../renderer/app/session/planner.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { importFile } from '../app/import-file.ts';
import { given, plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';

async function takeIn(planner: Planner, text: string): Promise<void> {
  const result = await importFile(planner, { name: 'plan.okr', text });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** What the first of them sees after both came together. `mend`: what was done to the other's file on the way. */
export async function afterMerge(
  mine: readonly Command[],
  theirs: readonly Command[],
  mend = (text: string) => text,
): Promise<Planner> {
  const me = await plannerForTests(SMALL_PLAN);
  const other = await plannerForTests([], { personName: 'Jonas' });
  await takeIn(other, await me.text());
  await given(me, mine);
  await given(other, theirs);
  await takeIn(me, mend(await other.text()));
  return me;
}
