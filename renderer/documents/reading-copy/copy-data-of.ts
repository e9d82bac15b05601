/** What the script of a page is told: nothing that the page does not show (SPEC X14). */
import type { Bundle } from '../../domain/bundle/format.ts';
import { shownSum } from '../../domain/bundle/shown-sums.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { identitiesOf } from '../../domain/plan/identity.ts';
import { allProposals, isUndecided } from '../../domain/plan/proposals.ts';
import { find, recordOf } from '../../domain/plan/workspace.ts';
import type { Copy } from '../pieces/copy-context.ts';
import type { CopyData, OpenProposal, RowData } from './page/copy-data.ts';

export function copyDataOf({ workspace, numbers }: Copy, { made }: Pick<Bundle, 'made'>, copy: Id): CopyData {
  const row = ([id, number]: readonly [Id, string]): readonly RowData[] => {
    const record = recordOf(workspace, id);
    switch (record?.kind) {
      case 'objective':
      case 'keyResult':
      case 'initiative':
        return [
          {
            id,
            kind: record.kind,
            number,
            ...(record.title !== undefined && { title: record.title }),
            ...(record.kind === 'objective' && record.why !== undefined && { why: record.why }),
            ...(record.kind === 'keyResult' && record.metric !== undefined && { metric: record.metric }),
            sum: shownSum(record),
          },
        ];
      default:
        return [];
    }
  };
  const open = allProposals(workspace).filter(isUndecided);
  return {
    copy,
    at: made.at,
    app: made.app,
    plan: find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '',
    identities: [...identitiesOf(workspace.records.values())],
    rows: [...numbers].flatMap(row),
    open: open.flatMap(({ speaks, about }): readonly OpenProposal[] =>
      speaks.change && about && numbers.has(about.id)
        ? [{ about: about.id, change: speaks.change, by: speaks.by ?? '' }]
        : [],
    ),
  };
}

/** As a text within a page: no sign in it begins an element. */
export const asData = (data: CopyData): string => JSON.stringify(data).replaceAll('<', '\\u003C');
