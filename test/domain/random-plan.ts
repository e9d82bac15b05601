/** Random commands against whatever the plan holds at that moment, drawn by fast-check so that a failure shrinks. */
import fc from 'fast-check';
import { correctedAs } from '../../renderer/domain/commands/answering.ts';
import type { Command, EditableKind, Values } from '../../renderer/domain/commands/commands.ts';
import { DESCRIPTORS } from '../../renderer/domain/kinds/descriptors.ts';
import { FIELDS, namesPerson } from '../../renderer/domain/kinds/fields.ts';
import type { FieldRule, Shape } from '../../renderer/domain/kinds/kind.ts';
import {
  KINDS,
  type AnyRecord,
  type Id,
  type Kind,
  type Metric,
  type WorkspaceRecord,
} from '../../renderer/domain/kinds/model.ts';
import { JOINABLE } from '../../renderer/domain/plan/joined.ts';
import { childrenOf, parentOf } from '../../renderer/domain/plan/workspace.ts';
import { isWithheld } from '../../renderer/domain/register/withheld.ts';
import type { Author } from './author.ts';
import { EXAMPLES } from './bundle/examples.ts';

/** What to do and up to five choices; a choice picks from however many things there are. */
export type Dice = readonly [number, number, number, number, number, number];
const choice = fc.nat({ max: 1000 });
export const dice: fc.Arbitrary<Dice> = fc.tuple(choice, choice, choice, choice, choice, choice);

const TEXTS = [
  'Trust',
  'Calm',
  '信任数据',
  'a "quoted" line',
  'tab\tand\nbreak',
  '\u{1F600}',
  '',
  ' two  blanks ',
  'café',
];
const METRICS: readonly (Metric | undefined)[] = [
  { type: 'raise', start: 0, target: 100, unit: '%' },
  { type: 'lower', start: 9.5, target: -3 },
  { type: 'above', limit: 99.9 },
  { type: 'below', limit: 0 },
  { type: 'band', low: 1, high: 2, unit: '°C' },
  { type: 'yesNo' },
  {
    type: 'milestones',
    levels: [
      { text: 'draft', score: 0.3 },
      { text: '完成', score: 1 },
    ],
  },
  undefined,
];

/** How a plan may be worked with; mostly nobody says anything of it. */
const METHODS: readonly Values<WorkspaceRecord>[] = [
  {},
  {},
  { cadence: 'monthly', confidenceBands: { middle: 50, high: 80 } },
  { cadence: undefined, keyResultsCap: 4 },
  { cadence: 'every-two-weeks', objectiveTerm: { one: 'Rock', many: 'Rocks' }, confidenceScale: 'colours' },
];

/** The kinds that are written below as people write them. Every other kind is written by what it says of itself. */
const BY_HAND: ReadonlySet<string> = new Set<Kind>([
  'workspace',
  'cycle',
  'team',
  'person',
  'objective',
  'keyResult',
  'initiative',
  'checkIn',
  'comment',
]);
const OTHER_KINDS = KINDS.filter(
  (kind) => !BY_HAND.has(kind) && DESCRIPTORS[kind].only === null && DESCRIPTORS[kind].told !== 'never',
);
const SORTS = OTHER_KINDS.length > 0 ? 18 : 17;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const text = (at: number): string => pick(TEXTS, at) ?? '';

