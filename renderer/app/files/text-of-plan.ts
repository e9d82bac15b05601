/** The plan as a bundle's text, signed by whoever is here. What writes it is fetched soon after the first screen (`session/prefetch.ts`). */
import type { Made } from '../../domain/bundle/format.ts';
import type { HandOut } from '../../domain/bundle/scope.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';

/** Without `handOut` it is everything there is, as a backup holds it. */
export async function textOfPlan(workspace: Workspace, made: Made, handOut?: HandOut): Promise<string> {
  const [{ handOutText }, { EVERYTHING }] = await Promise.all([
    import('../../domain/bundle/write.ts'),
    import('../../domain/bundle/scope.ts'),
  ]);
  return handOutText(workspace, handOut ?? EVERYTHING, made);
}
