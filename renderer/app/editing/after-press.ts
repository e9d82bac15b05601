/**
 * What adds a line waits for the end of a press: a button that moved away between press and release is not clicked. Words are written
 * so, which are handed over when their field is left by that press, and what is fetched or worked out is drawn so.
 */

/** Milliseconds a press is waited for at most, as a hand may hold it down, and its end may be told to another window. */
const LONGEST = 1000;

const waiting = new Set<() => void>();
/** Runs while a press does. */
let pressed: ReturnType<typeof setTimeout> | undefined;

/** Does it now, or once the press is over: when it is released, before the click it makes, which then goes where the press began. */
export function afterPress(act: () => void): void {
  if (pressed === undefined) act();
  else waiting.add(act);
}

function endIn(milliseconds: number): void {
  clearTimeout(pressed);
  pressed = setTimeout(end, milliseconds);
}

function end(): void {
  clearTimeout(pressed);
  pressed = undefined;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

// Where there is no page, as in a script that only asks what the commands are called, nothing is pressed.
if (typeof window !== 'undefined') {
  // Ahead of every other listener: what is clicked or chosen from a list is then done upon words that are written.
  window.addEventListener('mousedown', ({ button }) => button === 0 && endIn(LONGEST), true);
  // Not at the click: what is drawn anew while a box or a circle is being ticked unticks it.
  window.addEventListener('mouseup', end, true);
  // A field of words tells of its change when it is left, which is no end of a press.
  window.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && end(), true);
  // One that becomes a drag is released nowhere.
  window.addEventListener('dragstart', end, true);
  window.addEventListener('blur', end);
}
