import { join, nameOfJoinable } from '../../app/editing/joining.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Joinable } from '../../domain/plan/joined.ts';
import { childrenOf, parentOf, type Workspace } from '../../domain/plan/workspace.ts';
import { joiningTexts } from '../../text/later/joining.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';

interface Props {
  /** The one that stands for both. */
  readonly record: Joinable;
  readonly autoFocus?: boolean;
  readonly onJoined?: () => void;
}

/** Joins another record of the same kind and place into this one. Nothing where there is no other. */
export function JoinField({ record, autoFocus = false, onJoined }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const joining = joiningTexts(texts);
  const siblings = useWorkspace((workspace) => siblingsOf(workspace, record));
  const others = siblings.filter(({ id }) => id !== record.id);
  if (others.length === 0) return null;
  return (
    <ComboBox
      label={joining.field}
      value={null}
      items={others.map((one) => ({ id: one.id, label: nameOfJoinable(one, texts) }))}
      onChange={(id) => {
        const giving = others.find((one) => one.id === id);
        if (!giving) return;
        onJoined?.();
        void join(planner, texts, { giving, standing: record });
      }}
      nothingFound={joining.nothingFound}
      placeholder={joining.fieldPlaceholder}
      autoFocus={autoFocus}
    />
  );
}

/** Those it could be one with; the same list as long as nothing there changes. */
const siblingsOf = (workspace: Workspace, record: Joinable): readonly Joinable[] =>
  childrenOf<Joinable['kind']>(workspace, parentOf(record) ?? null, record.kind);
