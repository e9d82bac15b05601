import type { KeyResult, Objective } from '../../../domain/kinds/model.ts';
import { childrenOf, type Workspace } from '../../../domain/plan/workspace.ts';
import { join, nameOfJoinable, partsOf, takeApart } from '../../../app/editing/joining.ts';
import { usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { joiningTexts } from '../../../text/later/joining.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import styles from './Inspector.module.css';

/** Joins another row of the same kind and place into this one, and takes apart what was joined. */
export function JoinField({ record }: { readonly record: Objective | KeyResult }) {
  const planner = usePlanner();
  const texts = useTexts();
  const joining = joiningTexts(texts);
  const parts = useWorkspace((workspace) => partsOf(workspace, record.id));
  const siblings = useWorkspace((workspace) => siblingsOf(workspace, record));
  const others = siblings.filter(({ id }) => id !== record.id);
  return (
    <>
      {others.length > 0 && (
        <ComboBox
          label={joining.field}
          value={null}
          items={others.map((one) => ({ id: one.id, label: nameOfJoinable(one, texts) }))}
          onChange={(id) => {
            const giving = others.find((one) => one.id === id);
            if (giving) void join(planner, texts, { giving, standing: record });
          }}
          nothingFound={joining.nothingFound}
          placeholder={joining.fieldPlaceholder}
        />
      )}
      {parts > 1 && (
        <p className={styles['remark']}>
          {joining.madeOf(parts)}{' '}
          <Button size="small" variant="quiet" onClick={() => void takeApart(planner, texts, record)}>
            {joining.takeApart}
          </Button>
        </p>
      )}
    </>
  );
}

const siblingsOf = (workspace: Workspace, record: Objective | KeyResult): readonly (Objective | KeyResult)[] =>
  record.kind === 'objective'
    ? childrenOf(workspace, record.cycle ?? null, 'objective')
    : childrenOf(workspace, record.objective ?? null, 'keyResult');
