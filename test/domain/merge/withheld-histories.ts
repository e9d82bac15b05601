/**
 * Random histories of one plan whose files are full, without names, with wordless deletions, or any of these in any mix and order
 * (SPEC M13): every state is judged by an oracle of its own.
 */
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { ruleOf } from '../../../renderer/domain/kinds/fields.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import {
  siblingValuesOf,
  create,
  fieldsOf,
  isByHand,
  mergeMetadataOf,
  dotOf,
  write,
} from '../../../renderer/domain/register/register.ts';
import type { AnyRecord, Run } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { plain } from './compare.ts';
import { chanceFrom, type Chance } from './random.ts';
import {
  BLANK,
  answersIn,
  fieldsOf as fieldsTold,
  heldIn,
  isGone as isGoneSlowly,
  redacted,
  united,
  type Memory,
  type Told,
} from './withheld-oracle.ts';

export interface WithheldTally {
  histories: number;
  writes: number;
  deletions: number;
  kept: number;
  full: number;
  nameless: number;
  wordless: number;
  merges: number;
  /** Fields of which something was held back when a state was judged. */
  held: number;
  /** Values that took the place of what was held back. */
  arrived: number;
  questions: number;
  byHand: number;
}

export const newWithheldTally = (): WithheldTally => ({
  histories: 0,
  writes: 0,
  deletions: 0,
  kept: 0,
  full: 0,
  nameless: 0,
  wordless: 0,
  merges: 0,
  held: 0,
  arrived: 0,
  questions: 0,
  byHand: 0,
});

const FIELDS = ['title', 'why', 'owner', 'rank', 'mood'] as const;
const FILES: readonly HandOut[] = [
  EVERYTHING,
  { ...EVERYTHING, withPrivate: false },
  { ...EVERYTHING, withNames: false },
  { ...EVERYTHING, withNames: false, withPrivate: false },
];

interface Laptop {
  readonly replica: string;
  number: number;
  plan: Workspace;
  memories: ReadonlyMap<string, Memory>;
}

interface File {
  readonly text: string;
  readonly memories: ReadonlyMap<string, Memory>;
}

export function runWithheldHistory(seed: number, tally: WithheldTally): void {
  const history = new History(chanceFrom(seed), tally);
  try {
    history.run();
  } catch (error) {
    throw new Error(`withheld history ${seed}: ${String(error)}\n${history.steps.join('\n')}`, { cause: error });
  }
}

class History {
  readonly steps: string[] = [];
  readonly #chance: Chance;
  readonly #tally: WithheldTally;
  readonly #laptops: Laptop[];
  readonly #files: File[] = [];
  readonly #runs = new Map<string, Run>();
  #words = 0;
  #ids = 0;

