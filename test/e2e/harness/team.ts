/** A team that lives a cycle on laptops of their own, which meet by files. */
import { join } from 'node:path';
import { goToRoom, tellLine } from './cycle-rooms.ts';
import type { Language, PlanPage } from './plan-page.ts';
import { ANSWERS, NAMES, dayOf, wordsIn, type Name, type Words } from './six-people.ts';
import type { Said } from './whole-cycle-file.ts';

/** Six laptops, the files that go between them, and what was said at each. */
export class Team {
  readonly words: Words;
  readonly said: Said[] = [];
  readonly language: Language;
  readonly #folder: string;
  readonly #screens = new Map<Name, PlanPage>();

  constructor(language: Language, folder: string) {
    this.words = wordsIn(language);
    this.language = language;
    this.#folder = folder;
  }

  sits(name: Name, screen: PlanPage): void {
    this.#screens.set(name, screen);
  }

  at(name: Name): PlanPage {
    const screen = this.#screens.get(name);
    if (!screen) throw new Error(`${name} has no laptop yet.`);
    return screen;
  }

  screens(): Readonly<Record<Name, PlanPage>> {
    return {
      Ana: this.at('Ana'),
      Bo: this.at('Bo'),
      Cy: this.at('Cy'),
      Dan: this.at('Dan'),
      Eva: this.at('Eva'),
      Fay: this.at('Fay'),
    };
  }

  path(name: Name, file: string): string {
    return join(this.#folder, `${file}-${name.toLowerCase()}.okr`);
  }

  /** Noon of a day, on every laptop. */
  async isIt(day: string): Promise<void> {
    for (const screen of this.#screens.values()) await screen.setDay(`${day}T12:00:00Z`);
  }

  /** One exports, and the others open it. */
  async handsTo(from: Name, to: readonly Name[], file: string): Promise<string> {
    const path = this.path(from, file);
    await this.at(from).goTo('plan');
    const text = await this.at(from).exportTo(path);
    for (const name of to) {
      await this.at(name).goTo('plan');
      await this.at(name).open([path]);
    }
    return text;
  }

  /** Several export, and one opens all of it at once. */
  async handTo(to: Name, from: readonly Name[], file: string): Promise<void> {
    for (const name of from) {
      await this.at(name).goTo('plan');
      await this.at(name).exportTo(this.path(name, file));
    }
    await this.at(to).goTo('plan');
    await this.at(to).open(from.map((name) => this.path(name, file)));
  }

  /** In the room of check-ins, of the key result that is theirs. */
  async tells(name: Name, said: { readonly value: number; readonly confidence: number }, day: string): Promise<void> {
    const keyResult = this.words.keyResults[name];
    await tellLine(this.at(name), keyResult, said);
    this.said.push({ by: name, keyResult, ...said, day });
  }

  async tellsWeek(week: number, names: readonly Name[] = NAMES): Promise<void> {
    await this.isIt(dayOf(week));
    for (const name of names) {
      const value = ANSWERS[name].values[week - 1] ?? null;
      if (value === null) continue;
      await goToRoom(this.at(name), 'check-in');
      await this.tells(name, { value, confidence: 60 }, dayOf(week));
    }
  }
}
