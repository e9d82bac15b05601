/** Keys are heard in one way, so that none is taken from an input method and no layout is left out. */
import { expect, it } from 'vitest';
import { sources, withoutComments } from './sources.ts';

const screens = sources('renderer').filter(({ path }) => /\.tsx?$/.test(path));

/** What listens for keys: the words after `onKeyDown=` and its like. */
const listeners = (text: string): string[] =>
  [...text.matchAll(/\bonKey(?:Down|Up|Press)(?:Capture)?(?:=\{|: )([^\n]*)/g)]
    .map((found) => found[1] ?? '')
    .concat(
      [...text.matchAll(/addEventListener\(\s*'key(?:down|up|press)',\s*([^\n]*)/g)].map((found) => found[1] ?? ''),
    );

it('whoever listens for keys does so through unlessComposing', () => {
  const unguarded = screens.flatMap(({ path, text: whole }) => {
    const text = withoutComments(whole);
    return listeners(text)
      .filter((listener) => !listener.startsWith('unlessComposing('))
      .filter((listener) => {
        const name = /^\w+/.exec(listener)?.[0];
        return name === undefined || !new RegExp(`const ${name} = unlessComposing\\(`).test(text);
      })
      .map((listener) => `${path} listens with ${listener}. Wrap it in unlessComposing of renderer/ui/pressed.ts.`);
  });
  expect(unguarded).toEqual([]);
});

it('would find those who do not', () => {
  expect(listeners('<p onKeyDown={(event) => act(event)}>')).toEqual(['(event) => act(event)}>']);
  expect(listeners('onKeyDown: handle,')).toEqual(['handle,']);
  expect(listeners("document.addEventListener('keydown', hear, true);")).toEqual(['hear, true);']);
});

it('shortcuts with letters and signs are read in one place, which knows the layouts', () => {
  const alone = screens
    .filter(({ path }) => path !== 'renderer/ui/pressed.ts')
    .filter(({ text }) => /\bkey\.toLowerCase\(\)|\bevent\.code\b/.test(withoutComments(text)))
    .map(({ path }) => `${path} reads a letter by itself. Use isPressed or shortcutsOf of renderer/ui/pressed.ts.`);
  expect(alone).toEqual([]);
});

it('no field has an undo of its own by hand', () => {
  const marked = screens.filter(({ text }) => /own-?undo/i.test(withoutComments(text)));
  expect(
    marked.map(({ path }) => path),
    'Whatever is not a draft has its own undo; a draft says data-kept by itself.',
  ).toEqual(['renderer/features/shell/keys.ts']);
});

it('no field cuts what is too long: an engine cuts without a word, and within a character', () => {
  const cutting = screens.filter(({ path, text }) => path.endsWith('.tsx') && /\bmaxLength\b/.test(text));
  expect(
    cutting.map(({ path }) => path),
    'Give the field a limit of app/use-limit.ts instead.',
  ).toEqual([]);
});
