/** Group A of SPEC.md: once a role is in a plan, the name it stands for comes back by no way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, leaving } from '../../../renderer/domain/bundle/scope.ts';
import { bundleText } from '../../../renderer/domain/bundle/write.ts';
import type { Command, PutBack } from '../../../renderer/domain/commands/commands.ts';
import { alsoUnderRole, pseudonymize } from '../../../renderer/domain/commands/pseudonymizing.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';
import { inverseOf } from '../../../renderer/domain/commands/undo.ts';
import type { AnyRecord, Id } from '../../../renderer/domain/kinds/model.ts';
import { Gathering } from '../../../renderer/domain/merge/gather.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { namedIn } from '../../../renderer/domain/plan/named.ts';
import { mentionsOf } from '../../../renderer/domain/plan/mentions.ts';
import { holdsNames, pseudonymsOf, rolesIn, underRoles } from '../../../renderer/domain/plan/pseudonyms.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { twinsIn } from '../../../renderer/domain/plan/twins.ts';
import {
  EMPTY,
  childrenOf,
  find,
  patched,
  subtreeOf,
  type Workspace,
} from '../../../renderer/domain/plan/workspace.ts';
import { write } from '../../../renderer/domain/register/register.ts';
import { instant, WHOLE } from '../author.ts';

const NAME = 'Zebedee';
const ROLE = 'former member 3';

/** A machine of somebody, which writes as the app does: what is decided is put under the roles, runs included. */
class Laptop {
  plan: Workspace = EMPTY;
  readonly steps: PutBack[][] = [];
  readonly #replica: string;
  readonly #by: string;
  #number = 1;
  #ids = 0;

  constructor(replica: string, by: string) {
    this.#replica = replica;
    this.#by = by;
  }

  readonly freshId = (): Id => `${this.#replica}-${(this.#ids += 1)}`;

