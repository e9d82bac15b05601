/** One field of a meeting on its way into the plan: what is chosen is written at once, what is typed after a pause. */
import { useDraft, type Draft } from '../../app/editing/use-draft.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Ritual } from '../../domain/kinds/model.ts';
import { fieldName } from '../../text/field-name.ts';

type Field = 'weekday' | 'day' | 'time' | 'minutes';

export function useRitualField<F extends Field>(
  { id }: Ritual,
  field: F,
  stored: Ritual[F],
): { readonly draft: Draft<Ritual[F]>; readonly choose: (value: Ritual[F]) => void } {
  const planner = usePlanner();
  const texts = useTexts();
  const draft = useDraft<Ritual[F]>(fieldName(field, texts), stored, (value, beside) =>
    planner.edit({ do: 'set', kind: 'ritual', id, values: { [field]: value }, beside }),
  );
  const choose = (value: Ritual[F]) => {
    draft.onChange(value);
    void draft.commit();
  };
  return { draft, choose };
}
