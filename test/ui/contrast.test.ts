import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');

/** Name to its two colours, light and dark, for every token that is a plain pair. */
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

function luminance(name: string, theme: 0 | 1): number {
  const colour = pairs.get(name)?.[theme];
  if (colour === undefined) throw new Error(`tokens.css has no pair --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 0 | 1): number {
  const [a, b] = [luminance(one, theme), luminance(other, theme)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ['paper', 'surface', 'sunken', 'floating', 'hover', 'chosen'];
const across = (inks: readonly string[], grounds: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

const TEXT = [
  ...across(['ink', 'ink-soft', 'ink-faint', 'accent-strong'], SURFACES),
  ...across(['accent', 'bad', 'good', 'warn'], SURFACES),
  ...across(['ink', 'ink-soft'], ['good-soft', 'warn-soft', 'bad-soft']),
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
] as const;

const CONTROLS = across(['edge', 'accent'], ['paper', 'surface', 'sunken', 'floating']);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours in %s', (_, theme) => {
  it('keep text readable (4.5:1)', () => {
    const faint = TEXT.filter(([ink, ground]) => contrast(ink, ground, theme) < 4.5);
    expect(faint.map(([ink, ground]) => `${ink} on ${ground}: ${contrast(ink, ground, theme).toFixed(2)}`)).toEqual([]);
  });

  it('keep controls and the focus ring visible (3:1)', () => {
    const faint = CONTROLS.filter(([edge, ground]) => contrast(edge, ground, theme) < 3);
    expect(faint.map(([edge, ground]) => `${edge} on ${ground}: ${contrast(edge, ground, theme).toFixed(2)}`)).toEqual(
      [],
    );
  });
});