  do(command: Command): boolean {
    const at = instant(this.#number);
    const context = { replica: this.#replica, number: this.#number, at, by: this.#by };
    const outcome = run(this.plan, command, context);
    if (!outcome.ok || outcome.changed.length === 0) return false;
    this.#number += outcome.numbers;
    const before = this.plan;
    const runs = new Map(before.runs.has(this.#replica) ? [] : [[this.#replica, { by: this.#by, at: instant(0) }]]);
    const change = underRoles(before, { records: outcome.changed, runs });
    this.plan = patched(before, change.records, change.runs);
    this.steps.push(change.records.map((record) => inverseOf(before.records.get(record.id), record)));
    return true;
  }

  undo(): void {
    const records = this.steps.pop();
    if (records) this.do({ do: 'put-back', records });
  }

  /** `also`: he signed as this before he was renamed. */
  become(id: Id, role = ROLE, also: readonly string[] = [NAME]): void {
    const person = find(this.plan, 'person', id);
    if (person && pseudonymsOf(this.plan, id).length === 0)
      this.do(pseudonymize(this.plan, person, { role, also }, this.freshId));
    this.steps.length = 0;
  }

  text(): string {
    return bundleText(this.plan, WHOLE, { by: 'somebody', at: instant(0), app: '1.0.0' });
  }

  take(...texts: readonly string[]): void {
    const gathering = new Gathering();
    for (const text of texts) {
      const read = readBundle(text);
      if (!read.ok) throw new Error(`the gate said ${JSON.stringify(read.problem)}`);
      gathering.add(read.bundle);
    }
    const { records, runs } = previewMerge(this.plan, gathering.all());
    this.plan = patched(this.plan, records, runs);
  }
}

const STARTED: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'zeb', values: { name: NAME } },
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn' } },
  { do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: 'Readers return', owner: 'zeb' } },
  { do: 'add', kind: 'keyResult', id: 'k', objective: 'o', values: { title: 'Returning' } },
  { do: 'add', kind: 'checkIn', id: 'w', keyResult: 'k', values: { value: 7 } },
  { do: 'add', kind: 'comment', id: 's', about: 'o', values: { text: 'Which readers?' } },
  { do: 'add', kind: 'comment', id: 'gone', about: 'o', values: { text: 'Never mind.' } },
  { do: 'delete', id: 'gone' },
];

/** Zebedee’s own machine, and that of somebody who has merged all of it. */
function two() {
  const [own, other] = [new Laptop('r1', NAME), new Laptop('r2', 'Bo')];
  for (const command of STARTED) own.do(command);
  other.take(own.text());
  return { own, other };
}

const deleted = (record: AnyRecord): AnyRecord => write(record, { deleted: true }, 'r9:1');

/** All bytes of a plan: its rows are its records, its runs beside them. */
const bytes = ({ plan }: Laptop): string =>
  JSON.stringify([[...plan.records.values()], [...plan.runs], leaving(plan, EVERYTHING).records]);

describe('a person who became a role', () => {
  it('A1 A2 is shown, signed and handed out as the role, and no byte of the plan has the name', () => {
    const { other } = two();
    expect(bytes(other)).toContain(NAME);
    other.become('zeb');
    expect(bytes(other)).not.toContain(NAME);
    expect(other.text()).not.toContain(NAME);
    expect(find(other.plan, 'person', 'zeb')?.name).toBe(ROLE);
    expect(other.plan.records.get('w')).toMatchObject({ by: ROLE });
    expect(other.plan.records.get('gone')).toMatchObject({ by: ROLE, deleted: true });
    expect(other.plan.runs.get('r1')?.by).toBe(ROLE);
    expect(namedIn(other.plan).people[0]?.owns.objectives).toBe(1);
  });

  it('A1 names what was made twice of them, answers to their name, and as much as they signed', () => {
    const { own, other } = two();
    own.do({ do: 'add', kind: 'person', id: 'zeb2', values: { name: `${NAME} the Second` } });
    own.do({ do: 'join', id: 'zeb2', into: 'zeb' });
    for (let at = 0; at < 250; at++)
      own.do({ do: 'add', kind: 'comment', id: `n${at}`, about: 'o', values: { text: 'More' } });
    other.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: `Mister ${NAME}` } });
    own.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: `${NAME}.` } });
    other.take(own.text());
    other.become('zeb');
    expect(other.text()).not.toContain(NAME);
    expect(childrenOf(other.plan, null, 'pseudonymUse')).toHaveLength(3);
    expect([...other.plan.records.values()].flatMap((record) => questionsOf(record))).toEqual([]);
  });

  it('A1 leaves with every part that names people, and with none that does not', () => {
    const { own, other } = two();
    other.become('zeb');
    const made = { by: 'somebody', at: instant(0), app: '1.0.0' };
    const part = bundleText(other.plan, { of: 'cycle', id: 'c' }, made);
    expect(part).not.toContain(NAME);
    own.take(part);
    expect(bytes(own)).not.toContain(NAME);
    const unnamed = leaving(other.plan, { ...EVERYTHING, withNames: false });
    expect(JSON.stringify([unnamed.records, [...unnamed.runs]])).not.toContain(ROLE);
  });

  it('A3 outranks what is taken back from a backup', () => {
    const { other } = two();
    const before = other.plan;
    other.do({ do: 'delete', id: 's' });
    other.become('zeb');
    const [branch, above] = [subtreeOf(before, 'o'), [before.records.get('c')].flatMap((one) => one ?? [])];
    expect(other.do({ do: 'take-back', branch, above })).toBe(true);
    expect(other.plan.records.get('s')).toMatchObject({ by: ROLE });
    expect(bytes(other)).not.toContain(NAME);
  });

  it('J6 two roles of equal words are not offered for joining', () => {
    const { other } = two();
    other.do({ do: 'add', kind: 'person', id: 'bo', values: { name: 'Bo' } });
    other.become('zeb');
    other.become('bo', ROLE, []);
    expect(namedIn(other.plan).people.map(({ person }) => person.name)).toEqual([ROLE, ROLE]);
    expect(twinsIn(other.plan)).toEqual([]);
  });

  it('A3 outranks the name that another copy brings, in either direction, and nobody is asked', () => {
    const { own, other } = two();
    const before = own.text();
    other.become('zeb');
    other.take(before);
    expect(bytes(other)).not.toContain(NAME);
    own.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: `${NAME} again` } });
    other.take(own.text());
    own.take(other.text());
    for (const one of [own, other]) {
      expect(bytes(one)).not.toContain(NAME);
      expect([...one.plan.records.values()].flatMap((record) => questionsOf(record))).toEqual([]);
    }
    expect(own.text()).toBe(other.text());
  });

  it('A3 outranks a file by hand, a step back and what is written under the name', () => {
    const { own, other } = two();
    other.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: 'Zeb' } });
    const step = other.steps.at(-1) ?? [];
    other.become('zeb');
    other.do({ do: 'put-back', records: step });
    other.take(own.text().replace('"name": "Zebedee"', '"name": "Zebedee by hand"'));
    expect(bytes(other)).not.toContain('Zeb');
  });

  it('A4 a new name is a new role, and two roles are asked about until one is chosen', () => {
    const { own, other } = two();
    other.become('zeb', 'the second founder');
    own.become('zeb', 'former member 1');
    own.take(other.text());
    other.take(own.text());
    expect(own.text()).toBe(other.text());
    const [role] = pseudonymsOf(own.plan, 'zeb');
    expect(role && questionsOf(role)).toHaveLength(1);
    expect(own.text()).not.toContain(NAME);
    expect(own.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: 'founder' } })).toBe(true);
    expect(own.plan.records.get('w')).toMatchObject({ by: 'founder' });
    expect(find(own.plan, 'person', 'zeb')?.name).toBe('founder');
    other.take(own.text());
    expect(other.plan.runs.get('r1')?.by).toBe('founder');
    expect(pseudonymsOf(other.plan, 'zeb').flatMap((one) => questionsOf(one))).toEqual([]);
  });

  it('A5 what either of two named goes by the role in both', () => {
    const { own, other } = two();
    own.do({ do: 'add', kind: 'comment', id: 'late', about: 'o', values: { text: 'Later' } });
    own.become('zeb');
    other.become('zeb');
    other.take(own.text());
    own.take(other.text());
    expect(own.text()).toBe(other.text());
    expect(own.text()).not.toContain(NAME);
    expect(own.plan.records.get('late')).toMatchObject({ by: ROLE });
  });

  it('A6 cannot be deleted, and a deletion by hand changes nothing', () => {
    const { other } = two();
    other.become('zeb');
    for (const kind of ['pseudonym', 'pseudonymUse'] as const)
      for (const { id } of childrenOf(other.plan, null, kind)) expect(other.do({ do: 'delete', id })).toBe(false);
    const dead = [...other.plan.records.values()].map((record) =>
      record.kind === 'pseudonymUse' ? deleted(record) : record,
    );
    const plan = patched(EMPTY, dead, other.plan.runs);
    expect(rolesIn(plan).covers('zeb')).toBe(true);
  });

  it('A7 what came later under the name is found among the names that only sign, and put under the role', () => {
    const { own, other } = two();
    other.become('zeb');
    own.do({ do: 'add', kind: 'comment', id: 'late', about: 'o', values: { text: 'Later' } });
    other.take(own.text());
    expect(namedIn(other.plan).onlySigning.map(({ name }) => name)).toEqual(['Bo', NAME]);
    const person = find(other.plan, 'person', 'zeb');
    if (person) other.do(alsoUnderRole(other.plan, person, NAME, other.freshId));
    expect(bytes(other)).not.toContain(NAME);
  });

  it('A8 tells which states of the plan still say the name', () => {
    const { own, other } = two();
    const before = other.plan;
    other.become('zeb');
    expect(holdsNames(rolesIn(other.plan), before)).toBe(true);
    expect(holdsNames(rolesIn(other.plan), own.plan)).toBe(true);
    expect(holdsNames(rolesIn(before), before)).toBe(false);
    const known = other.plan;
    other.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: 'founder' } });
    expect(holdsNames(rolesIn(other.plan), known)).toBe(false);
    expect(holdsNames(rolesIn(other.plan), EMPTY)).toBe(false);
  });

  it('A7 lists where a name stands in words that are not rewritten, as a word by itself', () => {
    const said: readonly AnyRecord[] = [
      { kind: 'comment', id: 'a', about: 'o', text: 'Ask zebedee.' },
      { kind: 'comment', id: 'b', about: 'o', text: 'Zebedees all over', by: NAME },
      { kind: 'objective', id: 'c', title: '李明负责', why: 'x' },
      deleted({ kind: 'comment', id: 'd', about: 'o', text: `“${NAME}”` }),
      { kind: 'person', id: 'e', name: NAME },
      { kind: 'keyResult', id: 'f', title: 'Calls', metric: { type: 'raise', start: 1, target: 2, unit: NAME } },
    ];
    const found = mentionsOf(patched(EMPTY, said), [NAME, '李明']);
    expect(found.living.map(({ record, field }) => [record.id, field])).toEqual([
      ['a', 'text'],
      ['c', 'title'],
      ['f', 'metric'],
    ]);
    expect(found.deleted).toBe(1);
    expect(mentionsOf(patched(EMPTY, said), ['', '  ']).living).toEqual([]);
  });

  it('A2 A3 M1 after any history and any order of merging, what is named says the role, and all copies are equal', () => {
    const which = fc.nat({ max: 2 });
    const act = fc.oneof(
      fc.record({
        is: fc.constant('take' as const),
        who: which,
        from: fc.array(which, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ is: fc.constantFrom('sign', 'undo', 'become', 'rename', 'role', 'twin'), who: which }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 18 }), (acts) => {
        const { own, other } = two();
        const third = new Laptop('r3', NAME);
        third.take(own.text());
        const all = [own, other, third] as const;
        /** Files from before anybody became a role: they can come at any time. */
        const old = all.map((one) => one.text());
        for (const { who, ...one } of acts) {
          const laptop = all[who as 0 | 1 | 2];
          switch (one.is) {
            case 'take':
              laptop.take(...('from' in one ? one.from : []).map((at) => all[at as 0 | 1 | 2].text()));
              break;
            case 'sign':
              laptop.do({ do: 'add', kind: 'comment', id: laptop.freshId(), about: 'o', values: { text: 'Well' } });
              break;
            case 'undo':
              laptop.undo();
              break;
            case 'become':
              laptop.become('zeb', `former member ${who}`);
              break;
            case 'rename':
              laptop.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: `${NAME} of r${who}` } });
              break;
            case 'role':
              if (pseudonymsOf(laptop.plan, 'zeb').length > 0)
                laptop.do({ do: 'set', kind: 'person', id: 'zeb', values: { name: `role of r${who}` } });
              break;
            case 'twin':
              if (laptop.do({ do: 'add', kind: 'person', id: `twin${who}`, values: { name: NAME } }))
                laptop.do({ do: 'join', id: `twin${who}`, into: 'zeb' });
          }
          for (const each of all) holds(each);
        }
        for (const [at, each] of all.entries()) {
          each.take(...old, ...all.map((one) => one.text()));
          each.take(all[((at + 1) % 3) as 0 | 1 | 2].text());
        }
        for (const each of all) each.take(...all.map((one) => one.text()));
        for (const each of all) {
          holds(each);
          expect(each.text()).toBe(own.text());
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Whatever a role stands for does not say the name. A role may be named after it by whoever does not know better, so not here. */
function holds({ plan }: Laptop): void {
  const roles = rolesIn(plan);
  const named = [...roles.records].map((id) => plan.records.get(id));
  const runs = [...roles.runs].map((id) => plan.runs.get(id));
  const roleWords = childrenOf(plan, null, 'pseudonym').map(({ role }) => role ?? '');
  if (roleWords.some((role) => role.includes(NAME))) return;
  expect(JSON.stringify([named, runs])).not.toContain(NAME);
}
