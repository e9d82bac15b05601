/** The plan as a bundle's text, signed by whoever is here. The writer is loaded when first needed. */
import type { HandOut } from '../../domain/bundle/scope.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';

interface Signature {
  readonly by: string;
  readonly at: string;
  readonly app: string;
}

export async function textOfPlan(workspace: Workspace, handOut: HandOut, made: Signature): Promise<string> {
  const { handOutText } = await import('../../domain/bundle/write.ts');
  return handOutText(workspace, handOut, made);
}
