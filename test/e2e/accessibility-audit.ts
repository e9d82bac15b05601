/**
 * WCAG 2.2, A and AA, criterion by criterion: what proves it here, or the sentence why there is nothing to prove.
 * `accessibility.browser.spec.ts` runs what axe can see, and `test/architecture/accessibility-audit.test.ts` holds that the list is whole
 * and that every test it names is there.
 */

import type { RoomId } from '../../renderer/app/places/place.ts';

/** A test, by its file and by the beginning of its name. */
interface Test {
  readonly file: string;
  readonly name: string;
}

export type Proof =
  /** Axe's rules for it, in every state of `accessibility.browser.spec.ts`. */
  | { readonly by: 'axe'; readonly tests?: readonly Test[] }
  | { readonly by: 'tests'; readonly tests: readonly Test[] }
  /** Nothing of the kind is there. */
  | { readonly by: 'nothing'; readonly why: string }
  /** Said honestly: looked at by a person, and held by no test. */
  | { readonly by: 'looking'; readonly why: string };

const axe = (...tests: readonly Test[]): Proof => ({ by: 'axe', tests });
const tests = (...all: readonly Test[]): Proof => ({ by: 'tests', tests: all });
const nothing = (why: string): Proof => ({ by: 'nothing', why });
const looking = (why: string): Proof => ({ by: 'looking', why });
const at = (file: string, name: string): Test => ({ file, name });

const AUDIT = 'e2e/accessibility.browser.spec.ts';
const KEYS = 'features/shell/keys.test.ts';
const KEYBOARD = 'e2e/keyboard.spec.ts';
const TAB_STOPS = 'e2e/tab-stops.browser.spec.ts';
const MERGE = 'e2e/merge.spec.ts';
const NO_MEDIA = 'There is no sound and no moving picture.';

