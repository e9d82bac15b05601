/** What records without words of their own are called in the language on the screen, so that they are found by it (SPEC F1). */
import type { Naming } from '../../domain/plan/everything.ts';
import type { Texts } from '../../text/texts.ts';

/** One for each language, since what was read is remembered by it. */
const namings = new WeakMap<Texts, Naming>();

export function namingIn(texts: Texts): Naming {
  let naming = namings.get(texts);
  if (!naming) namings.set(texts, (naming = called(texts)));
  return naming;
}

const called =
  ({ records }: Texts): Naming =>
  (record) => {
    if (record.kind === 'ritual')
      return record.sort === undefined ? records.kinds.ritual : records.rituals[record.sort];
    return record.kind === 'transition' && record.does !== undefined ? records.steps[record.does] : undefined;
  };
