/** The one place that records a check-in: for the form in its row, for the room of check-ins, and for corrections. */
import { useRef, useState, type RefObject } from 'react';
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import { beyond, useRefused, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { newId } from '../../app/session/ids.ts';
import { today } from '../../app/session/today.ts';
import { announce } from '../../app/session/ui-state.ts';
import { useLanguage, useMethod, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { same } from '../../domain/register/canonical.ts';
import { isFarOff } from '../../domain/progress/far-off.ts';
import { confidenceIn, latest } from '../../domain/progress/scoring.ts';
import type { Day, Id } from '../../domain/kinds/model.ts';
import { day as dayText } from '../../text/format.ts';
import { confidenceFigure, confidenceLabel, confidenceWord } from '../../wording/confidence-words.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import { askedOfDay, dayMeant } from '../day-meant.ts';
import { useCycleDates } from '../use-cycle-dates.ts';
import { enterValue } from './enter-value.ts';
import { NOTHING_SAID, type CheckInProps } from './check-in-props.ts';
import { useValueWord, valueFor } from './measure-words.ts';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

/** What is corrected: where its words wait, what it says, and all that the correction replaces in view (SPEC K6). */
export interface Correcting {
  readonly id: Id;
  readonly from: HalfCheckIn & { readonly day: Day };
  readonly replaces: readonly Id[];
}

interface Given extends CheckInProps {
  readonly corrects?: Correcting | undefined;
}

/** `empty`: nobody said anything, so nothing is recorded (P11). `refused`: something wants to be mended or meant first, and it is said what. */
export type Recorded = 'recorded' | 'empty' | 'refused';

export interface CheckInDraft extends Given {
  readonly half: HalfCheckIn;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly change: (part: Partial<HalfCheckIn>) => void;
  /** What stands in a field of figures and was not taken yet; undefined once it was. */
  readonly type: (field: 'value' | 'confidence', text: string | undefined) => void;
  readonly chooseDay: (day: string | undefined) => void;
  readonly tellHalfDay: (half: boolean) => void;
  readonly tellValue: (text: string | undefined) => void;
  readonly tellSure: (text: string | undefined) => void;
  /** What is wrong, as a sentence, and whether it is the day that is meant. */
  readonly problem: { readonly text: string; readonly ofDay: boolean } | null;
  readonly complain: (text: string) => void;
  /**
   * `goOn`: called in the moment it is handed over, for where one goes on at once: what is typed next belongs to the next line, however
   * long the disk takes. Where it is refused after all, the words stand here again.
   */
  readonly record: (goOn?: () => void) => Promise<Recorded>;
  /** Whether anything is there that would be missed. */
  readonly says: () => boolean;
  /** What is held and not taken is no longer told of: the form goes, and somebody else says what becomes of it. */
  readonly drop: () => void;
  /** Nothing of it waits any more; the answer is what was there. */
  readonly forget: () => HalfCheckIn;
  /** The value of last time, where the measure can have it. */
  readonly before: number | null;
  readonly lastValue: string | undefined;
  readonly lastSure: string | undefined;
  readonly sureBefore: number | undefined;
}

export function useCheckIn({ keyResult, checkIns, corrects }: Given): CheckInDraft {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const words = checkInTexts(texts);
  const language = useLanguage();
  const noteLimit = useLimit('note');
  const dates = useCycleDates(keyResult);
  const { metric, id } = keyResult;
  const halfId = corrects?.id ?? id;
  const from = corrects?.from ?? NOTHING_SAID;
  const wordFor = useValueWord(metric);
  const before = corrects ? null : valueFor(metric, latest(checkIns)?.value ?? null);
  const method = useMethod();
  const sureWord = (sure: number) => {
    const reader = { method, plan, language };
    const figure = confidenceFigure(sure, reader);
    return figure === undefined
      ? confidenceWord(sure, reader)
      : method.confidenceScale === 'hundred'
        ? `${figure}%`
        : figure;
  };
  const sureBefore = corrects ? undefined : confidenceIn(checkIns);
  const [half, show] = useState<HalfCheckIn>(() => planner.halfCheckIns.about(halfId) ?? from);
  // One key can both settle a number and record it, before the form is drawn again.
  const newest = useRef(half);
  const recording = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<CheckInDraft['problem']>(null);
  const [halfDay, tellHalfDay] = useState(false);
  /** A day that was asked about and stands there again is meant, and so is a value. */
  const asked = useRef<string>(undefined);
  const askedValue = useRef<number>(undefined);
  const [noValue, tellValue] = useRefused(plan.value);
  const [notSure, tellSure] = useRefused(confidenceLabel({ method, plan }));
  const note = beyond(noteLimit, plan.note, half.note);
  const whole =
    problem !== null && !problem.ofDay && !note && half.value !== null
      ? { field: plan.value, words: String(half.value), refused: true }
      : undefined;
  const wrongDay =
    halfDay || problem?.ofDay === true ? { field: words.day, words: half.day ?? '', refused: true } : undefined;
  const drop = useUntaken([noValue, notSure, note, whole, wrongDay], waitsThere);

  const put = (next: HalfCheckIn) => {
    newest.current = next;
    show(next);
    planner.halfCheckIns.keep(halfId, saysSomething(next, from) ? next : undefined);
  };
  const change = (part: Partial<HalfCheckIn>) => {
    put({ ...newest.current, ...part });
    // What was said of a value holds for no other.
    if ('value' in part) setProblem((now) => (now?.ofDay === false ? null : now));
  };
  const chooseDay = (day: string | undefined) => {
    const { day: _, ...rest } = newest.current;
    put(day === undefined ? rest : { ...rest, day });
    setProblem(null);
    if (day === undefined) tellHalfDay(false);
  };
  const type = (field: 'value' | 'confidence', text: string | undefined) => {
    const { [field]: _, ...typed } = newest.current.typed ?? {};
    change({ typed: text === undefined ? typed : { ...typed, [field]: text } });
  };
  const forget = () => {
    const dropped = newest.current;
    drop();
    newest.current = from;
    show(from);
    setProblem(null);
    asked.current = undefined;
    askedValue.current = undefined;
    planner.halfCheckIns.keep(halfId, undefined);
    return dropped;
  };

  /** Why this day is not taken, or not yet. */
  const wrongWith = (day: string): string | undefined => {
    const now = today();
    // A day that is written in part is no day for the field, and not today for who wrote it.
    const unread = form.current?.querySelector<HTMLInputElement>('input[type="date"]')?.validity.badInput === true;
    if (day === '' || unread) return words.dayUnread;
    const is = day === asked.current ? undefined : askedOfDay(day, now, dates?.start);
    if (is === undefined) return undefined;
    asked.current = day;
    const written = dayText(day, language);
    if (is === 'future') return words.futureAsked(written);
    return is === 'year'
      ? words.yearAsked(Number(day.slice(0, day.indexOf('-'))))
      : words.earlyAsked(written, dayText(dates?.start ?? day, language));
  };

  /** P20: whether it is to be asked first whether this value is meant. */
  const isAsked = (value: number): boolean => {
    const others = checkIns.filter((one) => corrects?.replaces.includes(one.id) !== true);
    const said = others.flatMap((one) => one.value ?? []);
    if (value === corrects?.from.value || value === askedValue.current || !isFarOff(metric, said, value)) return false;
    askedValue.current = value;
    return true;
  };

  const record = async (goOn?: () => void): Promise<Recorded> => {
    const unread = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([type="date"])');
    if (unread) {
      unread.focus();
      return 'refused';
    }
    const { confidence, note } = newest.current;
    const value = valueFor(metric, newest.current.value);
    if (value === null && confidence === null && note.trim() === '') return 'empty';
    const day = newest.current.day === undefined ? undefined : dayMeant(newest.current.day);
    if (day !== newest.current.day) chooseDay(day);
    const wrong = day === undefined ? undefined : wrongWith(day);
    if (wrong !== undefined) {
      setProblem({ text: wrong, ofDay: true });
      return 'refused';
    }
    if (value !== null && isAsked(value)) {
      setProblem({ text: words.farAsked(wordFor(value)), ofDay: false });
      // Where one stays, the right one is typed over it. In a list of lines what comes next may be meant for the next.
      if (!goOn) enterValue(form.current);
      return 'refused';
    }
    if (recording.current) return 'refused';
    recording.current = true;
    const done = planner.edit({
      do: 'add',
      kind: 'checkIn',
      id: newId(),
      keyResult: id,
      values: {
        ...(value === null ? {} : { value }),
        ...(confidence === null ? {} : { confidence }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(day === undefined ? {} : { day }),
        // A correction tells of the day it is about, and not of the one on which it is written.
        ...(corrects === undefined || day === undefined
          ? {}
          : { corrects: corrects.replaces, ...(day === today() ? {} : { dated: true }) }),
      },
    });
    const handed = goOn && forget();
    goOn?.();
    const result = await done;
    // What could not be written yet waits in the editor and shows in the save state; keeping it here too would write it twice.
    recording.current = false;
    if (!result.ok && 'refusal' in result) {
      if (handed) put(handed);
      setProblem({ text: texts.problems.refusal[result.refusal], ofDay: false });
      return 'refused';
    }
    if (!goOn) forget();
    // The save state tells of what waits.
    const said = checkInFormTexts(texts).checkedIn(
      keyResult.title || plan.untitled,
      value === null ? '' : wordFor(value),
    );
    if (result.ok) announce(planner.ui, corrects ? words.corrected : said);
    return 'recorded';
  };

  return {
    keyResult,
    checkIns,
    corrects,
    half,
    form,
    change,
    type,
    chooseDay,
    tellHalfDay,
    tellValue,
    tellSure,
    problem,
    complain: (text) => setProblem({ text, ofDay: false }),
    record,
    says: () => saysSomething(newest.current, from),
    drop,
    forget,
    before,
    lastValue: before === null ? undefined : checkInFormTexts(texts).lastTime(wordFor(before)),
    lastSure: sureBefore === undefined ? undefined : checkInFormTexts(texts).lastTime(sureWord(sureBefore)),
    sureBefore,
  };
}

/** Of a new check-in: a value, a confidence or words. Of a correction: anything that is not as it was. A day alone is neither. */
function saysSomething(half: HalfCheckIn, from: HalfCheckIn): boolean {
  const { value, confidence, note, typed = {} } = half;
  const isTyped = Object.values(typed).some((text) => text.trim() !== '');
  if (from !== NOTHING_SAID) return isTyped || !same(withoutTyped(half), withoutTyped(from));
  return value !== null || confidence !== null || note.trim() !== '' || isTyped;
}

const withoutTyped = ({ typed: _, ...rest }: HalfCheckIn) => rest;