  constructor(chance: Chance, tally: WithheldTally) {
    this.#chance = chance;
    this.#tally = tally;
    this.#laptops = Array.from({ length: 2 + chance.under(3) }, () => ({
      replica: chance.name(),
      number: 0,
      plan: EMPTY,
      memories: new Map<string, Memory>(),
    }));
    for (const { replica } of this.#laptops)
      this.#runs.set(replica, { by: `by-${replica}`, at: '2026-10-01T09:12:34.567Z' });
  }

  run(): void {
    const length = 8 + this.#chance.under(24);
    for (let step = 0; step < length; step++) this.#step(this.#chance.pick(this.#laptops));
    // In the end everybody hands everything to everybody: nothing is held back from anybody any more, and all say the same.
    for (let round = 0; round < 2; round++)
      for (const from of this.#laptops) {
        const file = this.#handOut(from, EVERYTHING);
        for (const to of this.#laptops) if (to !== from) this.#receive(to, file);
      }
    const [first, ...others] = this.#laptops;
    for (const record of first?.plan.records.values() ?? []) {
      if (record.marks?.held) throw new Error(`${record.id} still holds something back: ${plain(record.marks.held)}`);
      for (const { plan } of others) {
        const other = plan.records.get(record.id);
        if (!other || told(other) !== told(record)) throw new Error(`${record.id} is not the same everywhere`);
      }
    }
    this.#tally.histories += 1;
  }

  #step(laptop: Laptop): void {
    const dice = this.#chance.under(100);
    const ids = [...laptop.plan.records.values()].map(({ id }) => id);
    if (ids.length === 0 || dice < 12) return this.#create(laptop);
    const id = this.#chance.pick(ids);
    if (dice < 34) return this.#write(laptop, id);
    if (dice < 44) return this.#delete(laptop, id);
    if (dice < 68) {
      this.#files.push(this.#handOut(laptop, this.#chance.pick(FILES)));
      return;
    }
    const file = this.#files.length > 0 ? this.#chance.pick(this.#files) : undefined;
    if (file) this.#receive(laptop, file);
  }

  /** A word nobody else writes, so that it can be looked for in the bytes; now and then one that two people write. */
  #word(field: string): string | undefined {
    if (field === 'rank') return `h${++this.#words}`;
    if (this.#chance.in100(8)) return undefined;
    return this.#chance.in100(20) ? 'same' : `word${++this.#words}`;
  }

  #create(laptop: Laptop): void {
    const id = `r${++this.#ids}`;
    if (this.#chance.in100(25)) return this.#byHand(laptop, id);
    if (this.#chance.in100(40)) return this.#checkIn(laptop, id);
    const values = Object.fromEntries(
      ['title', ...this.#chance.some(FIELDS.slice(1))].map((field) => [field, this.#word(field)]),
    );
    const stamp = this.#stamp(laptop);
    this.#note(laptop, `creates ${id} ${plain(values)}`);
    this.#remember(laptop, create<AnyRecord>({ kind: 'objective', id }, values, stamp), values, stamp);
  }

  /** Written once: its own id is its writer, and only a name and a moment of it are ever held back. */
  #checkIn(laptop: Laptop, id: string): void {
    const values = {
      value: this.#chance.under(9),
      by: `word${++this.#words}`,
      at: `2026-10-0${1 + this.#chance.under(8)}T09:12:34.567Z`,
    };
    this.#note(laptop, `checks in ${id} ${plain(values)}`);
    this.#remember(laptop, { kind: 'checkIn', id, ...values }, values, `${id}:1`);
  }

  /** A record somebody added with a text editor: its stamps are made from its words. */
  #byHand(laptop: Laptop, id: string): void {
    const item = { id, title: this.#word('title') ?? 'same', owner: `word${++this.#words}` };
    this.#note(laptop, `adds by hand ${plain(item)}`);
    const read = readBundle(JSON.stringify({ format: 'okr-bundle', objectives: [item] }));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const [record] = read.bundle.records;
    if (!record) throw new Error('nothing was read');
    const news = Object.entries(mergeMetadataOf(record).by).map(([field, stamp]): Told => ({
      field,
      stamp,
      value: item[field as keyof typeof item],
      replaced: new Set(),
      saw: new Set(),
    }));
    laptop.plan = patched(laptop.plan, [record]);
    const memory = { ...BLANK, told: new Set(news), stamps: new Set(news.map(({ stamp }) => stamp)) };
    laptop.memories = new Map(laptop.memories).set(id, memory);
    this.#tally.byHand += 1;
    this.#judge(laptop, id);
  }

  #write(laptop: Laptop, id: string): void {
    const record = recordOf(laptop, id);
    if (record.kind !== 'objective') return;
    const field = this.#chance.pick(FIELDS);
    const values = { [field]: this.#word(field) };
    const stamp = this.#stamp(laptop);
    this.#note(laptop, `writes ${id} ${plain(values)}`);
    this.#remember(laptop, write(record, values, stamp), values, stamp);
    this.#tally.writes += 1;
  }

  /** Deletes it; what is deleted or in dispute is mostly kept. */
  #delete(laptop: Laptop, id: string): void {
    const record = recordOf(laptop, id);
    const isBack = siblingValuesOf(record, 'deleted').some(({ value }) => value === true) && this.#chance.in100(70);
    const values = { deleted: isBack ? undefined : (true as const) };
    const stamp = this.#stamp(laptop);
    this.#note(laptop, `${isBack ? 'keeps' : 'deletes'} ${id}`);
    this.#remember(laptop, write(record, values, stamp), values, stamp);
    this.#tally[isBack ? 'kept' : 'deletions'] += 1;
  }

  #remember(laptop: Laptop, record: AnyRecord, values: Readonly<Record<string, unknown>>, stamp: string): void {
    const before = laptop.memories.get(record.id) ?? BLANK;
    const stamps = new Set([...before.stamps, stamp]);
    const news = Object.entries(values)
      .filter(([field]) => field in mergeMetadataOf(record).by)
      .map(([field, value]): Told => ({
        field,
        stamp,
        value,
        replaced: new Set([...before.told].filter((one) => one.field === field).map((one) => one.stamp)),
        saw: stamps,
      }));
    laptop.plan = patched(laptop.plan, [record]);
    laptop.memories = new Map(laptop.memories).set(record.id, {
      ...before,
      told: new Set([...before.told, ...news]),
      stamps,
    });
    this.#judge(laptop, record.id);
  }

  #handOut(laptop: Laptop, handOut: HandOut): File {
    const { withNames, withPrivate } = handOut;
    const gone = [...laptop.plan.records.values()].filter((record) => isTombstone(record));
    const isWhole = withNames && (withPrivate || gone.length === 0);
    const memories = new Map<string, Memory>();
    const secrets: string[] = [];
    for (const record of laptop.plan.records.values()) {
      const memory = laptop.memories.get(record.id) ?? BLANK;
      // A file of everything keeps the words of what is deleted; every other has them held back.
      const isWordless = !(withNames && withPrivate) && isTombstone(record);
      const rule = (field: string) => ruleOf(record.kind, field);
      const isName = (field: string) => !withNames && ['name', 'moment'].includes(rule(field)?.discloses ?? '');
      const isOut = (field: string) => field !== 'deleted' && !isWhole && rule(field) === undefined;
      const isBack = (field: string) => field !== 'deleted' && !isOut(field) && (isWordless || isName(field));
      memories.set(record.id, redacted(memory, isBack, isOut, isByHand));
      for (const { field, value } of memory.told)
        if ((isBack(field) || isOut(field)) && typeof value === 'string' && value.startsWith('word'))
          secrets.push(value);
    }
    const text = handOutText(patched(laptop.plan, [], this.#runs), handOut, {
      by: '',
      at: '2026-10-01T00:00:00Z',
      app: '1.0.0',
    });
    this.#note(laptop, `hands out ${withNames ? '' : 'without names '}${withPrivate ? '' : 'without private'}`);
    this.#tally[!withNames ? 'nameless' : isWhole ? 'full' : 'wordless'] += 1;
    for (const secret of secrets)
      if (new RegExp(`${secret}\\b`).test(text)) throw new Error(`${secret} is in the file:\n${text}`);
    if (!withNames && text.includes('09:12')) throw new Error(`a moment is in the file:\n${text}`);
    const holds = text.includes('"held": {') || text.includes('"rest": ');
    if (holds !== text.includes('"formatVersion": 2')) throw new Error(`the format is not so:\n${text}`);
    const file = { text, memories };
    // Coming home at once it changes nothing and asks about nothing.
    const back = previewMerge(laptop.plan, opened(file));
    const others = back.records.filter((one) => withoutUntold(one) !== withoutUntold(recordOf(laptop, one.id)));
    if (others.length > 0) throw new Error(`came home as another: ${plain(others)}\n${text}`);
    return file;
  }

  #receive(laptop: Laptop, file: File): void {
    this.#note(laptop, 'receives');
    const held = heldCount(laptop);
    const merge = previewMerge(laptop.plan, opened(file));
    laptop.plan = patched(laptop.plan, merge.records);
    const memories = new Map(laptop.memories);
    for (const [id, memory] of file.memories) memories.set(id, united(memories.get(id) ?? BLANK, memory));
    laptop.memories = memories;
    for (const id of file.memories.keys()) this.#judge(laptop, id);
    this.#tally.merges += 1;
    this.#tally.arrived += Math.max(0, held - heldCount(laptop));
    const again = previewMerge(laptop.plan, opened(file));
    if (again.records.length > 0) throw new Error(`read twice it is another: ${plain(again.records)}`);
  }

  #judge(laptop: Laptop, id: string): void {
    const record = recordOf(laptop, id);
    const memory = laptop.memories.get(id) ?? BLANK;
    const check = (what: string, is: string, expected: string) => {
      if (is !== expected) throw new Error(`${id}: ${what} is ${is || 'nothing'}, expected ${expected || 'nothing'}`);
    };
    const fields = new Set([
      ...fieldsTold(memory),
      ...fieldsOf(record),
      ...Object.keys(record.marks?.held?.fields ?? {}),
    ]);
    for (const field of fields) {
      const answers = siblingValuesOf(record, field).map(({ stamp, value }) => `${stamp} ${plain(value)}`);
      const expected = answersIn(memory, field).map(({ stamp, value }) => `${stamp} ${plain(value)}`);
      check(`what ${field} says`, answers.toSorted().join(), expected.toSorted().join());
      const held = record.marks?.held?.fields[field]?.stamps ?? [];
      check(`what is held back of ${field}`, held.join(), heldIn(memory, field).toSorted().join());
      if (held.length > 0) this.#tally.held += 1;
    }
    check('gone', String(isTombstone(record)), String(isGoneSlowly(memory)));
    const asked = questionsOf(record).flatMap((one) => (one.about === 'field' ? [one.field] : []));
    const open = [...fields].filter(
      (field) =>
        field !== 'deleted' &&
        field !== 'rank' &&
        new Set(answersIn(memory, field).map(({ value }) => plain(value))).size > 1,
    );
    check('what is asked', asked.toSorted().join(), open.toSorted().join());
    this.#tally.questions += asked.length;
  }

  #stamp(laptop: Laptop): string {
    laptop.number += 1;
    return dotOf(laptop.replica, laptop.number);
  }

  #note(laptop: Laptop, what: string): void {
    this.steps.push(`  ${laptop.replica} ${what}`);
  }
}

