/** Where in a text the words stand that were looked for (SPEC F3): as it is written, not as it is compared. Pure. */
import { cleanLine } from './clean-text.ts';
import { searchable } from './folded-text.ts';

/** A piece of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Characters shown before the first word that was found, and in all. */
const BEFORE = 40;
const IN_ALL = 180;
/** Around a place in a text of many pages, enough is cut out to be gone through character by character. */
const WINDOW = 400;

/** What a reader takes for one character: a letter with its accents, half a syllable in half width with its sign. */
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** All of a text on one line, with the words in it marked. `words` are folded. */
export const marked = (text: string, words: readonly string[]): readonly Piece[] =>
  piecesOf(charactersOf(cleanLine(text).trim(), words));

/** The first of the words with what stands around it, on one line; what was left out is told by an ellipsis. */
export function excerpt(text: string, words: readonly string[]): readonly Piece[] {
  const whole = cleanLine(text).replaceAll(/\s+/g, ' ').trim();
  const { cut, isStart, isEnd } = windowOf(whole, words);
  const characters = charactersOf(cut, words);
  if (isStart && isEnd && characters.length <= IN_ALL) return piecesOf(characters);
  const found = Math.max(
    0,
    characters.findIndex(({ isFound }) => isFound),
  );
  const from = isStart && found <= BEFORE ? 0 : afterBlank(characters, Math.max(0, found - BEFORE), found);
  const to = Math.min(characters.length, from + IN_ALL);
  const shown = piecesOf(characters.slice(from, to));
  const left: readonly Piece[] = isStart && from === 0 ? [] : [{ text: '…', isFound: false }];
  const right: readonly Piece[] = isEnd && to === characters.length ? [] : [{ text: '…', isFound: false }];
  return [...left, ...shown, ...right];
}

/** Behind the first blank from there on, so that an excerpt begins with a whole word; where there is none, there. */
function afterBlank(characters: readonly Character[], from: number, before: number): number {
  const blank = characters.findIndex(({ text }, at) => at >= from && at < before && text === ' ');
  return blank === -1 ? from : blank + 1;
}

/** The part of a long text around the first word that is in it: found by halving, since folding can change lengths. */
function windowOf(text: string, words: readonly string[]) {
  if (text.length <= WINDOW) return { cut: text, isStart: true, isEnd: true };
  const whole = searchable(text);
  const places = words.map((word) => whole.indexOf(word));
  const first = places.reduce(
    (least, place, at) => (place >= 0 && (least < 0 || place < (places[least] ?? 0)) ? at : least),
    -1,
  );
  const word = words[first];
  if (word === undefined) return { cut: text.slice(0, WINDOW), isStart: true, isEnd: false };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (searchable(text.slice(0, middle)).includes(word)) high = middle;
    else low = middle + 1;
  }
  const from = Math.max(0, low - word.length - WINDOW / 2);
  const to = Math.min(text.length, low + WINDOW / 2);
  return { cut: text.slice(from, to), isStart: from === 0, isEnd: to === text.length };
}

interface Character {
  readonly text: string;
  readonly isFound: boolean;
}

/** Each character with whether one of the words covers it. */
function charactersOf(text: string, words: readonly string[]): readonly Character[] {
  const characters = Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
  let folded = '';
  const ends = characters.map((one) => (folded += alike(searchable(one))).length);
  const found = new Set<number>();
  for (const word of words.map(alike)) {
    let at = 0;
    for (let place = folded.indexOf(word); place !== -1; place = folded.indexOf(word, place + word.length)) {
      while ((ends[at] ?? place + 1) <= place) at++;
      // A character can fold to several, of which the word may begin or end with any.
      for (let one = at; one < characters.length && (ends[one - 1] ?? 0) < place + word.length; one++) found.add(one);
    }
  }
  return characters.map((one, at) => ({ text: one, isFound: found.has(at) }));
}

/** A sigma folds to another form at the end of a word, which a character by itself does not know of. */
const alike = (folded: string): string => folded.replaceAll('ς', 'σ');

function piecesOf(characters: readonly Character[]): readonly Piece[] {
  const pieces: { text: string; isFound: boolean }[] = [];
  for (const { text, isFound } of characters) {
    const last = pieces.at(-1);
    if (last && last.isFound === isFound) last.text += text;
    else pieces.push({ text, isFound });
  }
  return pieces;
}
