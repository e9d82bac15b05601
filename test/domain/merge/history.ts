/** Random histories: people write, hand bundles round in any order, restore, clone and answer, and every state is judged. */
import { ParseCache } from '../../../renderer/domain/bundle/parse-cache.ts';
import { mergeRecord } from '../../../renderer/domain/register/register.ts';
import type { Run } from '../../../renderer/domain/kinds/model.ts';
import { Gathering } from '../../../renderer/domain/merge/gather.ts';
import { Copy, asDoc } from './copy.ts';
import { difference, plain, twinDifference, type Doc } from './compare.ts';
import { editedByHand, fileOf, instant, opened, stateOf, tampered, withoutBlock, type File } from './files.ts';
import { differing, fateOf, isRewritten, lostByClock, openFields, standing, type Writing } from './oracle.ts';
import { chanceFrom, type Chance } from './random.ts';
import { newTally, type Tally } from './tally.ts';
import { FIELDS, VALUES } from './vocabulary.ts';

export const QUIET: ReadonlySet<string> = new Set(['rank']);
const SHARED = 'shared';

/** The true time of the first step; each takes an hour. */
const BEGIN = Date.UTC(2026, 9, 1);
const HOUR = 3_600_000;
const YEAR = 8766 * HOUR;

/** Runs one history; throws with its steps at the first state that is not what the oracle expects. */
export function runHistory(seed: number, tally: Tally): void {
  try {
    new History(chanceFrom(seed), tally).run();
  } catch (error) {
    const steps: string[] = [];
    try {
      // Only a history that failed is worth writing down, so it is lived through again.
      new History(chanceFrom(seed), newTally(), steps).run();
    } catch {
      throw new Error(`history ${seed}: ${String(error)}\n${steps.join('\n')}`, { cause: error });
    }
    throw error;
  }
}

class History {
  readonly #chance: Chance;
  readonly #tally: Tally;
  readonly #steps: string[] | undefined;
  readonly #copies: Copy[] = [];
  /** Bundles on sticks and in mailboxes: opened late, twice, or handed on by somebody else. */
  readonly #files: File[] = [];
  readonly #runs = new Map<string, Run>();
  readonly #tamperable = new Set<string>();
  readonly #lost = new Set<Writing>();
  #ids = 0;
  #at = 0;
  /** What was read before, whoever read it: most of a file is in the one before. */
  readonly #known = new ParseCache();

  constructor(chance: Chance, tally: Tally, steps?: string[]) {
    this.#chance = chance;
    this.#tally = tally;
    this.#steps = steps;
  }

  run(): void {
    const chance = this.#chance;
    const people = 2 + chance.under(5);
    for (let person = 0; person < people; person++) this.#copies.push(this.#laptop());
    this.#create(chance.pick(this.#copies));
    const length = 10 + chance.under(6 * people);
    for (this.#at = 1; this.#at <= length; this.#at++) this.#step();
    this.#algebra();
    this.#exchangeAll();
    this.#tally.histories += 1;
    this.#tally.lostByClock += this.#lost.size;
  }

  /** Most clocks are right or nearly so; every third is wrong by years. */
  #laptop(from?: Copy): Copy {
    const chance = this.#chance;
    const years = chance.in100(33) ? (1 + chance.under(25)) * chance.pick([-1, 1]) : 0;
    if (years !== 0) this.#tally.wrongByYears += 1;
    const skew = years * YEAR + (chance.under(41) - 20) * HOUR;
    const copy = new Copy('', (at) => BEGIN + at * HOUR + skew, from?.state);
    this.#start(copy);
    return copy;
  }

  /** A new run of the app, which says since when it runs: as its own clock has it. */
  #start(copy: Copy): void {
    copy.start(this.#chance.name());
    this.#runs.set(copy.replica, { by: 'A', at: instant(copy.clock(this.#at)) });
  }

