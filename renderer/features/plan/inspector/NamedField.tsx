import type { Command } from '../../../domain/commands/commands.ts';
import type { Id } from '../../../domain/kinds/model.ts';
import { isWithheld } from '../../../domain/register/withheld.ts';
import type { RowRecord } from '../../../domain/plan/rows.ts';
import { standingFor } from '../../../domain/plan/mine.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { newId } from '../../../app/session/ids.ts';
import { useDraft } from '../../../app/editing/use-draft.ts';
import { useRefused, useUntaken } from '../../../app/editing/use-untaken.ts';
import { usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { chooseIn } from './use-field.ts';

interface Props {
  readonly record: RowRecord;
  readonly field: 'owner' | 'team';
}

interface Choice {
  readonly id: Id | null;
  /** Of somebody who is not in the plan yet and comes into it with this choice. */
  readonly named?: string;
}

const KIND = { owner: 'person', team: 'team' } as const;

/** Whose it is: a person or a team of the plan, or one made on the spot. */
export function NamedField({ record, field }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan, records } = texts;
  const inspector = inspectorTexts(texts);
  const { kind, id } = record;
  const known = useWorkspace((workspace) => childrenOf(workspace, null, KIND[field]));
  const stored = (record as Partial<Record<'owner' | 'team', Id>>)[field] ?? null;

  const label = field === 'owner' ? plan.owner : inspector.team;
  const [half, tellHalf] = useRefused(label);
  useUntaken([half]);
  const draft = useDraft<Choice>(
    label,
    { id: stored },
    (choice) => {
      const set: Command = { do: 'set', kind, id, values: { [field]: choice.id ?? undefined } };
      if (choice.id === null || choice.named === undefined) return planner.edit(set);
      const add: Command = { do: 'add', kind: KIND[field], id: choice.id, values: { name: choice.named } };
      return planner.edit({ do: 'all', commands: [add, set] });
    },
    (choice) => ({ id: choice.id }),
  );
  const choose = chooseIn(draft);
  const chosen = draft.value;
  const standing = useWorkspace((workspace) =>
    chosen.id === null ? null : (standingFor(workspace, chosen.id) ?? null),
  );

  const items = known.map((one) => ({ id: one.id, label: one.name || plan.untitled }));
  // One just made, or one that a part of a plan names without bringing along.
  if (standing !== null && !items.some((item) => item.id === standing))
    items.push({ id: standing, label: chosen.named ?? records.elsewhere });

  return (
    <ComboBox
      label={label}
      value={standing}
      items={items}
      onChange={(next) => choose({ id: next })}
      onCreate={(named) => choose({ id: newId(), named })}
      createLabel={field === 'owner' ? inspector.addPerson : inspector.addTeam}
      undecided={field === 'owner' ? inspector.nobodyYet : inspector.noTeamYet}
      onHalf={tellHalf}
      nothingFound={field === 'owner' ? inspector.nobodyFound : inspector.noTeamFound}
      placeholder={
        isWithheld(record.marks, field) ? inspector.heldBack : field === 'owner' ? plan.noOwner : inspector.noTeam
      }
      error={draft.error}
    />
  );
}
