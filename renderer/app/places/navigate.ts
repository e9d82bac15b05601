/** The one way from place to place. No screen composes a place by itself: what belongs to going somewhere is said here, once. */
import type { Id } from '../../domain/kinds/model.ts';
import type { UiState, UiStateStore } from '../session/ui-state.ts';
import type { GuidedStep } from './guided-start.ts';
import { IN_THE_PLAN, type Place } from './place.ts';
import { unfoldedFor } from './folding.ts';
import { shownCycle, visibleRows, type Here } from './shown.ts';

/** All rows are shown. */
const LOOKING_FOR_NOTHING = { search: '', only: null } as const;

export function navigate(here: Here, place: Place): void {
  here.ui.setState(stateAt(here, place));
}

function stateAt(here: Here, place: Place): Partial<UiState> {
  const now = here.ui.getState();
  switch (place.at) {
    case 'room':
      return {
        room: place.room,
        overlay: null,
        closingStep: null,
        ...(place.room === 'plan' ? whereOneLeft(here) : { enteringField: place.field ?? null }),
      };
    case 'closing':
      return {
        room: 'closing',
        overlay: null,
        closingStep: place.step,
        enteringField: place.field ?? null,
        ...(place.of === undefined ? {} : { focus: place.of }),
      };
    case 'overlay': {
      const inThePlan = place.overlay !== null && IN_THE_PLAN.has(place.overlay);
      return { overlay: place.overlay, ...(inThePlan ? { room: 'plan' } : {}) };
    }
    case 'cycle':
      return {
        room: 'plan',
        overlay: null,
        ...LOOKING_FOR_NOTHING,
        ...cycleChosen(here, place.cycle),
        ...(now.room === 'plan' ? {} : TO_THE_HEADING),
      };
    case 'row':
      return {
        room: 'plan',
        overlay: null,
        ...LOOKING_FOR_NOTHING,
        ...(place.cycle === undefined ? {} : { cycle: place.cycle }),
        ...onRow(now, place.row, place.caret ?? null, place.fresh),
        ...unfoldedFor(here, place.row),
        ...(place.details === true ? { inspector: true } : {}),
      };
    case 'neighbour':
      return { ...onRow(now, place.row, place.caret ?? null), ...unfoldedFor(here, place.row) };
    case 'details':
      return {
        inspector: true,
        entering: place.part ?? 'details',
        ...(place.of === undefined ? {} : { selected: place.of }),
      };
    case 'check-in': {
      const seen = visibleRows(here).some(({ id }) => id === place.keyResult);
      return {
        room: 'plan',
        overlay: null,
        checkingIn: place.keyResult,
        enteringCheckIn: true,
        enteringField: null,
        selected: place.keyResult,
        ...(seen ? {} : { ...LOOKING_FOR_NOTHING, ...unfoldedFor(here, place.keyResult) }),
      };
    }
    case 'only':
      return {
        only: place.part,
        ...(place.part === null ? unfoldedFor(here, now.checkingIn, now.selected) : {}),
      };
    case 'rows': {
      const [first = null] = place.rows;
      return {
        room: 'plan',
        overlay: null,
        search: '',
        only: { rows: place.rows, called: place.called },
        ...onRow(now, first, null),
      };
    }
    case 'search':
      // What was written in while it was found goes on being seen.
      return {
        search: place.words,
        ...(place.words.trim() === '' && now.search.trim() !== ''
          ? unfoldedFor(here, now.checkingIn, now.selected)
          : {}),
      };
    case 'everywhere':
      return { room: 'search', overlay: null, everywhere: place.words };
  }
}

/** The keyboard goes to the row. A row that was just begun stays so as long as one is in it. */
const onRow = (now: UiState, row: Id | null, caret: number | null, fresh = now.fresh === row): Partial<UiState> => ({
  selected: row,
  focus: row,
  enteringField: null,
  caret,
  fresh: fresh ? row : null,
});

const TO_THE_HEADING = { enteringField: 'heading' } as const;

/** From another room one goes on in the row one left, and where there is none at the name of the cycle: the keyboard is nowhere else. */
function whereOneLeft(here: Here): Partial<UiState> {
  const { room, selected } = here.ui.getState();
  if (room === 'plan') return {};
  const left = visibleRows(here).find(({ id }) => id === selected);
  return left ? { focus: left.id, enteringField: null } : TO_THE_HEADING;
}

/** The details are of a row of the shown cycle, and go when another one is shown. */
function cycleChosen({ ui, plan }: Here, cycle: Id): Partial<UiState> {
  const now = ui.getState();
  const stays = shownCycle(plan.getState().workspace, now.cycle)?.id === cycle;
  return { cycle, selected: stays ? now.selected : null };
}

/** Which cycle the Plan room shows when one is there, without going there. */
export function chooseCycle(here: Here, cycle: Id): void {
  here.ui.setState(cycleChosen(here, cycle));
}

/** The cycle one is in is gone: another is shown in its place. */
export const leaveCycle = (ui: UiStateStore): void => ui.setState({ cycle: null, selected: null });

/** The keyboard goes to the heading of the plan, unless it is in it already. */
export const toHeading = (ui: UiStateStore): void => ui.setState(TO_THE_HEADING);

/** The plan is another one: no place within it is what it was. */
export const leavePlan = (ui: UiStateStore): void =>
  ui.setState({
    cycle: null,
    selected: null,
    focus: null,
    fresh: null,
    checkingIn: null,
    everywhere: '',
    overview: null,
    guiding: null,
    ...LOOKING_FOR_NOTHING,
  });

/** From a check-in back to its row. */
export const leaveCheckIn = (ui: UiStateStore, keyResult: Id): void =>
  ui.setState({ checkingIn: null, focus: keyResult });

/** Shows the details, or hides them, and leaves the keyboard where it is. */
export const showDetails = (ui: UiStateStore, inspector: boolean): void => ui.setState({ inspector });

/** Hides the details; the keyboard goes back to their row. */
export const leaveDetails = (ui: UiStateStore): void =>
  ui.setState(({ selected: focus }) => ({ inspector: false, focus }));

/** The keyboard is in a row already, by whatever way. */
export const isInRow = (ui: UiStateStore, row: Id): void => ui.setState({ selected: row });

/** A row took the keyboard that was on its way to it. */
export const keyboardArrived = (ui: UiStateStore): void => ui.setState({ focus: null, caret: null });

/** The form of a check-in took the keyboard that was on its way to it. */
export const checkInEntered = (ui: UiStateStore): void => ui.setState({ enteringCheckIn: false });

/** The field of a room, or the heading of the plan, took the keyboard that was on its way to it. */
export const fieldEntered = (ui: UiStateStore): void => ui.setState({ enteringField: null });

/** The details took the keyboard that was on its way to them. */
export const detailsEntered = (ui: UiStateStore): void => ui.setState({ entering: null });

/** The guided start is at this step; null: it is over, or was not begun. */
export const guideThrough = (ui: UiStateStore, guiding: GuidedStep | null): void => ui.setState({ guiding });

/** A row that was begun is a row like any other now; without an id, whichever it was. */
export const settle = (ui: UiStateStore, row?: Id): void =>
  ui.setState(({ fresh }) => ({ fresh: row === undefined || fresh === row ? null : fresh }));

/** Private objectives are printed, or not (H9). */
export const choosePaper = (ui: UiStateStore, printPrivate: boolean): void => ui.setState({ printPrivate });

/** Folds the list of rooms away, or unfolds it. */
export const foldRooms = (ui: UiStateStore): void => ui.setState(({ roomsFolded }) => ({ roomsFolded: !roomsFolded }));