/** The command these dice stand for, or null when there is nothing to do it to. */
export function commandFrom(author: Author, [what, a, b, c, d, e]: Dice, depth = 0): Command | null {
  const { plan } = author;
  const all = [...plan.records.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const living = <K extends Kind>(kind: K) => all.filter((record) => record.kind === kind).map(({ id }) => id);
  const some = (kind: Kind, at: number): Id | undefined => pick(living(kind), at);
  const after = (home: Id, kind: Kind, at: number): Id | null | undefined =>
    pick([undefined, null, ...childrenOf(plan, home, kind).map(({ id }) => id)], at);
  const place = (home: Id, kind: Kind, at: number) => {
    const found = after(home, kind, at);
    return found === undefined ? {} : { after: found };
  };
  const cycle = some('cycle', a);
  const objective = some('objective', a);
  const keyResult = some('keyResult', a);
  const person = some('person', e);
  switch (what % SORTS) {
    case 0:
      return { do: 'name-plan', name: text(a), purpose: text(b), ...METHODS[e % METHODS.length] };
    case 1:
      return {
        do: 'add',
        kind: 'cycle',
        id: author.freshId('c'),
        values: { name: text(a), ...(b % 2 ? { dates: { start: '2026-01-01', end: '2026-03-31' } } : {}) },
      };
    case 2:
      return b % 2
        ? { do: 'add', kind: 'team', id: author.freshId('t'), values: { name: text(a) } }
        : { do: 'add', kind: 'person', id: author.freshId('p'), values: { name: text(a), team: some('team', c) } };
    case 3:
    case 4:
      return cycle === undefined
        ? { do: 'add', kind: 'cycle', id: author.freshId('c'), values: { name: text(a) } }
        : {
            do: 'add',
            kind: 'objective',
            id: author.freshId('o'),
            cycle,
            values: { title: text(b), owner: person, ambition: c % 2 ? 'committed' : 'aspirational', focus: 'growth' },
            ...place(cycle, 'objective', d),
          };
    case 5:
    case 6:
      return objective === undefined
        ? null
        : {
            do: 'add',
            kind: 'keyResult',
            id: author.freshId('k'),
            objective,
            values: { title: text(b), metric: pick(METRICS, c), weight: d % 3 },
            ...place(objective, 'keyResult', d),
          };
    case 7:
      return keyResult === undefined
        ? null
        : {
            do: 'add',
            kind: 'initiative',
            id: author.freshId('i'),
            keyResult,
            values: { title: text(b), done: c % 2 === 0 },
            ...place(keyResult, 'initiative', d),
          };
    case 8:
      return keyResult === undefined
        ? null
        : {
            do: 'add',
            kind: 'checkIn',
            id: author.freshId('ci'),
            keyResult,
            values: {
              value: b - 500,
              confidence: c % 101,
              note: text(d),
              // Set by hand now and then, also for a day that is over, and sometimes in place of others.
              ...(c % 4 === 0 ? { day: `2026-${10 + (d % 3)}-1${e % 10}` } : {}),
              ...corrected(all, 'checkIn', keyResult, [b, e]),
            },
          };
    case 9: {
      const comment = pick(ofKind(all, 'comment'), a);
      if (comment && c % 3 === 0) return correctedAs(comment, [comment], author.freshId('n'), { text: text(b) });
      // Of a plan with comments every third is a reply.
      const about = c % 3 === 1 && comment ? comment : pick(all, a);
      return about
        ? {
            do: 'add',
            kind: 'comment',
            id: author.freshId('n'),
            about: about.id,
            values: { text: text(b), ...corrected(all, 'comment', about.id, [c, d]) },
          }
        : null;
    }
    case 10:
    case 11: {
      const kind = pick(['objective', 'keyResult', 'initiative', 'cycle', 'person', 'team'] as const, b);
      const id = kind && some(kind, a);
      return kind && id
        ? { do: 'set', kind, id, values: newValues(kind, c, d, some('objective', e)), beside: e % 5 === 4 }
        : null;
    }
    case 12: {
      const kind = pick(['objective', 'keyResult', 'initiative'] as const, b) ?? 'objective';
      const home = some(({ objective: 'cycle', keyResult: 'objective', initiative: 'keyResult' } as const)[kind], c);
      const id = some(kind, a);
      return home && id ? { do: 'move', id, home, after: after(home, kind, d) ?? null } : null;
    }
    case 13: {
      const row = pick(
        all.filter(({ kind }) => kind === 'objective' || kind === 'keyResult' || kind === 'initiative'),
        a,
      );
      const kind = pick(['objective', 'keyResult', 'initiative'] as const, b) ?? 'objective';
      const home = some(({ objective: 'cycle', keyResult: 'objective', initiative: 'keyResult' } as const)[kind], c);
      return home && row
        ? { do: 'turn-into', id: row.id, into: author.freshId('x'), kind, home, after: after(home, kind, d) ?? null }
        : null;
    }
    case 14: {
      const record = pick(all, a);
      return record ? { do: b % 3 ? 'delete' : c % 2 ? 'keep' : 'bring-back', id: record.id } : null;
    }
    case 15: {
      const kind = pick(JOINABLE, b) ?? 'cycle';
      const [id, into] = [some(kind, a), some(kind, c)];
      return id && into ? { do: 'join', id, into } : null;
    }
    case 17:
      return otherCommand(author, all, [what, a, b, c, d, e]);
    default: {
      if (depth > 2) return null;
      const parts = [
        commandFrom(author, [b, a, c, d, e, b], depth + 1),
        commandFrom(author, [c, e, d, b, a, c], depth + 1),
      ];
      return { do: 'all', commands: parts.filter((one) => one !== null) };
    }
  }
}

/** Now and then what is written replaces one or two that stand with the same home, corrections of others among them (K6). */
function corrected(
  all: readonly AnyRecord[],
  kind: 'checkIn' | 'comment',
  home: Id,
  [a, b]: readonly [number, number],
) {
  const there = all.filter((one) => one.kind === kind && parentOf(one) === home);
  if (a % 3 !== 0 || there.length === 0) return {};
  const ids = [pick(there, b), ...(a % 2 === 0 ? [pick(there, b + 1)] : [])].flatMap((one) => one?.id ?? []);
  return { corrects: [...new Set(ids)] };
}

function newValues(kind: Kind, c: number, d: number, other: Id | undefined): Record<string, unknown> {
  if (kind === 'cycle' && d % 3 === 0) return { guidance: c % 5 === 0 ? undefined : `${text(c)}\n${text(d)}` };
  if (kind === 'cycle' || kind === 'team' || kind === 'person') return { name: text(c) };
  const title = c % 5 === 0 ? undefined : text(c);
  if (kind === 'keyResult') return { title, metric: pick(METRICS, d) };
  if (kind === 'initiative') return { title, done: d % 2 === 0 };
  return d % 3 === 0 ? { parent: other } : { title, why: text(d) };
}

/** What can be done with a record of a kind that is not written by hand above: adding one, saying something else in it, moving it. */
function otherCommand(author: Author, all: readonly AnyRecord[], [, a, b, c, d, e]: Dice): Command | null {
  const kind = pick(OTHER_KINDS, a);
  if (!kind) return null;
  const { home, order } = DESCRIPTORS[kind];
  const comments = ofKind(all, 'comment');
  // What is about anything says most about comments.
  const anything = comments.length > 0 && b % 3 > 0 ? comments : all;
  const place = home.field === null ? undefined : pick(home.kind === 'any' ? anything : ofKind(all, home.kind), b);
  if (home.field !== null && !place) return null;
  const there = pick(ofKind(all, kind), c);
  const values = valuesOf(kind, all, [d, e]);
  if (there && isEditable(kind) && d % 3 === 1) {
    // Whoever writes where something was held back asks about it, since nobody has seen what that says (M13): a matter of its own.
    const known = Object.entries(values).filter(([field]) => !isWithheld(there.marks, field));
    return { do: 'set', kind, id: there.id, values: Object.fromEntries(known), beside: e % 5 === 4 };
  }
  if (there && place && order === 'rank' && d % 3 === 2)
    return { do: 'move', id: there.id, home: place.id, after: null };
  const at = home.field === null ? {} : { [home.field]: place?.id };
  // The compiler cannot know the fields of a kind that is picked at random; the command refuses what does not fit.
  return { do: 'add', kind, id: author.freshId('z'), ...at, values } as unknown as Command;
}

const isEditable = (kind: Kind): kind is EditableKind =>
  DESCRIPTORS[kind].written === 'edited' && DESCRIPTORS[kind].only === null;

const ofKind = (all: readonly AnyRecord[], kind: Kind) => all.filter((record) => record.kind === kind);

/** Something in about every second field; where it stands, who wrote it and what it is one with is said by other commands. */
function valuesOf(kind: Kind, all: readonly AnyRecord[], [d, e]: readonly [number, number]): Record<string, unknown> {
  const { home, written } = DESCRIPTORS[kind];
  const signed = written === 'edited' ? [] : Object.values(written.signed ?? {});
  const apart: readonly (string | null)[] = [home.field, ...signed, 'rank', 'followed'];
  return Object.fromEntries(
    Object.entries<FieldRule>(FIELDS[kind]).flatMap(([field, { shape, discloses }], at) => {
      if (apart.includes(field) || discloses === 'joining' || (d + at) % 2 === 0) return [];
      const about = pick(namesPerson(kind, field) ? ofKind(all, 'person') : all, e + at)?.id;
      if (shape === 'id') return [[field, about]];
      // Where names were held back there is nobody to choose.
      if (shape === 'ids' && namesPerson(kind, field)) return [[field, about === undefined ? undefined : [about]]];
      return [[field, pick(short(shape), e + at)]];
    }),
  );
}

/** What a field of this shape takes, without what would fill a plan by itself. */
const short = (shape: Shape): readonly unknown[] =>
  EXAMPLES[shape].takes.filter((one) => JSON.stringify(one).length < 100);

/** Runs dice against an author; commands that are refused do nothing. */
export function play(author: Author, rolls: readonly Dice[]): Author {
  for (const roll of rolls) {
    const command = commandFrom(author, roll);
    if (command) author.do(command);
  }
  return author;
}

export const rolls = (maxLength = 40): fc.Arbitrary<Dice[]> => fc.array(dice, { minLength: 5, maxLength });
