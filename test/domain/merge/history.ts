/** Random histories: people write, hand bundles round in any order, restore, clone and answer, and every state is judged. */
import { mergeRecord } from '../../../renderer/domain/merge/register.ts';
import { Copy, only, throughFile, type State } from './copy.ts';
import { difference, plain, twinDifference, type Doc } from './compare.ts';
import { differing, fateOf, lostByClock, openFields, standing, type Writing } from './oracle.ts';
import { chanceFrom, type Chance } from './random.ts';

export const QUIET: ReadonlySet<string> = new Set(['rank']);
const FIELDS = ['title', 'metric', 'owner', 'rank'] as const;
const SHARED = 'workspace';

/** Few values, so that people often write the same one; objects whose keys come in either order. */
const VALUES: Readonly<Record<(typeof FIELDS)[number], readonly unknown[]>> = {
  title: ['Trust', 'Speed', 'Calm', undefined],
  metric: [
    { type: 'raise', start: 1, target: 5 },
    { target: 5, start: 1, type: 'raise' },
    { type: 'yesNo' },
    { type: 'milestones', levels: [{ text: 'a', score: 0.5 }] },
    undefined,
  ],
  owner: ['p1', 'p2', undefined],
  rank: ['h', 'k', 'p'],
};

/** What happened over a run: each count must be large enough for the run to have proved anything. */
export const newTally = () => ({
  histories: 0,
  writes: 0,
  emptied: 0,
  merges: 0,
  partial: 0,
  relayed: 0,
  restores: 0,
  clones: 0,
  restarts: 0,
  answers: 0,
  reopened: 0,
  deletions: 0,
  kept: 0,
  byHand: 0,
  tampered: 0,
  checkIns: 0,
  questions: 0,
  equalAnswers: 0,
  quietPicks: 0,
  disputes: 0,
  gone: 0,
  triples: 0,
  /** Writes that some merge would have dropped unseen if the latest clock won. */
  lostByClock: 0,
});
export type Tally = ReturnType<typeof newTally>;

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
  readonly #bundles: State[] = [];
  readonly #tamperable = new Set<string>();
  readonly #lost = new Set<Writing>();
  #ids = 0;
  #at = 0;

  constructor(chance: Chance, tally: Tally, steps?: string[]) {
    this.#chance = chance;
    this.#tally = tally;
    this.#steps = steps;
  }

  run(): void {
    const chance = this.#chance;
    const people = 2 + chance.under(5);
    for (let person = 0; person < people; person++) this.#copies.push(new Copy(chance.name(), chance.under(41) - 20));
    this.#create(chance.pick(this.#copies));
    const length = 10 + chance.under(6 * people);
    for (this.#at = 1; this.#at <= length; this.#at++) this.#step();
    this.#algebra();
    this.#exchangeAll();
    this.#tally.histories += 1;
    this.#tally.lostByClock += this.#lost.size;
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
    return this.#receive(copy);
  }

  #note(copy: Copy, text: () => string): void {
    this.#steps?.push(`  ${this.#at}. copy ${this.#copies.indexOf(copy)} as ${copy.writer} ${text()}`);
  }

  #values(fields: readonly (typeof FIELDS)[number][]): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field, this.#chance.pick(VALUES[field])]));
  }

  #create(copy: Copy): void {
    const chance = this.#chance;
    if (chance.in100(30)) {
      const id = `checkin${++this.#ids}`;
      if (chance.in100(40)) this.#tamperable.add(id);
      this.#note(copy, () => `checks in ${id}`);
      copy.checkIn(id, { value: chance.under(3), note: 'as planned', by: 'A' }, this.#at);
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
    const ids = [...copy.state.records.keys()].filter((id) => !this.#tamperable.has(id));
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
      if (this.#tamperable.has(id)) continue;
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
          : Array.from({ length: 1 + this.#chance.under(3) }, () =>
              this.#chance.pick(VALUES[field as keyof typeof VALUES] ?? [1, 2]),
            );
    const keep = this.#chance.in100(40);
    this.#note(copy, () => `reopens ${id} ${plain(values)}${keep ? ', keeping what stands' : ''}`);
    copy.reopen(id, values, keep, this.#at);
    this.#tally.reopened += 1;
    this.#judge(copy, [id]);
  }

  #editByHand(copy: Copy): void {
    const docs = [...copy.state.records.values()].filter(({ kind }) => kind === 'doc');
    if (docs.length === 0) return;
    const { id } = this.#chance.pick(docs);
    const written = FIELDS.filter((field) => standing(copy.past(id), field).length > 0);
    if (written.length === 0) return;
    const field = this.#chance.pick(written);
    const value = this.#chance.pick(VALUES[field].filter((one) => plain(one) !== plain(copy.record(id)[field])));
    this.#note(copy, () => `edits ${id} by hand: ${field}=${plain(value)}`);
    copy.editByHand(id, field, value, this.#at);
    this.#tally.byHand += 1;
    this.#judge(copy, [id]);
  }

  #tamper(copy: Copy): void {
    const ids = [...this.#tamperable].filter((id) => copy.state.records.get(id)?.marks === undefined);
    const here = ids.filter((id) => copy.state.records.has(id));
    if (here.length === 0) return;
    const id = this.#chance.pick(here);
    const value = 10 + this.#chance.under(4);
    this.#note(copy, () => `changes ${id} behind the app's back: value=${value}`);
    copy.tamper(id, 'value', value);
    this.#tally.tampered += 1;
  }

  #restore(copy: Copy): void {
    if (copy.backups.length === 0) {
      copy.backups.push(copy.state);
      return;
    }
    const fresh = this.#chance.name();
    this.#note(copy, () => `restores an old state, going on as ${fresh}`);
    copy.state = this.#chance.pick(copy.backups);
    copy.start(fresh);
    this.#tally.restores += 1;
  }

  #clone(copy: Copy): void {
    if (this.#copies.length >= 7) return;
    const [here, there] = [this.#chance.name(), this.#chance.name()];
    this.#note(copy, () => `is copied whole: ${here} here, ${there} there`);
    const clone = new Copy(there, this.#chance.under(41) - 20, copy.state);
    clone.backups.push(...copy.backups);
    copy.start(here);
    this.#copies.push(clone);
    this.#tally.clones += 1;
  }

  #restart(copy: Copy): void {
    copy.backups.push(copy.state);
    copy.start(this.#chance.name());
    this.#tally.restarts += 1;
  }

  #send(copy: Copy): void {
    copy.backups.push(copy.state);
    this.#bundles.push(throughFile(copy.state));
    this.#note(copy, () => `exports bundle ${this.#bundles.length - 1}`);
  }

  /** Somebody's present state, or a bundle that has been lying about; whole or in part. */
  #receive(copy: Copy): void {
    const relayed = this.#bundles.length > 0 && this.#chance.in100(50);
    const others = this.#copies.filter((one) => one !== copy && one.state.records.size > 0);
    if (!relayed && others.length === 0) return;
    const from = relayed ? this.#chance.pick(this.#bundles) : this.#chance.pick(others).state;
    const ids = [...from.records.keys()];
    const chosen = this.#chance.in100(40) ? this.#chance.some(ids) : this.#chance.shuffled(ids);
    this.#note(copy, () => `merges ${chosen.join()} of ${this.#nameOf(from)}`);
    const before = copy.state;
    const bundle = only(from, chosen);
    for (const id of chosen) copy.merge(id, bundle);
    this.#tally.merges += 1;
    if (relayed) this.#tally.relayed += 1;
    if (chosen.length < ids.length) this.#tally.partial += 1;
    for (const [id, record] of before.records)
      if (!chosen.includes(id) && copy.state.records.get(id) !== record) throw new Error(`${id} was not in the bundle`);
    // A record that is the same object after hearing nothing new was judged when it came about.
    const news = (id: string) =>
      copy.state.records.get(id) !== before.records.get(id) || copy.past(id).size !== before.pasts.get(id)?.size;
    this.#judge(copy, chosen.filter(news));
  }

  #nameOf(state: State): string {
    const at = this.#bundles.indexOf(state);
    return at >= 0 ? `bundle ${at}` : `copy ${this.#copies.findIndex((copy) => copy.state === state)}`;
  }

  #judge(copy: Copy, ids: readonly string[]): void {
    for (const id of ids) {
      const past = copy.past(id);
      const tamperable = this.#tamperable.has(id);
      const problem = (tamperable ? twinDifference : difference)(copy.record(id), past, QUIET);
      if (problem) throw new Error(problem);
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
    const states = [...this.#copies.map(({ state }) => state), ...this.#bundles];
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

  #exchangeAll(): void {
    const senders = this.#chance.shuffled(this.#copies);
    const first = senders[0];
    if (!first) return;
    for (const sender of senders) for (const id of sender.state.records.keys()) first.merge(id, sender.state);
    for (const copy of senders)
      for (const id of this.#chance.shuffled([...first.state.records.keys()])) copy.merge(id, first.state);
    this.#judge(first, [...first.state.records.keys()]);
    for (const copy of senders)
      for (const [id, record] of first.state.records) same(id, 'is the same everywhere', copy.record(id), record);
  }
}

function same(id: string, what: string, a: Doc, b: Doc): void {
  if (a !== b && plain(a) !== plain(b)) throw new Error(`${id}: not so: ${what}\n  ${plain(a)}\n  ${plain(b)}`);
}
