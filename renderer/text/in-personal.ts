/**
 * The sentences as a personal plan puts them: nobody is a team alone, so what groups its objectives is called an area of life (SPEC Y7). As
 * with the words of a method (`in-method.ts`), a noun that stands alone is another, and nothing is replaced within a sentence.
 */
import type { Texts } from './texts.ts';

const made = new WeakMap<Texts, Texts>();

/** The same object for the same texts. */
export function inPersonal(texts: Texts): Texts {
  let said = made.get(texts);
  if (!said) made.set(texts, (said = put(texts)));
  return said;
}

function put(texts: Texts): Texts {
  const { plan, records, fields } = texts;
  const { one, counted } = texts.terms.area;
  return {
    ...texts,
    plan: { ...plan, asking: { ...plan.asking, team: one } },
    records: {
      ...records,
      kinds: { ...records.kinds, team: one },
      counted: { ...records.counted, team: counted },
    },
    fields: { ...fields, names: { ...fields.names, team: one } },
  };
}
