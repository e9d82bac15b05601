import { expect, it } from 'vitest';
import { sources } from './sources.ts';

it('whoever goes to another cycle says which row is chosen there, so that the details never are of another cycle', () => {
  const silent = sources('renderer').flatMap(({ path, text }) =>
    [...text.matchAll(/setState\((?:\(.*?\) => \()?\{(?:[^}]*[,\s])?cycle[:,\s][^}]*\}/g)]
      .filter(([step]) => !/\bselected\b/.test(step))
      .map(([step]) => `${path}: ${step}. Set selected as well.`),
  );
  expect(silent).toEqual([]);
});
