/** The plan as a bundle's text, signed by whoever is here. The writer is loaded when first needed. */
import type { Scope } from '../domain/bundle/format.ts';
import type { Workspace } from '../domain/workspace.ts';

interface Signature {
  readonly by: string;
  readonly at: string;
  readonly app: string;
}

export async function textOfPlan(workspace: Workspace, scope: Scope, made: Signature): Promise<string> {
  const { bundleText } = await import('../domain/bundle/write.ts');
  return bundleText(workspace, scope, made);
}
