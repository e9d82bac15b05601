/** Every place one can go to. The list is closed: a new kind of place is a new line here, and `navigate` says what going there means. */
import type { Id } from '../../domain/kinds/model.ts';
import type { Texts } from '../../text/texts.ts';
import type { StandingPart } from '../../domain/progress/standing.ts';

/** A room is known by its entry in the texts; `renderer/rooms.ts` has its screen. */
export type RoomId = Exclude<keyof Texts['rooms'], 'list'>;

/** What lies over a room. */
export type Overlay = 'palette' | 'keys' | 'new-cycle' | 'edit-cycle' | 'find' | 'messages';

/** Those that stand in the Plan room; the others lie over whichever room one is in. */
export const IN_THE_PLAN: ReadonlySet<Overlay> = new Set(['new-cycle', 'edit-cycle', 'find']);

/** Rows somebody chose elsewhere, such as those a line of the overview counts, and what they are called together. */
export interface ChosenRows {
  readonly rows: readonly Id[];
  readonly called: string;
}

/** Which rows alone are shown: those of a part of the standing, or chosen ones. */
export type Only = StandingPart | ChosenRows;

/** The steps at the end of a cycle, in their order. */
export const CLOSING_STEPS = ['score', 'look-back', 'carry-over', 'forecasts'] as const;
export type ClosingStep = (typeof CLOSING_STEPS)[number];

/** A part of the details, or one of the check-ins in them. */
export type DetailsPart = 'details' | 'measure' | 'proposals' | 'comments' | 'agreed' | { readonly checkIn: Id };

/** A field of a room to which one is led in order to write in it. */
export type RoomField = 'plan-name' | 'own-name' | 'new-person' | 'new-team' | 'new-line';

export type Place =
  /** `of`: the keyboard goes to what stands there about this row, or to this line; `field`: it begins there. */
  | { readonly at: 'closing'; readonly step: ClosingStep; readonly of?: Id | undefined; readonly field?: RoomField }
  /** `field`: the keyboard begins there, and at the name of the room without one. */
  | { readonly at: 'room'; readonly room: RoomId; readonly field?: RoomField }
  /** `null` closes what is open. */
  | { readonly at: 'overlay'; readonly overlay: Overlay | null }
  | { readonly at: 'cycle'; readonly cycle: Id }
  /** A row anywhere in the plan, found or not. `fresh`: it was just begun, and Tab still decides what it will be. */
  | {
      readonly at: 'row';
      readonly row: Id;
      readonly cycle?: Id | undefined;
      readonly caret?: number | null | undefined;
      readonly fresh?: boolean;
      readonly details?: boolean;
    }
  /** A row of those that are shown: what is searched for stays. `null`: there is none any more. */
  | { readonly at: 'neighbour'; readonly row: Id | null; readonly caret?: number | null }
  /** The details of a row, or of the chosen one. */
  | { readonly at: 'details'; readonly of?: Id; readonly part?: DetailsPart }
  | { readonly at: 'check-in'; readonly keyResult: Id }
  /** The rows of a part of the standing alone; null: all of them. */
  | { readonly at: 'only'; readonly part: StandingPart | null }
  /** Those rows alone, with what they stand under; the keyboard goes to the first. */
  | ({ readonly at: 'rows' } & ChosenRows)
  | { readonly at: 'search'; readonly words: string }
  /** The room in which everything is searched, with these words looked for. */
  | { readonly at: 'everywhere'; readonly words: string };