function recordOf({ plan }: Laptop, id: string): AnyRecord {
  const record = plan.records.get(id);
  if (!record) throw new Error(`no record ${id} here`);
  return record;
}

function opened({ text }: File) {
  const read = readBundle(text);
  if (!read.ok) throw new Error(`the gate said ${JSON.stringify(read.problem)} of\n${text}`);
  return read.bundle;
}

const heldCount = ({ plan }: Laptop): number =>
  [...plan.records.values()].reduce(
    (sum, { marks }) => sum + Object.values(marks?.held?.fields ?? {}).filter(({ stamps }) => stamps.length > 0).length,
    0,
  );

/**
 * A copy that lacks words of a field itself cannot know that its own file means no others by those whose stamps are not told: it
 * remembers that some are not, and says and asks nothing else for it.
 */
function withoutUntold(record: AnyRecord): string {
  const { held, ...marks } = mergeMetadataOf(record);
  const fields = Object.entries(held?.fields ?? {}).map(([field, { untold: _, ...known }]) => [field, known]);
  return plain({ ...record, marks: { ...marks, held: held && { ...held, fields: Object.fromEntries(fields) } } });
}

/** A record with its merge data, which one that was written once may leave out. */
const told = (record: AnyRecord): string => plain({ ...record, marks: mergeMetadataOf(record) });
