/**
 * Words on their way into the plan. A field shows what is typed at once and hands it over when it is left, at Enter, after
 * a pause, every second while there is none, and before anything that must include it: undo, export, quitting.
 */
import { useEffect, useLayoutEffect, useState, type FocusEvent } from 'react';
import type { Refusal } from '../../domain/commands/commands.ts';
import { same } from '../../domain/register/canonical.ts';
import type { EditResult } from '../session/plan-state.ts';
import type { Planner } from '../session/planner.ts';
import { say } from '../session/ui-state.ts';
import { usePlanner, useTexts } from '../session/use-planner.ts';
import { afterPress } from './after-press.ts';
import { useUntaken } from './use-untaken.ts';

/** Milliseconds without a key before the words are handed over. */
const PAUSE = 400;

/** Milliseconds after which they are handed over although the hand has not paused: so much can be lost, and no more. */
const LONGEST = 1000;

const DONE: Promise<EditResult> = Promise.resolve({ ok: true });

export interface Draft<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Hands over what has been typed, now; for Enter, and before an act that builds on it. */
  readonly commit: () => Promise<EditResult>;
  /** Why the plan did not take it, as a sentence. A commit that failed is no fault of the words and stands in the save state. */
  readonly error: string | undefined;
  /** For the field, or for the element around several fields that make one value. */
  readonly around: {
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
    /** What stands here is handed to the plan, so undo takes it back there; absent while the plan does not take it. */
    readonly 'data-kept'?: true;
  };
  /** All of the above for one field: `<TextField {...draft.field} onEnter={draft.commit} />`. */
  readonly field: Draft<T>['around'] & Pick<Draft<T>, 'value' | 'onChange' | 'error'>;
}

/**
 * The draft of one field of one record. Give the element that calls this a `key` with the record's id, so that a draft
 * never moves to another record. `kept` says what the plan makes of a value (such as text without blanks at its ends),
 * so that the field knows its own words when they come back. `commit` is told `beside` when another value arrived under
 * the typing hand: nobody replaces what nobody has seen. `field` is what the field is called on the screen, for where its words
 * are not taken. `left` is told when nobody is in the field any more and all its words have been handed over. `words` are
 * what is given back of a value that is not taken, where it is no text.
 */
export function useDraft<T>(
  field: string,
  stored: T,
  commit: (value: T, beside: boolean) => Promise<EditResult>,
  kept: (value: T) => T = itself,
  left: () => void = nothing,
  words: (value: T) => string = wordsOf,
): Draft<T> {
  const planner = usePlanner();
  const texts = useTexts();
  const [shown, show] = useState<Shown<T>>(NOTHING);
  const [known, know] = useState(stored);
  const [pen] = useState(() => new Pen<T>(planner, show));

  if (!same(known, stored)) {
    know(stored);
    // Another's value replaces words only when none of them is still to be written; one's own coming back moves nothing.
    if (shown.typed && same(kept(shown.typed.value), stored)) show({ typed: shown.typed, written: true });
    else if (shown.written) show(NOTHING);
    else if (shown.typed) pen.overtakenBy(stored);
  }

  useLayoutEffect(() => {
    pen.about = {
      stored,
      commit,
      kept,
      left,
      notKept: (why, value) => texts.app.wordsRefused(field, words(value), texts.problems.refusal[why]),
    };
  });
  useLayoutEffect(() => {
    if (!shown.typed) pen.forget();
  }, [pen, shown]);
  useEffect(() => () => pen.leave(), [pen]);

  const refused = shown.refusal && shown.typed ? { field, words: words(shown.typed.value), refused: true } : undefined;
  useUntaken([refused], saidAtLeaving);

  const value = shown.typed ? shown.typed.value : stored;
  const error = shown.refusal ? texts.problems.refusal[shown.refusal] : undefined;
  const { type: onChange, write } = pen;
  const around = shown.refusal ? pen.around : { ...pen.around, 'data-kept': true as const };
  return { value, onChange, commit: write, error, around, field: { ...around, value, onChange, error } };
}

/** A value that was typed; another of the same letters is another one. */
interface Typed<T> {
  readonly value: T;
}

interface Shown<T> {
  /** Null while the field shows what is stored. */
  readonly typed: Typed<T> | null;
  /** Nothing in the field is still to be written. */
  readonly written?: boolean;
  readonly refusal?: Refusal;
}

