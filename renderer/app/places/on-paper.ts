/** What is left out where a page is printed: private objectives and all under them, unless asked for (SPEC H9). */
import { isOfPrivate, isPrivate } from '../../domain/plan/private.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import { useUi, useWorkspace } from '../session/use-planner.ts';

/** For `data-private`, which `app.css` takes off the paper. A record that is in no plan yet is looked up where it would stand. */
export function useOffPaper(record: AnyRecord | undefined, among?: Workspace): true | undefined {
  const asked = useUi((ui) => ui.printPrivate);
  const held = useIsOfPrivate(record, among);
  return (held && !asked) || undefined;
}

/** Whether it is a private objective or stands under one. */
export const useIsOfPrivate = (record: AnyRecord | undefined, among?: Workspace): boolean =>
  useWorkspace((workspace) => record !== undefined && isOfPrivate(among ?? workspace, record));

/** Of a place that names several records: whether one of them is private, and the `data-private` of that place. */
export function usePrivateAmong(
  records: readonly AnyRecord[],
  among?: Workspace,
): {
  readonly isPrivate: boolean;
  readonly offPaper: true | undefined;
} {
  const asked = useUi((ui) => ui.printPrivate);
  const held = useWorkspace((workspace) => records.some((record) => isOfPrivate(among ?? workspace, record)));
  return { isPrivate: held, offPaper: (held && !asked) || undefined };
}

/** How many objectives of a cycle are private. */
export const usePrivateCount = (cycle: string | undefined): number =>
  useWorkspace((workspace) =>
    cycle === undefined ? 0 : childrenOf(workspace, cycle, 'objective').filter(isPrivate).length,
  );
