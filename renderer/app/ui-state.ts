/** What may be forgotten: where one is, what is chosen and what was just said. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../domain/model.ts';

type Room = 'plan' | 'merge' | 'questions' | 'difference' | 'hand-out' | 'exchange' | 'settings';
type Overlay = 'palette' | 'keys' | 'new-cycle' | 'edit-cycle' | 'find' | null;

/** Something to say once, with at most one thing to do about it. */
interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'calm' | 'warning';
  readonly action?: { readonly label: string; readonly act: () => void };
}

export interface UiState {
  readonly room: Room;
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
  readonly inspector: boolean;
  /** Where in the details the keyboard should go next; they take it and clear it. */
  readonly entering: 'details' | 'measure' | null;
  readonly overlay: Overlay;
  readonly search: string;
  readonly notices: readonly Notice[];
  /** What was just done, for who cannot see it; said once. */
  readonly announced: { readonly text: string; readonly count: number };
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
    inspector: false,
    entering: null,
    overlay: null,
    search: '',
    notices: [],
    announced: { text: '', count: 0 },
  }));

let lastNotice = 0;

/** The answer names what was said, so that it can be dismissed when it is no longer true. */
export function say(ui: UiStateStore, notice: Omit<Notice, 'id'>): number {
  lastNotice++;
  // Older ones give way: three sentences at a time are as many as anybody reads.
  ui.setState(({ notices }) => ({ notices: [...notices, { ...notice, id: lastNotice }].slice(-3) }));
  return lastNotice;
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