  #step(): void {
    const copy = this.#chance.pick(this.#copies);
    const dice = this.#chance.under(100);
    if (copy.state.records.size === 0) return dice < 12 ? this.#create(copy) : this.#receive(copy);
    if (dice < 22) return this.#write(copy);
    if (dice < 26) return this.#create(copy);
    if (dice < 31) return this.#delete(copy);
    if (dice < 43) return this.#answer();
    if (dice < 46) return this.#reopen(copy);
    if (dice < 49) return this.#editByHand(copy);
    if (dice < 51) return this.#tamper(copy);
    if (dice < 56) return this.#restore(copy);
    if (dice < 58) return this.#clone(copy);
    if (dice < 60) return this.#restart(copy);
    if (dice < 66) return this.#send(copy);
    if (dice < 70) return this.#round();
    return this.#receive(copy);
  }

  #note(copy: Copy, text: () => string): void {
    this.#steps?.push(`  ${this.#at}. copy ${this.#copies.indexOf(copy)} as ${copy.replica} ${text()}`);
  }

  #values(fields: readonly (typeof FIELDS)[number][]): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field, this.#chance.pick(VALUES[field])]));
  }

  #create(copy: Copy): void {
    const chance = this.#chance;
    if (chance.in100(30)) {
      const id = `checkin${++this.#ids}`;
      if (chance.in100(60)) this.#tamperable.add(id);
      this.#note(copy, () => `checks in ${id}`);
      copy.checkIn(
        id,
        { value: chance.under(3), note: 'as planned', by: 'A', at: instant(copy.clock(this.#at)) },
        this.#at,
      );
      this.#tally.checkIns += 1;
      return this.#judge(copy, [id]);
    }
    // The one record every copy makes on its own: many writers, one id.
    const id = chance.in100(50) && !copy.state.records.has(SHARED) ? SHARED : `doc${++this.#ids}`;
    const values = { ...this.#values(chance.some(FIELDS)), title: chance.pick(['Trust', 'Speed', 'Calm']) };
    this.#note(copy, () => `creates ${id} ${plain(values)}`);
    copy.create(id, values, this.#at);
    this.#tally.writes += Object.values(values).filter((value) => value !== undefined).length;
    this.#judge(copy, [id]);
  }

  #doc(copy: Copy): string | null {
    const ids = [...copy.state.records.keys()];
    return ids.length > 0 ? this.#chance.pick(ids) : null;
  }

  #put(copy: Copy, id: string, values: Record<string, unknown>): void {
    this.#note(
      copy,
      () =>
        `writes ${id} ${Object.keys(values)
          .map((field) => `${field}=${plain(values[field])}`)
          .join()}`,
    );
    copy.write(id, values, this.#at);
    this.#tally.writes += Object.keys(values).length;
    this.#tally.emptied += Object.values(values).filter((value) => value === undefined).length;
    this.#judge(copy, [id]);
  }

  #write(copy: Copy): void {
    const id = this.#doc(copy);
    if (id) this.#put(copy, id, this.#values([this.#chance.pick(FIELDS), ...this.#chance.some(FIELDS).slice(0, 1)]));
  }

  #delete(copy: Copy): void {
    const id = this.#doc(copy);
    if (!id) return;
    this.#tally.deletions += 1;
    // Some deletions write another field in the same step, which must not count as unseen.
    this.#put(copy, id, { deleted: true, ...(this.#chance.in100(15) ? this.#values(['rank']) : {}) });
  }

  /** Somebody who has a question in front of them answers it. */
  #answer(): void {
    const asked = this.#copies.flatMap((copy) => [...copy.state.records.keys()].map((id) => ({ copy, id })));
    for (const { copy, id } of this.#chance.shuffled(asked)) {
      const past = copy.past(id);
      const fields = openFields(past, QUIET);
      if (fateOf(past, QUIET).is !== 'alive' && this.#chance.in100(60)) {
        this.#tally.kept += 1;
        return this.#put(copy, id, { deleted: this.#chance.in100(75) ? undefined : true });
      }
      if (fields.length === 0) continue;
      const field = this.#chance.pick(fields);
      this.#tally.answers += 1;
      return this.#put(copy, id, { [field]: this.#chance.pick(differing(past, field)) });
    }
  }

  #reopen(copy: Copy): void {
    const id = this.#doc(copy);
    if (!id) return;
    const written = new Set([...copy.past(id)].map(({ field }) => field));
    const values: Record<string, unknown[]> = {};
    for (const field of this.#chance.shuffled([...written]).slice(0, 2))
      values[field] =
        field === 'deleted'
          ? [true, undefined]
          : Array.from({ length: 1 + this.#chance.under(3) }, () => this.#chance.pick(VALUES[field] ?? []));
    // What hands have changed stands under stamps the oracle does not know, and cannot be left standing by them.
    const keep = this.#chance.in100(40) && !this.#tamperable.has(id);
    this.#note(copy, () => `reopens ${id} ${plain(values)}${keep ? ', keeping what stands' : ''}`);
    copy.reopen(id, values, keep, this.#at);
    this.#tally.reopened += 1;
    this.#judge(copy, [id]);
  }

  /** A file is changed in a text editor: mostly one that was just written, and mostly it comes back at once. */
  #editByHand(copy: Copy): void {
    const chance = this.#chance;
    const file = chance.in100(25) && this.#files.length > 0 ? chance.pick(this.#files) : this.#fileOf(copy);
    const docs = [...stateOf(file).records.values()].filter(({ kind }) => kind === 'keyResult');
    if (docs.length === 0) return;
    const record = chance.pick(docs);
    const { id } = record;
    if (chance.in100(20)) {
      this.#note(copy, () => `has a file in which somebody took out what belongs to merging ${id}`);
      this.#tally.cut += 1;
      return this.#editedFile(copy, withoutBlock(file, id, chance, copy.clock(this.#at)));
    }
    const field = chance.pick([...FIELDS, 'deleted'] as const);
    const choices = field === 'deleted' ? [true, undefined] : VALUES[field];
    const others = choices.filter((one) => plain(one) !== plain(record[field]));
    const values = { [field]: chance.pick(others) };
    this.#note(copy, () => `has a file in which somebody edited ${id}: ${field}=${plain(values[field])}`);
    this.#tally.byHand += 1;
    this.#editedFile(copy, editedByHand(file, id, values, chance, copy.clock(this.#at)));
  }

  #tamper(copy: Copy): void {
    const chance = this.#chance;
    // Often a file from before others answered or deleted it.
    const file = chance.in100(40) && this.#files.length > 0 ? chance.pick(this.#files) : this.#fileOf(copy);
    const records = [...stateOf(file).records.values()];
    const plainly = records.flatMap(({ id, marks }) => (this.#tamperable.has(id) && !marks ? [id] : []));
    if (plainly.length === 0) return;
    const id = chance.pick(plainly);
    const value = 10 + chance.under(4);
    this.#note(copy, () => `has a file in which ${id} was changed: value=${value}`);
    this.#tally.tampered += 1;
    this.#editedFile(copy, tampered(file, id, value, chance));
  }

  #editedFile(copy: Copy, file: File): void {
    this.#files.push(file);
    if (this.#chance.in100(60)) this.#take(copy, file);
  }

  #restore(copy: Copy): void {
    if (copy.backups.length === 0) {
      copy.backups.push(copy.state);
      return;
    }
    copy.state = this.#chance.pick(copy.backups);
    this.#start(copy);
    this.#note(copy, () => 'goes on from an old state it restored');
    this.#tally.restores += 1;
  }

  #clone(copy: Copy): void {
    if (this.#copies.length >= 7) return;
    const clone = this.#laptop(copy);
    clone.backups.push(...copy.backups);
    this.#start(copy);
    this.#copies.push(clone);
    this.#note(copy, () => `was copied whole, and ${clone.replica} went on there`);
    this.#tally.clones += 1;
  }

  #restart(copy: Copy): void {
    copy.backups.push(copy.state);
    this.#start(copy);
    this.#tally.restarts += 1;
  }

  #fileOf(copy: Copy, ids: readonly string[] = [...copy.state.records.keys()]): File {
    return fileOf(copy.state, ids, this.#runs, copy.clock(this.#at));
  }

  #send(copy: Copy): void {
    copy.backups.push(copy.state);
    this.#files.push(this.#fileOf(copy));
    this.#note(copy, () => `exports file ${this.#files.length - 1}`);
  }

  /** Somebody's present state, or a file that has been lying about; whole or in part. */
  #receive(copy: Copy): void {
    const chance = this.#chance;
    const relayed = this.#files.length > 0 && chance.in100(50);
    const others = this.#copies.filter((one) => one !== copy && one.state.records.size > 0);
    if (!relayed && others.length === 0) return;
    const sender = relayed ? null : chance.pick(others);
    const whole = sender ? this.#fileOf(sender) : chance.pick(this.#files);
    const ids = [...whole.pasts.keys()];
    const isPart = chance.in100(40);
    const chosen = isPart ? chance.some(ids) : ids;
    const part = isPart ? fileOf(stateOf(whole), chosen, this.#runs, copy.clock(this.#at)) : whole;
    this.#note(
      copy,
      () =>
        `is handed ${sender ? `what copy ${this.#copies.indexOf(sender)} has` : `file ${this.#files.indexOf(whole)}`}`,
    );
    if (relayed) this.#tally.relayed += 1;
    if (chosen.length < ids.length) this.#tally.partial += 1;
    this.#take(copy, part);
  }

  /** A part of a plan goes from one to the next and back to where it came from; some write on it before they hand it on. */
  #round(): void {
    const chance = this.#chance;
    const ring = chance.shuffled(this.#copies).slice(0, 3);
    const [first] = ring;
    if (!first || first.state.records.size === 0) return;
    const chosen = chance.some([...first.state.records.keys()]);
    this.#tally.rounds += 1;
    ring.forEach((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? first;
      const there = chosen.filter((id) => from.state.records.has(id));
      this.#note(to, () => `is handed ${there.join()} by copy ${this.#copies.indexOf(from)}, in a round`);
      this.#take(to, this.#fileOf(from, there));
      if (chance.in100(40) && to.state.records.size > 0) this.#write(to);
    });
  }

  #take(copy: Copy, file: File): void {
    const before = copy.state;
    const bundle = opened(file, this.#known);
    const ids = bundle.records.map(({ id }) => id);
    this.#note(copy, () => `merges ${ids.join()}`);
    copy.merge(bundle, file.pasts);
    this.#tally.merges += 1;
    for (const [id, record] of before.records)
      if (!ids.includes(id) && copy.state.records.get(id) !== record) throw new Error(`${id} was not in the file`);
    // A record that is the same object after hearing nothing new was judged when it came about.
    const news = (id: string) =>
      copy.state.records.get(id) !== before.records.get(id) || copy.past(id).size !== before.pasts.get(id)?.size;
    this.#judge(copy, ids.filter(news));
  }

  #judge(copy: Copy, ids: readonly string[]): void {
    for (const id of ids) {
      const past = copy.past(id);
      const tamperable = this.#tamperable.has(id);
      const problem = (tamperable ? twinDifference : difference)(copy.record(id), past, QUIET);
      if (problem) throw new Error(problem);
      if (tamperable && isRewritten(past)) this.#tally.rewritten += 1;
      if (tamperable) continue;
      for (const one of lostByClock(past)) this.#lost.add(one);
      this.#count(copy, id);
    }
  }

  #count(copy: Copy, id: string): void {
    const past = copy.past(id);
    this.#tally.questions += openFields(past, QUIET).length;
    if (differing(past, 'rank').length > 1) this.#tally.quietPicks += 1;
    if (FIELDS.some((field) => standing(past, field).length > 1 && differing(past, field).length === 1))
      this.#tally.equalAnswers += 1;
    const fate = fateOf(past, QUIET);
    if (fate.is === 'disputed') this.#tally.disputes += 1;
    if (fate.is === 'gone') this.#tally.gone += 1;
  }

  /** M1 on states as the history left them: any two and any three of them, in any order, any number of times. */
  #algebra(): void {
    const states = [...this.#copies.map(({ state }) => state), ...this.#files.map(stateOf)];
    const ids = new Set(states.flatMap(({ records }) => [...records.keys()]));
    for (const id of ids) {
      const known = states.flatMap(({ records }) => records.get(id) ?? []);
      const [a, b, c] = [this.#chance.pick(known), this.#chance.pick(known), this.#chance.pick(known)];
      const all = mergeRecord(mergeRecord(a, b), c);
      same(id, 'commutes', mergeRecord(b, a), mergeRecord(a, b));
      same(id, 'associates', mergeRecord(a, mergeRecord(b, c)), all);
      for (const one of [a, b, c, all])
        if (mergeRecord(all, one) !== all) throw new Error(`${id}: merging again what is known changes the record`);
      this.#tally.triples += 1;
    }
  }

  /** Everybody hears from everybody, one after the other; gathering all files first comes to the same. */
  #exchangeAll(): void {
    const senders = this.#chance.shuffled(this.#copies);
    const [first] = senders;
    if (!first) return;
    const gathering = new Gathering();
    for (const sender of senders) gathering.add(opened(this.#fileOf(sender), this.#known));
    for (const sender of senders) this.#take(first, this.#fileOf(sender));
    const all = this.#fileOf(first);
    for (const copy of senders) this.#take(copy, all);
    for (const record of gathering.all().records)
      same(record.id, 'is the same gathered', asDoc(record), first.record(record.id));
    for (const copy of senders)
      for (const [id, record] of first.state.records) same(id, 'is the same everywhere', copy.record(id), record);
  }
}

function same(id: string, what: string, a: Doc, b: Doc): void {
  if (a !== b && plain(a) !== plain(b)) throw new Error(`${id}: not so: ${what}\n  ${plain(a)}\n  ${plain(b)}`);
}
