/** What would leave, read back from the text that would leave: what is drawn of it can hold nothing that the text does not (SPEC X4). */
import type { Bundle } from '../../domain/bundle/format.ts';
import { readBundle } from '../../domain/bundle/read.ts';
import type { HandOut } from '../../domain/bundle/scope.ts';
import type { Planner } from '../session/planner.ts';

export async function leavingBundle(planner: Planner, handOut: HandOut): Promise<Bundle> {
  const read = readBundle(await planner.text(handOut));
  if (!read.ok) throw new Error(`What the app wrote itself cannot be read: ${read.problem.is}.`);
  return read.bundle;
}
