/** The keyboard stays in the plan: where the row it is in goes, it goes to the row nearest above, unless another window took the row away. */
import { useEffect, type RefObject } from 'react';
import { fateOf, stands, type Fate } from '../../app/editing/elsewhere.ts';
import { navigate } from '../../app/places/navigate.ts';
import { visibleRows } from '../../app/places/shown.ts';
import type { Planner } from '../../app/session/planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { giveBackCheckIn } from '../../parts/check-in/give-back.ts';
import type { Texts } from '../../text/texts.ts';

/** With nothing in focus all keys of the plan are dead, and nothing says so. */
export function useKeyboardStays(place: RefObject<HTMLElement | null>): void {
  const planner = usePlanner();
  const texts = useTexts();
  useEffect(() => {
    const main = place.current;
    if (!main) return undefined;
    // A row that took the keyboard while the room was drawn had it before anybody listened.
    let last = document.activeElement;
    /** What another window did to the row the keyboard is in, until that is drawn. */
    let elsewhere: Fate | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      elsewhere = undefined;
    };
    const stopHearing = planner.onHeard((before) => {
      const { workspace } = planner.plan.getState();
      const { checkingIn, inspector, selected } = planner.ui.getState();
      const isGone = (row: Id | null) => row !== null && fateOf(row, before, workspace)?.is === 'gone';
      if (checkingIn !== null && isGone(checkingIn)) giveBackCheckIn(planner, texts, checkingIn);
      const detailed = inspector && selected !== null && isGone(selected) ? selected : null;
      if (detailed !== null) giveBackComment(planner, texts, detailed);
      const { activeElement } = document;
      // The details show nothing any more, and the keyboard would be nowhere.
      if (detailed !== null && activeElement?.closest('[data-details]')) last = activeElement;
      else if (last !== activeElement) return;
      const row = last?.closest('[data-details]') ? (detailed ?? undefined) : rowAround(last);
      const fate = row === undefined ? undefined : fateOf(row, before, workspace);
      if (!fate) return;
      elsewhere = fate;
      // Said now, when its words are still known.
      if (fate.is === 'gone')
        say(planner.ui, {
          text: texts.plan.goneElsewhere(titleIn(before, fate.row, texts)),
          tone: 'calm',
        });
    });
    const watch = new MutationObserver((changes) => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const left = last;
      const row = left.closest('li');
      last = null;
      // Somebody knows already where it goes.
      if (planner.ui.getState().focus !== null) return;
      // What was moved there may have been deleted here since.
      if (elsewhere?.is === 'gone' || (elsewhere && stands(elsewhere.row, planner.plan.getState().workspace))) {
        follow(planner, main, left, elsewhere);
        return;
      }
      if (!row) return;
      const gone = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(row)));
      // It is only too far away to be drawn.
      if (gone?.target instanceof Element && gone.target.closest('[data-far]')) return;
      nearest(main, gone)?.focus({ preventScroll: true });
    });
    main.addEventListener('focusin', remember);
    watch.observe(main.parentElement ?? main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', remember);
      watch.disconnect();
      stopHearing();
    };
  }, [place, planner, texts]);
}

const ROWS = '[data-row]';

/** The last row before the gap, or else the first there is, or else the way to write one. */
function nearest(main: HTMLElement, gone: MutationRecord | undefined): HTMLElement | null | undefined {
  const before = gone?.previousSibling;
  const above = before instanceof Element && before.isConnected ? [...before.querySelectorAll<HTMLElement>(ROWS)] : [];
  const around = gone?.target instanceof Element ? gone.target.closest('li')?.querySelector<HTMLElement>(ROWS) : null;
  return above.at(-1) ?? around ?? main.querySelector<HTMLElement>(ROWS) ?? main.querySelector('button');
}

/** The row an element belongs to: that of its title, of a button in it, or of a field of its check-in. */
const rowAround = (element: Element | null): Id | undefined =>
  element?.closest('li')?.querySelector<HTMLElement>(ROWS)?.dataset['row'];

/**
 * Another window moved the row the keyboard was in, or took it away. Whoever types there does not look up: the rest of the sentence must
 * go into the same row, or nowhere.
 */
function follow(planner: Planner, main: HTMLElement, left: Element, fate: Fate): void {
  if (fate.is === 'gone') {
    main.querySelector<HTMLElement>('[data-heading], button')?.focus({ preventScroll: true });
    return;
  }
  // Words still on their way stand in the new place before the caret does.
  void planner.flush();
  const { row, cycle } = fate;
  const caret = isText(left) ? left.selectionStart : null;
  const counterpart = left.matches(ROWS) ? undefined : sameIn(main, left, row);
  if (counterpart) {
    counterpart.focus();
    if (isText(left) && isText(counterpart))
      counterpart.setSelectionRange(left.selectionStart ?? 0, left.selectionEnd ?? 0);
  } else if (visibleRows(planner).some(({ id }) => id === row)) navigate(planner, { at: 'neighbour', row, caret });
  else navigate(planner, { at: 'row', row, cycle, caret });
}

const PARTS = 'input, select, textarea, button';

/** The same field or button of the row where it is drawn now, such as the field of a check-in that is open under it. */
function sameIn(main: HTMLElement, left: Element, row: Id): HTMLElement | undefined {
  const title = main.querySelector(`[data-row=${JSON.stringify(row)}]`);
  const [before, now] = [left, title].map((one) => [
    ...(one?.closest('li')?.querySelectorAll<HTMLElement>(PARTS) ?? []),
  ]);
  const found = now?.[before?.findIndex((one) => one === left) ?? -1];
  return found?.tagName === left.tagName ? found : undefined;
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.selectionStart !== null);

function titleIn(workspace: Workspace, row: Id, { plan }: Texts): string {
  const record = recordOf(workspace, row);
  return (isRowRecord(record) && record.title) || plan.untitled;
}

function giveBackComment(planner: Planner, texts: Texts, about: Id): void {
  const words = planner.halfComments.about(about)?.trim() ?? '';
  if (words !== '') say(planner.ui, { text: texts.plan.commentGone(words), tone: 'warning' });
}
