/** Every field that can refuse words says that it holds them, so that nobody is told that they are saved (E10). */
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

/** What says that a field can refuse words, and what has it tell so. */
const REFUSES = /\blimit=\{|\bundecided=\{|\bnotANumber=\{|type="date"/;
const TELLS = /\buseUntaken\(|\buseDraft\(|\buse\w*Field[<(]|\buseWords\(/;
/** Draw fields of one value, which their caller holds in a draft. */
const PARTS_OF_A_DRAFT = [
  'renderer/features/plan/inspector/LevelsEditor.tsx',
  'renderer/parts/DayInput.tsx',
  'renderer/parts/check-in/CheckInFields.tsx',
  'renderer/parts/check-in/ConfidenceField.tsx',
  'renderer/parts/check-in/ValueField.tsx',
];

it('every field of the screens that can refuse words tells so', () => {
  const silent = sources('renderer')
    .filter(({ path, text }) => /\b(?:features|parts)\//.test(path) && REFUSES.test(text) && !TELLS.test(text))
    .map(({ path }) => path)
    .filter((path) => !PARTS_OF_A_DRAFT.some((part) => path.endsWith(part)));
  expect(silent, 'Give the field to useUntaken, or its words are said to be saved.').toEqual([]);
});

/** What hands words over at a pause or at leaving, or has them wait until somebody comes back. */
const KEEPS = /\buseDraft\(|\buse\w*Field[<(]|\buseWords\(|\bonFlush\(|\bhalf\w*\.keep\(/;
/** Words that are nobody's work: what is looked for, and passphrases, which may lie nowhere. */
const MAY_GO = [
  'renderer/features/plan/TopBar.tsx',
  'renderer/features/palette/Ahead.tsx',
  'renderer/features/comments/Filters.tsx',
  'renderer/features/search/Search.tsx',
];

it('E38 every form of words hands them over or keeps them while they are half written', () => {
  const forgetful = sources('renderer')
    .filter(
      ({ path, text }) =>
        /\b(?:features|parts)\//.test(path) && /<TextField\b|type="date"/.test(text) && !KEEPS.test(text),
    )
    .map(({ path }) => path)
    .filter((path) => ![...PARTS_OF_A_DRAFT, ...MAY_GO].some((part) => path.endsWith(part)));
  expect(
    forgetful,
    'Keep the words at every key with app/editing/half-written.ts, or hand them over with useDraft.',
  ).toEqual([]);
});
