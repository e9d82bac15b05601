/** Narrowing down what a merge would do: by what happens, who wrote it, which objective it belongs to and what it is. */
import type { Preview } from '../../app/files/import-session.ts';
import type { Id, KINDS } from '../../domain/kinds/model.ts';
import { EFFECTS, type Effect, type Reviewed } from '../../domain/merge/review.ts';
import type { Texts } from '../../text/texts.ts';

type AnyKind = (typeof KINDS)[number] | 'foreign';

export interface Filter {
  readonly effect: Effect | null;
  /** A name as it is written; somebody without one is NOBODY. */
  readonly by: string | null;
  readonly objective: Id | null;
  readonly kind: AnyKind | null;
}

export const ANY: Filter = { effect: null, by: null, objective: null, kind: null };

/** No name is a blank alone. */
const NOBODY = ' ';
const nameOf = (by: string): string => by || NOBODY;

export const fitting = (items: readonly Reviewed[], { effect, by, objective, kind }: Filter): readonly Reviewed[] =>
  items.filter(
    (item) =>
      (effect === null || item.effects.includes(effect)) &&
      (by === null || item.by.some((name) => nameOf(name) === by)) &&
      (objective === null || item.objective === objective) &&
      (kind === null || item.record.kind === kind),
  );

/** How often each effect occurs, those that do. What asks is counted in questions, as everywhere. */
export const countsOf = (items: readonly Reviewed[]): readonly (readonly [Effect, number])[] =>
  EFFECTS.map((effect) => {
    const found = items.filter(({ effects }) => effects.includes(effect));
    return [effect, effect === 'asks' ? found.reduce((sum, one) => sum + fieldsAsked(one), 0) : found.length] as const;
  }).filter(([, count]) => count > 0);

const fieldsAsked = ({ questions }: Reviewed): number => questions.filter(({ about }) => about === 'field').length;

interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

interface Choices {
  readonly people: readonly Choice[];
  readonly objectives: readonly Choice[];
  readonly kinds: readonly Choice<AnyKind>[];
}

/** What there is to choose from. */
export function choicesOf({ items, after }: Preview, { plan, records }: Texts): Choices {
  const names = new Set(items.flatMap(({ by }) => by.map(nameOf)));
  const objectives = new Set(items.flatMap(({ objective }) => objective ?? []));
  const kinds = new Set<AnyKind>(items.map(({ record }) => record.kind));
  const titleOf = (id: Id) => {
    const record = after.records.get(id);
    return (record?.kind === 'objective' && record.title) || plan.untitled;
  };
  return {
    people: [...names].toSorted().map((name) => ({ value: name, label: name === NOBODY ? records.nobody : name })),
    objectives: [...objectives].map((id) => ({ value: id, label: titleOf(id) })),
    kinds: [...kinds].map((kind) => ({ value: kind, label: records.kinds[kind] })),
  };
}
