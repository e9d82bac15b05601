/**
 * The sentences as a plan puts them: with its words where a noun stands alone, and with its cadence in the name of the meeting that
 * follows from it (SPEC V6, V3). The one place where that is done; a sentence that explains is left alone, and nothing is replaced in one.
 */
import type { Term } from '../domain/kinds/model.ts';
import { DEFAULT_METHOD, type Method } from '../domain/plan/method.ts';
import type { Texts } from './texts.ts';

const made = new WeakMap<Texts, WeakMap<Method, Texts>>();

/** The same object for the same method, and the texts themselves for the usual one. */
export function inMethod(texts: Texts, method: Method): Texts {
  if (method === DEFAULT_METHOD) return texts;
  let known = made.get(texts);
  if (!known) made.set(texts, (known = new WeakMap()));
  let said = known.get(method);
  if (!said) known.set(method, (said = put(texts, method)));
  return said;
}

function put(texts: Texts, { terms, cadence }: Method): Texts {
  const { plan, records, rooms, fields, actions } = texts;
  const { own, many, meetings } = texts.terms;
  const { objective, keyResult, initiative, checkIn } = terms;
  const several = (term: Term) => term.many ?? term.one;
  const one = <Usual>(term: Term | undefined, usual: Usual) => term?.one ?? usual;
  const heading = (term: Term | undefined, usual: string) => (term ? several(term) : usual);
  const counted = (term: Term | undefined, usual: (count: number) => string) =>
    term ? (count: number) => own.counted(count, term.one, several(term)) : usual;
  const add = (term: Term | undefined, usual: string) => (term ? own.add(term.one) : usual);
  const under = (term: Term | undefined, usual: (title: string) => string) =>
    term ? (title: string) => own.of(several(term), title) : usual;
  const headings = {
    objective: heading(objective, many.objective),
    keyResult: heading(keyResult, many.keyResult),
    initiative: heading(initiative, many.initiative),
    checkIn: heading(checkIn, many.checkIn),
  };
  return {
    ...texts,
    terms: {
      ...texts.terms,
      many: headings,
      ambitions: {
        committed: one(terms.committed, texts.terms.ambitions.committed),
        aspirational: one(terms.aspirational, texts.terms.ambitions.aspirational),
      },
    },
    records: {
      ...records,
      kinds: {
        ...records.kinds,
        objective: one(objective, records.kinds.objective),
        keyResult: one(keyResult, records.kinds.keyResult),
        initiative: one(initiative, records.kinds.initiative),
        checkIn: one(checkIn, records.kinds.checkIn),
      },
      counted: {
        ...records.counted,
        objective: counted(objective, records.counted.objective),
        keyResult: counted(keyResult, records.counted.keyResult),
        initiative: counted(initiative, records.counted.initiative),
        checkIn: counted(checkIn, records.counted.checkIn),
      },
      rituals: { ...records.rituals, 'check-in': meetings[cadence](one(checkIn, texts.terms.checkIn)) },
    },
    plan: {
      ...plan,
      kinds: {
        objective: one(objective, plan.kinds.objective),
        keyResult: one(keyResult, plan.kinds.keyResult),
        initiative: one(initiative, plan.kinds.initiative),
      },
      outline: objective || keyResult ? own.both(headings.objective, headings.keyResult) : plan.outline,
      keyResultsOf: under(keyResult, plan.keyResultsOf),
      initiativesOf: under(initiative, plan.initiativesOf),
      addObjective: add(objective, plan.addObjective),
      addKeyResult: add(keyResult, plan.addKeyResult),
      addInitiative: add(initiative, plan.addInitiative),
    },
    fields: {
      ...fields,
      names: {
        ...fields.names,
        objective: one(objective, fields.names.objective),
        keyResult: one(keyResult, fields.names.keyResult),
      },
    },
    rooms: {
      ...rooms,
      'check-in': {
        ...rooms['check-in'],
        name: heading(checkIn, rooms['check-in'].name),
        title: heading(checkIn, rooms['check-in'].title),
      },
    },
    actions: { ...actions, 'write-objective': add(objective, actions['write-objective']) },
  };
}
