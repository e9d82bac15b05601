/**
 * Words begun and not yet handed over: half a comment, half a correction of one, half a check-in, half a cycle, half a pause, half an answer of one's own. They are in no plan yet, so they lie beside it in the small
 * storage of the page, which keeps them in the moment they are typed: neither another row nor a closed lid costs one (SPEC E38).
 */
import type { Id } from '../../domain/kinds/model.ts';

export interface HalfCheckIn {
  /** Null while nothing is said. */
  readonly value: number | null;
  readonly confidence: number | null;
  readonly note: string;
  /** What stands in the fields of figures and was not taken: half a number, or words. */
  readonly typed?: { readonly value?: string; readonly confidence?: string };
  /** The day it tells of, as the field of days has it; undefined: the day on which it is recorded. Empty: one is still to be written. */
  readonly day?: string;
}

/** The fields of the form of a cycle, as they stand there. */
export interface CycleWords {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly guidance: string;
}

export interface HalfCycle {
  /** What stood there when it was begun: what somebody else wrote since is not replaced unseen. */
  readonly from: CycleWords;
  readonly now: CycleWords;
}

/** A pause as its form has it, kept by the cycle it is written in. */
export interface HalfPause {
  readonly about: Id;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** How many windows may each have begun something about one record; what one more begins is kept for its run alone. */
const PLACES = 9;

/** Where a half lies, and how it lay there when this window last wrote or read it. */
interface Known {
  readonly key: string;
  readonly text: string;
}

/**
 * Every window of a profile has one of its own upon the same storage. What another window began about the same record lies beside, under
 * a key of its own: a window replaces and removes only what it wrote itself, or has read and shown.
 */
class HalfWritten<T, At extends Id = Id> {
  readonly #keys: string;
  readonly #isOne: (kept: unknown) => kept is T;
  readonly #known = new Map<Id, Known>();
  /** For as long as the app runs, where the page's storage is full or closed. */
  readonly #unkept = new Map<Id, T>();

  constructor(database: string, what: string, isOne: (kept: unknown) => kept is T) {
    this.#keys = `${database}-half-${what}-`;
    this.#isOne = isOne;
  }

  /** What was begun about the record of that id, or in that field of it: in this window, or else in any. */
  about(id: At): T | undefined {
    const unkept = this.#unkept.get(id);
    if (unkept !== undefined) return unkept;
    try {
      const own = this.#own(id);
      for (const key of own === undefined ? this.#places(id) : [own]) {
        const text = localStorage.getItem(key);
        const kept = this.#read(text);
        if (text === null || kept === undefined) continue;
        this.#known.set(id, { key, text });
        return kept;
      }
    } catch {
      // Closed to this page: as if nothing had been kept.
    }
    return undefined;
  }

  /** Undefined: it was handed over, or is not wanted. */
  keep(id: At, half: T | undefined): void {
    this.#unkept.delete(id);
    try {
      const own = this.#own(id);
      if (half === undefined) {
        this.#known.delete(id);
        if (own !== undefined) localStorage.removeItem(own);
        return;
      }
      const key = own ?? this.#places(id).find((one) => this.#read(localStorage.getItem(one)) === undefined);
      const text = JSON.stringify(half);
      if (key === undefined) this.#unkept.set(id, half);
      else {
        localStorage.setItem(key, text);
        this.#known.set(id, { key, text });
      }
    } catch {
      if (half !== undefined) this.#unkept.set(id, half);
    }
  }

  /** Where this window's half lies, unless another window read it, went on with it and so made it its own. */
  #own(id: At): string | undefined {
    const known = this.#known.get(id);
    return known && localStorage.getItem(known.key) === known.text ? known.key : undefined;
  }

  /** Undefined where nothing lies, or nothing of ours. */
  #read(text: string | null): T | undefined {
    try {
      const kept: unknown = JSON.parse(text ?? 'null');
      return this.#isOne(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** The first is the plain one, which a single window has always. */
  #places(id: At): readonly string[] {
    const plain = `${this.#keys}${id}`;
    return Array.from({ length: PLACES }, (_, at) => (at === 0 ? plain : `${plain}~${at + 1}`));
  }
}

