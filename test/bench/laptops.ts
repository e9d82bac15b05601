/** One plan of 200 records on many laptops, each of which has gone on for a while without the others: as our files and as records of the libraries. */
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { bundleText } from '../../renderer/domain/bundle/write.ts';
import type { Command, EditableKind } from '../../renderer/domain/commands/commands.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import { EMPTY, patched, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { chanceFrom, type Chance } from '../domain/merge/random.ts';

/** A record as any library would keep it. */
export type Fields = Readonly<Record<string, string | number | boolean>>;
export type Plain = ReadonlyMap<string, Fields>;
/** One field given a value. */
export interface Edit {
  readonly kind: EditableKind;
  readonly id: string;
  readonly field: string;
  readonly value: string | number | boolean;
}

export interface Laptops {
  /** What all of them began with. */
  readonly start: Plain;
  /** Our file of it. */
  readonly startText: string;
  /** What each then wrote. */
  readonly edits: readonly (readonly Edit[])[];
  /** The file each hands out. */
  readonly texts: readonly string[];
}

const OBJECTIVES = 30;
const KEY_RESULTS = 4;
const INITIATIVES = 39;
const RECORDS = 200;
const EDITED = 0.3;
const AT = '2026-10-01T09:00:00Z';
const WORDS =
  'readers find books soon and newcomers write plans without help every team knows what comes next 计划'.split(' ');

export function laptops(count: number): Laptops {
  const chance = chanceFrom(count);
  const start = startPlan(chance);
  const startText = textOf(start, 'Ana');
  const edits = Array.from({ length: count }, () => editsOf(start, chance));
  const texts = edits.map((list, at) => {
    const read = readBundle(startText);
    if (!read.ok) throw new Error(`The plan to measure with is ${read.problem.is}.`);
    const plan = patched(EMPTY, read.bundle.records, read.bundle.runs);
    return textOf(written(plan, list.map(commandOf), chance.name(), `Person ${at}`), `Person ${at}`);
  });
  return { start: plainOf(start), startText, edits, texts };
}

const sentence = (chance: Chance): string => Array.from({ length: 6 }, () => chance.pick(WORDS)).join(' ');

function startPlan(chance: Chance): Workspace {
  const objectives = Array.from({ length: OBJECTIVES }, () => chance.name());
  const keyResults = objectives.flatMap((objective) =>
    Array.from({ length: KEY_RESULTS }, () => ({ id: chance.name(), objective })),
  );
  const people = Array.from({ length: RECORDS - 2 - OBJECTIVES * (1 + KEY_RESULTS) - INITIATIVES }, () =>
    chance.name(),
  );
  const commands: Command[] = [
    { do: 'name-plan', name: 'A plan on many laptops' },
    {
      do: 'add',
      kind: 'cycle',
      id: 'cycle0000000',
      values: { name: '2026 Q4', dates: { start: '2026-10-01', end: '2026-12-31' } },
    },
    ...people.map((id): Command => ({ do: 'add', kind: 'person', id, values: { name: sentence(chance) } })),
    ...objectives.map((id): Command => ({
      do: 'add',
      kind: 'objective',
      id,
      cycle: 'cycle0000000',
      values: { title: sentence(chance), why: sentence(chance), owner: chance.pick(people), ambition: 'committed' },
    })),
    ...keyResults.map(({ id, objective }): Command => ({
      do: 'add',
      kind: 'keyResult',
      id,
      objective,
      values: {
        title: sentence(chance),
        metric: { type: 'raise', start: 0, target: 1 + chance.under(99), unit: '%' },
        owner: chance.pick(people),
      },
    })),
    ...keyResults.slice(0, INITIATIVES).map(({ id }): Command => ({
      do: 'add',
      kind: 'initiative',
      id: chance.name(),
      keyResult: id,
      values: { title: sentence(chance), done: false },
    })),
  ];
  const plan = written(EMPTY, commands, chance.name(), 'Ana');
  if (plan.records.size !== RECORDS) throw new Error(`The plan to measure with has ${plan.records.size} records.`);
  return plan;
}

/** What somebody does in a week: a title, an owner, a weight, a tick; two people often come to the same record. */
function editsOf(plan: Workspace, chance: Chance): Edit[] {
  const all = [...plan.records.values()];
  const people = all.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
  const rows = all.flatMap(({ id, kind }) =>
    kind === 'objective' || kind === 'keyResult' || kind === 'initiative' ? [{ id, kind }] : [],
  );
  return chance
    .shuffled(rows)
    .slice(0, RECORDS * EDITED)
    .flatMap((row): Edit[] => {
      const title = { ...row, field: 'title', value: sentence(chance) };
      if (row.kind === 'initiative') return [{ ...row, field: 'done', value: true }];
      if (row.kind === 'keyResult' && chance.in100(40))
        return [{ ...row, field: 'weight', value: 2 + chance.under(7) }];
      return chance.in100(30) ? [title, { ...row, field: 'owner', value: chance.pick(people) }] : [title];
    });
}

const commandOf = ({ kind, id, field, value }: Edit): Command => ({ do: 'set', kind, id, values: { [field]: value } });

/** The plan after these commands, each carried out by itself as it is when somebody types. */
function written(before: Workspace, commands: readonly Command[], replica: string, by: string): Workspace {
  const runs = new Map([[replica, { by, at: AT }]]);
  let number = 1;
  return commands.reduce((plan, command) => {
    const outcome = run(plan, command, { replica, number, at: AT, by });
    if (!outcome.ok) throw new Error(`The plan to measure with was refused: ${outcome.refusal}`);
    number += outcome.numbers;
    return patched(plan, outcome.changed, runs);
  }, before);
}

const textOf = (plan: Workspace, by: string): string => bundleText(plan, { of: 'plan' }, { by, at: AT, app: '1.0.0' });

/** Without merge data, and what is one value with us is one value there. */
function plainOf(plan: Workspace): Plain {
  return new Map(
    [...plan.records.values()].map(({ id, marks: _, ...fields }) => [
      id,
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === 'object' ? JSON.stringify(value) : value,
        ]),
      ),
    ]),
  );
}
