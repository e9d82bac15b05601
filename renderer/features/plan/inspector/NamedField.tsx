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
import type { Texts } from '../../../text/texts.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { chooseIn } from './use-field.ts';
import { aroundOutlineTexts } from '../../../text/later/around-outline.ts';

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

  const words = wordsOf(field, texts);
  const { label } = words;
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

  const suggested = words.suggested.filter((word) => !known.some(({ name }) => name === word));
  // No id has a blank.
  for (const word of suggested) items.push({ id: `${SUGGESTED}${word}`, label: word });
  const take = (next: Id | null) =>
    choose(next?.startsWith(SUGGESTED) ? { id: newId(), named: next.slice(SUGGESTED.length) } : { id: next });

  return (
    <ComboBox
      label={label}
      value={standing}
      items={items}
      onChange={take}
      onCreate={(named) => choose({ id: newId(), named })}
      createLabel={words.add}
      undecided={words.noneYet}
      onHalf={tellHalf}
      nothingFound={words.noneFound}
      placeholder={isWithheld(record.marks, field) ? inspector.heldBack : words.none}
      error={draft.error}
    />
  );
}

const SUGGESTED = 'suggested ';

/** Y7: in a personal plan a team is an area of life, and the usual ones are there to choose. */
function wordsOf(field: Props['field'], texts: Texts) {
  const inspector = inspectorTexts(texts);
  if (field === 'owner')
    return {
      label: aroundOutlineTexts(texts).owner,
      none: aroundOutlineTexts(texts).noOwner,
      add: inspector.addPerson,
      noneYet: inspector.nobodyYet,
      noneFound: inspector.nobodyFound,
      suggested: [],
    };
  return {
    label: inspector.team,
    none: inspector.noTeam,
    add: inspector.addTeam,
    noneYet: inspector.noTeamYet,
    noneFound: inspector.noTeamFound,
    suggested: texts.isPersonal ? inspector.usualAreas : [],
  };
}
