/** Every field that can refuse words says that it holds them, so that nobody is told that they are saved (E10). */
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

/** What says that a field can refuse words, and what has it tell so. */
const REFUSES = /\blimit=\{|\bundecided=\{|\bnotANumber=\{|type="date"/;
const TELLS = /\buseUntaken\(|\buseDraft\(|\buseField[<(]|\buseWords\(/;
/** Draw fields of one value, which their caller holds in a draft. */
const PARTS_OF_A_DRAFT = ['renderer/features/plan/inspector/LevelsEditor.tsx'];

it('every field of the screens that can refuse words tells so', () => {
  const silent = sources('renderer')
    .filter(({ path, text }) => path.includes('features/') && REFUSES.test(text) && !TELLS.test(text))
    .map(({ path }) => path)
    .filter((path) => !PARTS_OF_A_DRAFT.some((part) => path.endsWith(part)));
  expect(silent, 'Give the field to useUntaken, or its words are said to be saved.').toEqual([]);
});
