/** What may be forgotten: where one is, what is chosen and what was just said. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../domain/kinds/model.ts';
import type { GuidedStep } from '../places/guided-start.ts';
import type { OverviewChosen } from '../places/kept-filters.ts';
import type { ClosingStep, DetailsPart, Only, Overlay, RoomField, RoomId } from '../places/place.ts';

/** Something to say once, with at most one thing to do about it. A warning stands until it is dismissed. */
interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'calm' | 'warning';
  readonly action?: { readonly label: string; readonly act: () => void };
}

/** What was said, to be read again. */
export interface Said extends Pick<Notice, 'id' | 'text' | 'tone'> {
  /** ISO 8601. */
  readonly at: string;
}

export interface UiState {
  readonly room: RoomId;
  readonly cycle: Id | null;
  /** The row whose details are shown. */
  readonly selected: Id | null;
  /** The row the keyboard should go to next; the row takes it and clears it. */
  readonly focus: Id | null;
  /** Where in its words, in UTF-16 units; null leaves that to the field. */
  readonly caret: number | null;
  /** A row just begun: Tab still decides what it will be. */
  readonly fresh: Id | null;
  /** The key result whose check-in is open. */
  readonly checkingIn: Id | null;
  /** The keyboard is on its way into that form, also where it is open already; the form takes it and clears this. */
  readonly enteringCheckIn: boolean;
  readonly inspector: boolean;
  /** Where in the details the keyboard should go next; they take it and clear it. */
  readonly entering: DetailsPart | null;
  /** The field of a room the keyboard is on its way to, or the heading of the plan; that takes it and clears this. */
  readonly enteringField: RoomField | 'heading' | null;
  /** The step of the guided start that is on (Y8); null where none is. */
  readonly guiding: GuidedStep | null;
  /** Private objectives are printed, too (H9). */
  readonly printPrivate: boolean;
  readonly overlay: Overlay | null;
  /** The list of rooms is folded away. */
  readonly roomsFolded: boolean;
  readonly search: string;
  /** What is looked for in everything the plan says (F1). It stays for whoever comes back from what was found. */
  readonly everywhere: string;
  /** Which rows alone are shown (L6, L8). */
  readonly only: Only | null;
  /** What is chosen in the overview, for whoever comes back from its rows; null: nothing yet. */
  readonly overview: OverviewChosen | null;
  /** Which step of the end of a cycle is shown; null: the one that is next. */
  readonly closingStep: ClosingStep | null;
  /** Objectives of which the heading alone is shown. */
  readonly folded: ReadonlySet<Id>;
  /** What stands to be read now, the newest last. */
  readonly notices: readonly Notice[];
  /** What was just done, for who cannot see it; said once. */
  readonly announced: { readonly text: string; readonly count: number };
  /** What was said in this run, the newest last. */
  readonly said: readonly Said[];
}

export type UiStateStore = StoreApi<UiState>;

export const createUiState = (): UiStateStore =>
  createStore<UiState>(() => ({
    room: 'plan',
    cycle: null,
    selected: null,
    focus: null,
    caret: null,
    fresh: null,
    checkingIn: null,
    enteringCheckIn: false,
    inspector: false,
    entering: null,
    enteringField: null,
    guiding: null,
    overlay: null,
    roomsFolded: false,
    search: '',
    everywhere: '',
    only: null,
    overview: null,
    folded: new Set(),
    printPrivate: false,
    closingStep: null,
    notices: [],
    announced: { text: '', count: 0 },
    said: [],
  }));

let lastNotice = 0;

/** Calm ones give way to newer ones; nobody reads more. */
const CALM = 3;
const WARNINGS = 20;
const SAID = 100;

/**
 * The answer names what was said, so that it can be dismissed when it is no longer true. A warning gives way to nothing but the
 * same one said again.
 */
export function say(ui: UiStateStore, notice: Omit<Notice, 'id'>, at = new Date().toISOString()): number {
  const id = ++lastNotice;
  const { text, tone } = notice;
  ui.setState(({ notices: before, said }) => {
    const left = before.filter((one) => one.text !== text || one.tone !== tone);
    const warnings = [...left, { ...notice, id }].filter((one) => one.tone === 'warning').slice(-WARNINGS);
    const calm = [...left, { ...notice, id }].filter((one) => one.tone === 'calm').slice(-CALM);
    return {
      notices: [...warnings, ...calm].toSorted((a, b) => a.id - b.id),
      said: [...said, { id, text, tone, at }].slice(-SAID),
    };
  });
  return id;
}

/** What can be done about what was said is something else now, or nothing. */
export const offering = (ui: UiStateStore, id: number, action: Notice['action']): void =>
  ui.setState(({ notices }) => ({
    notices: notices.map((notice) => {
      if (notice.id !== id) return notice;
      const { action: _, ...said } = notice;
      return action ? { ...said, action } : said;
    }),
  }));

/** Tells who cannot see it what a key did; nothing is shown. */
export const announce = (ui: UiStateStore, text: string): void =>
  ui.setState(({ announced }) => ({ announced: { text, count: announced.count + 1 } }));

export const dismiss = (ui: UiStateStore, id: number): void =>
  ui.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