/**
 * Lets go of what was begun about records this plan does not hold, not even as deleted ones: nobody can come back to it. Ask only of a plan
 * that is whole.
 */
export function forgetHalvesOf(database: string, isHeld: (id: Id) => boolean): void {
  try {
    const own = `${database}-half-`;
    const left = Object.keys(localStorage).filter((key) => {
      const found = key.startsWith(own)
        ? OF_A_RECORD.exec(key.slice(own.length).replace(OF_ANOTHER_WINDOW, ''))?.groups
        : undefined;
      const id = found?.['about'] ?? found?.['of'] ?? found?.['asked'];
      return id !== undefined && id !== 'new' && !isHeld(id);
    });
    for (const key of left) localStorage.removeItem(key);
  } catch {
    // Closed to this page: nothing is kept there.
  }
}

/** The fields of figures whose words wait, as each is called behind the id of its record. */
const FIGURES = ['start', 'target', 'limit', 'low', 'high', 'weight'] as const;
/** A record's id and one of its fields of figures; what a level is worth is one for each level. */
export type FigureAt = `${Id}-${(typeof FIGURES)[number] | `worth-${number}`}`;

/** A record's id and the field of it that is asked about. */
export type AnswerAt = `${Id}-${string}`;

/** No id has such an end. */
const OF_ANOTHER_WINDOW = /~\d$/;

const OF_A_RECORD = new RegExp(
  String.raw`^(?:(?:comment|correction|check-in|cycle|pause)-(?<about>.+)|number-(?<of>.+)-(?:${FIGURES.join('|')}|worth-\d+)|(?:answer|reason)-(?<asked>.+)-[^-]+)$`,
);

export const halfComments = (database: string): HalfWritten<string> =>
  new HalfWritten(database, 'comment', (kept): kept is string => typeof kept === 'string');

const isText = (kept: unknown): kept is string => typeof kept === 'string';

/** What a comment should say instead. */
export const halfCorrections = (database: string): HalfWritten<string> =>
  new HalfWritten(database, 'correction', isText);

const isNumberOrNull = (kept: unknown) => kept === null || typeof kept === 'number';

export const halfCheckIns = (database: string): HalfWritten<HalfCheckIn> =>
  new HalfWritten(database, 'check-in', (kept): kept is HalfCheckIn => {
    const { value, confidence, note, typed, day } = (kept ?? {}) as Partial<Record<keyof HalfCheckIn, unknown>>;
    const words =
      typed === undefined || (typeof typed === 'object' && typed !== null && Object.values(typed).every(isText));
    return (
      isNumberOrNull(value) && isNumberOrNull(confidence) && isText(note) && words && (day === undefined || isText(day))
    );
  });

/** What stands in a field of figures and cannot be read. */
export const halfNumbers = (database: string): HalfWritten<string, FigureAt> =>
  new HalfWritten(database, 'number', isText);

/** About a cycle, or `new` for one that is still to be made. */
export const halfCycles = (database: string): HalfWritten<HalfCycle> =>
  new HalfWritten(database, 'cycle', (kept): kept is HalfCycle => {
    const { from, now } = (kept ?? {}) as Partial<Record<keyof HalfCycle, unknown>>;
    return areCycleWords(from) && areCycleWords(now);
  });

function areCycleWords(kept: unknown): kept is CycleWords {
  const { name, start, end, guidance } = (kept ?? {}) as Partial<Record<keyof CycleWords, unknown>>;
  return [name, start, end, guidance].every(isText);
}

/** Why something was changed: by the id of the change or, where nobody wrote that down, of the row, and the field. */
export const halfReasons = (database: string): HalfWritten<string> => new HalfWritten(database, 'reason', isText);

export const halfPauses = (database: string): HalfWritten<HalfPause> =>
  new HalfWritten(database, 'pause', (kept): kept is HalfPause => {
    const { about, start, end, reason } = (kept ?? {}) as Partial<Record<keyof HalfPause, unknown>>;
    return [about, start, end, reason].every(isText);
  });

/** What somebody writes in place of all answers to a question. */
export const halfAnswers = (database: string): HalfWritten<string, AnswerAt> =>
  new HalfWritten(database, 'answer', isText);