export const CRITERIA: Readonly<Record<string, readonly [name: string, proof: Proof]>> = {
  '1.1.1': ['Non-text content', axe()],
  '1.2.1': ['Audio-only and video-only', nothing(NO_MEDIA)],
  '1.2.2': ['Captions, prerecorded', nothing(NO_MEDIA)],
  '1.2.3': ['Audio description or alternative', nothing(NO_MEDIA)],
  '1.2.4': ['Captions, live', nothing(NO_MEDIA)],
  '1.2.5': ['Audio description', nothing(NO_MEDIA)],
  '1.3.1': ['Info and relationships', axe()],
  '1.3.2': ['Meaningful sequence', tests(at(TAB_STOPS, 'Tab goes on from every row'))],
  '1.3.3': ['Sensory characteristics', looking('No sentence names a thing by its shape, colour or place alone.')],
  '1.3.4': ['Orientation', tests(at(AUDIT, 'nothing lies beyond the window'))],
  '1.3.5': ['Identify input purpose', axe(at(AUDIT, 'the field for one’s own name says so'))],
  '1.4.1': [
    'Use of color',
    tests(at('features/plan/plan-room.test.tsx', 'shows progress that nobody has measured as such')),
  ],
  '1.4.2': ['Audio control', nothing(NO_MEDIA)],
  '1.4.3': ['Contrast', axe(at('ui/contrast.test.ts', 'keep text readable'))],
  '1.4.4': ['Resize text', tests(at('e2e/controls.browser.spec.ts', 'nothing is cut off at 200 %'))],
  '1.4.5': ['Images of text', nothing('There is no picture of words.')],
  '1.4.10': ['Reflow', tests(at(AUDIT, 'nothing lies beyond the window'))],
  '1.4.11': ['Non-text contrast', tests(at('ui/contrast.test.ts', 'keep controls and the focus ring visible'))],
  '1.4.12': ['Text spacing', tests(at(AUDIT, 'nothing is cut when letters and lines stand wider apart'))],
  '1.4.13': ['Content on hover or focus', tests(at('ui/buttons.test.tsx', 'show their name to the keyboard'))],
  '2.1.1': ['Keyboard', tests(at(KEYBOARD, 'the main job, from the first Tab to the file'))],
  '2.1.2': ['No keyboard trap', tests(at(TAB_STOPS, 'Tab goes on from every row'))],
  '2.1.4': ['Character key shortcuts', tests(at(KEYS, 'take no sign or letter that is pressed alone'))],
  '2.2.1': ['Timing adjustable', tests(at('ui/messages.test.tsx', 'is for ever for a warning'))],
  '2.2.2': ['Pause, stop, hide', nothing('Nothing moves by itself for longer than a moment.')],
  '2.3.1': ['Three flashes', nothing('Nothing flashes.')],
  '2.4.1': ['Bypass blocks', axe(at('features/rooms.test.tsx', '%s is named'))],
  '2.4.2': ['Page titled', axe(at('features/rooms.test.tsx', '%s is named'))],
  '2.4.3': ['Focus order', tests(at(TAB_STOPS, 'Tab goes on from every row'))],
  '2.4.4': ['Link purpose', axe()],
  '2.4.5': ['Multiple ways', tests(at('e2e/palette.browser.spec.ts', 'the palette gives the focus back'))],
  '2.4.6': ['Headings and labels', axe()],
  '2.4.7': ['Focus visible', tests(at(TAB_STOPS, 'Tab goes on from every row'))],
  '2.4.11': ['Focus not obscured', tests(at('e2e/messages.browser.spec.ts', '2.4.11 no row that has the focus'))],
  '2.5.1': ['Pointer gestures', nothing('Nothing asks for more than one finger or for a path.')],
  '2.5.2': ['Pointer cancellation', looking('Buttons act when they are let go; dragging ends at Escape.')],
  '2.5.3': ['Label in name', axe()],
  '2.5.4': ['Motion actuation', nothing('Nothing listens to the machine being moved.')],
  '2.5.7': ['Dragging movements', tests(at('features/plan/outline.test.tsx', 'moves, indents and outdents'))],
  '2.5.8': ['Target size', axe()],
  '3.1.1': ['Language of page', axe()],
  '3.1.2': ['Language of parts', axe(at('features/rooms.test.tsx', 'are each called in their own'))],
  '3.2.1': ['On focus', tests(at(TAB_STOPS, 'Tab goes on from every row'))],
  '3.2.2': ['On input', looking('What is typed or chosen changes the plan, and no room is left by it.')],
  '3.2.3': [
    'Consistent navigation',
    looking('The bar above each room holds the way back first, then the state, then its acts.'),
  ],
  '3.2.4': [
    'Consistent identification',
    looking('One table of actions names them in the menus, the palette and the bars.'),
  ],
  '3.2.6': ['Consistent help', tests(at(KEYS, 'show the keys with F1 everywhere'))],
  '3.3.1': ['Error identification', tests(at('features/plan/plan-room.test.tsx', 'ties what is wrong with a day'))],
  '3.3.2': ['Labels or instructions', axe()],
  '3.3.3': ['Error suggestion', tests(at('features/plan/too-long.test.tsx', 'stand whole in their title and say so'))],
  '3.3.4': [
    'Error prevention',
    tests(at('features/plan/outline.test.tsx', 'deletes at once and brings back with Undo')),
  ],
  '3.3.7': ['Redundant entry', nothing('Nothing is asked for twice.')],
  '3.3.8': ['Accessible authentication', nothing('Nobody signs in. A passphrase can be shown and pasted.')],
  '4.1.2': ['Name, role, value', axe()],
  '4.1.3': ['Status messages', tests(at('ui/messages.test.tsx', 'are read from a live region that was there before'))],
};

/**
 * Where axe looks at each room: the file, and the name of the state as it is given to `expectNoFault`. A room that needs nothing but a plan is
 * one more state of `accessibility.browser.spec.ts`.
 */
export const ROOM_STATES: { readonly [R in RoomId]: Test } = {
  plan: at(AUDIT, 'plan'),
  'this-week': at('e2e/personal.browser.spec.ts', 'this week'),
  'check-in': at(AUDIT, 'check-ins'),
  overview: at(AUDIT, 'where it stands'),
  search: at(AUDIT, 'search'),
  questions: at(MERGE, 'open questions'),
  difference: at('e2e/difference.browser.spec.ts', 'what has changed'),
  review: at(AUDIT, 'review'),
  merge: at(MERGE, 'before a merge'),
  'hand-out': at(AUDIT, 'what leaves'),
  print: at(AUDIT, 'paper'),
  exchange: at('e2e/exchange.electron.spec.ts', 'a folder'),
  backups: at('e2e/keeps.electron.spec.ts', 'backups'),
  comments: at(AUDIT, 'comments'),
  closing: at(AUDIT, 'closing'),
  rituals: at(AUDIT, 'meetings'),
  people: at(AUDIT, 'people and teams'),
  method: at(AUDIT, 'method'),
  settings: at(AUDIT, 'settings'),
};