const NOTHING = { typed: null };
const itself = <T>(value: T): T => value;
const nothing = () => {};
/** Of what is no text, such as a measure, the fields it is made of show the words. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** `Pen.leave` tries once more and says it itself. */
const saidAtLeaving = (): null => null;

/** What a field knows between two drawings. */
class Pen<T> {
  about: {
    readonly stored: T;
    readonly commit: (value: T, beside: boolean) => Promise<EditResult>;
    readonly kept: (value: T) => T;
    readonly left: () => void;
    readonly notKept: (why: Refusal, value: T) => string;
  } | null = null;
  readonly #planner: Planner;
  readonly #show: (shown: Shown<T>) => void;
  #latest: Typed<T> | null = null;
  /** As `latest`, but never within a character that an input method is still composing. */
  #whole: Typed<T> | null = null;
  #handed: { readonly typed: Typed<T>; readonly result: Promise<EditResult> } | null = null;
  #composing = false;
  #overtaken = false;
  #focused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #withdraw: (() => void) | undefined;

  constructor(planner: Planner, show: (shown: Shown<T>) => void) {
    this.#planner = planner;
    this.#show = show;
  }

  readonly around: Draft<T>['around'] = {
    onFocus: () => {
      this.#focused = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      // From one field of a value to another is no leaving.
      const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      this.#focused = false;
      this.#composing = false;
      if (this.#latest !== this.#whole) this.#settle();
      this.#stopWaiting();
      afterPress(() => {
        void this.#writeAndRest();
        if (!stays) this.about?.left();
      });
    },
    onCompositionStart: () => {
      this.#composing = true;
    },
    onCompositionEnd: () => {
      this.#composing = false;
      if (this.#latest !== this.#whole) this.#settle();
    },
  };

  readonly type = (value: T): void => {
    this.#latest = { value };
    this.#show({ typed: this.#latest });
    if (!this.#composing) this.#settle();
  };

  /** What stands now may be written. */
  #settle(): void {
    this.#whole = this.#latest;
    this.#withdraw ??= this.#planner.onFlush(this.write);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#writeAndRest(), PAUSE);
    this.#longest ??= setTimeout(() => void this.#writeAndRest(), LONGEST);
  }

  /** The stored value is another while words are still on their way; one's own, handed over before, is no surprise. */
  overtakenBy(stored: T): void {
    const own = this.#handed && this.about && same(this.about.kept(this.#handed.typed.value), stored);
    if (!own) this.#overtaken = true;
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }

  readonly write = (): Promise<EditResult> => {
    this.#stopWaiting();
    const typed = this.#whole;
    const { about } = this;
    if (!typed || !about) return DONE;
    if (this.#handed?.typed === typed) return this.#handed.result;
    // Typing a value back by hand is no answer to anything, unless another was handed over in between.
    const news = this.#handed !== null || !same(about.kept(typed.value), about.stored);
    const result = (news ? about.commit(typed.value, this.#overtaken) : DONE).then((result) =>
      this.#came(typed, result),
    );
    if (news) {
      this.#handed = { typed, result };
      this.#overtaken = false;
    }
    return result;
  };

  #came(typed: Typed<T>, result: EditResult): EditResult {
    if (typed !== this.#whole) return result;
    this.#unregister();
    if (typed !== this.#latest) return result;
    if (result.ok) this.#show({ typed, written: true });
    else if ('refusal' in result) this.#show({ typed, refusal: result.refusal });
    return result;
  }

  /** A field nobody is in shows what is stored again, once that is what was typed. */
  async #writeAndRest(): Promise<void> {
    const typed = this.#whole;
    const result = await this.write();
    if (result.ok && typed && typed === this.#latest && !this.#focused) this.#show(NOTHING);
  }

  #unregister(): void {
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  /** The field shows what is stored: nothing typed stands any more. */
  forget(): void {
    this.#stopWaiting();
    this.#unregister();
    this.#latest = this.#whole = this.#handed = null;
    this.#overtaken = false;
  }

  /** The field goes; its words are written, and if they cannot be, that is said where it is still seen. */
  leave(): void {
    const written = this.write();
    this.about?.left();
    void written.then((result) => {
      this.#unregister();
      if (result.ok || !('refusal' in result)) return;
      const text = this.#whole && this.about?.notKept(result.refusal, this.#whole.value);
      if (text) say(this.#planner.ui, { text, tone: 'warning' });
    });
  }
}
