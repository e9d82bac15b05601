/**
 * The sentences as a personal plan puts them: nobody is a team alone, so what groups its objectives is called an area of life (SPEC Y7).
 * Here are those of the first screen; what comes later has sentences of its own for it (`en/areas.ts`), and nothing is replaced within one.
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
  const { plan, records, fields, rooms } = texts;
  const { one, counted, room } = texts.terms.area;
  return {
    ...texts,
    isPersonal: true,
    plan: { ...plan, asking: { ...plan.asking, team: one } },
    records: {
      ...records,
      kinds: { ...records.kinds, team: one },
      counted: { ...records.counted, team: counted },
    },
    fields: { ...fields, names: { ...fields.names, team: one } },
    rooms: { ...rooms, people: { ...rooms.people, title: room, go: room } },
  };
}
