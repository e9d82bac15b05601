/** Files of a given length that the gate takes and that are harder than they look: chains, rings, heaps under one home. */
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { EVERYTHING } from '../../../renderer/domain/bundle/scope.ts';
import { instant } from '../author.ts';
import { byHand, many, type Json } from './bundles.ts';
import { planOf } from './closure.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

const before = (letter: string, at: number) => `${letter}${Math.max(0, at - 1)}`;
const written = (text: string): string => handOutText(planOf([text]), EVERYTHING, { by: '', at: instant(0), app: '' });

/** The same records with other words in every field, from somebody who knew the first: merged, each asks a question. */
const twice = (lists: (words: string) => Json): readonly string[] => {
  const base = written(byHand(lists('first')));
  const other = (words: string) => base.replaceAll('"first', `"${words}`);
  return [base, other('second'), other('third')];
};

/** A plan of that many records of which nothing is odd: what the others are held against. */
export const PLAIN = (count: number): readonly string[] => [
  byHand({
    cycles: [{ id: 'c', name: 'Autumn' }],
    objectives: many(count, (at) => ({ id: `o${at}`, cycle: 'c', title: `Words ${at}` })),
  }),
];

export const LONG: Readonly<Record<string, (count: number) => readonly string[]>> = {
  'objectives that are each their own parent': (count) => [
    byHand({
      objectives: many(count, (at) => ({ id: `o${at}`, parent: `o${at}` })),
      merge: { runs: {}, records: {}, loops: many(count, (at) => [`o${at}`]) },
    }),
  ],
  'one ring of parents': (count) => {
    const ids = many(count, (at) => `o${String(at).padStart(6, '0')}`);
    return [
      byHand({
        objectives: ids.map((id, at) => ({ id, parent: ids[(at + 1) % count] })),
        merge: { runs: {}, records: {}, loops: [ids] },
      }),
    ];
  },
  'objectives each with the one before as parent': (count) => [
    byHand({ objectives: many(count, (at) => ({ id: `o${at}`, parent: at > 0 ? `o${at - 1}` : undefined })) }),
  ],
  'objectives each in the one before as its cycle, all private': (count) => [
    byHand({
      objectives: many(count, (at) => ({ id: `o${at}`, cycle: at > 0 ? `o${at - 1}` : undefined, private: true })),
    }),
  ],
  'comments each about the one before': (count) => [
    byHand({ comments: many(count, (at) => ({ id: `n${at}`, about: before('n', at), text: 'first' })) }),
  ],
  'deleted comments each about the one before': (count) => [
    byHand({
      comments: many(count, (at) => ({ id: `n${at}`, about: before('n', at), text: 'first', deleted: true })),
    }),
  ],
  'key results each under the one before, each with a question': (count) =>
    twice((words) => ({
      keyResults: many(count, (at) => ({ id: `k${at}`, objective: before('k', at), title: `${words} ${at}` })),
    })),
  'key results under nothing, each with a question': (count) =>
    twice((words) => ({ keyResults: many(count, (at) => ({ id: `k${at}`, title: `${words} ${at}` })) })),
  'check-ins and comments, all on one key result': (count) => [
    byHand({
      keyResults: [{ id: 'k', title: 'first' }],
      checkIns: many(count, (at) => ({ id: `ci${at}`, keyResult: 'k', value: at })),
      comments: many(count, (at) => ({ id: `n${at}`, about: 'k', text: `${at}` })),
    }),
  ],
  'as many people as samples they could have come with': (count) => [
    byHand({
      cycles: many(count, (at) => ({ id: `c${at}`, sample: true })),
      people: many(count, (at) => ({ id: `p${at}`, name: `Person ${at}` })),
      objectives: [{ id: 'o', title: 'x' }],
    }),
  ],
  'a list of a newer version in which everything has a home': (count) => [
    byHand({ [NEWER_LIST]: many(count, (at) => ({ id: `r${at}`, objective: before('r', at), title: 'x', rank: at })) }),
  ],
  'one field answered by many, each with a large value': (count) => {
    const large = (nr: number): Json => Object.fromEntries(many(Math.ceil(count / 20), (at) => [`key ${at}`, at ^ nr]));
    const base = written(byHand({ objectives: [{ id: 'o', mood: { 'key 0': -1 } }] }));
    return [base, ...many(20, (nr) => base.replace(/"mood": \{[^}]*\}/, () => `"mood": ${JSON.stringify(large(nr))}`))];
  },
};
