import { describe, expect, it } from 'vitest';
import { globSync, readFileSync } from 'node:fs';

const sheets = globSync('renderer/**/*.css').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('what floats over the page', () => {
  it('has an edge where shadows are not drawn, and not the shadow alone', () => {
    const without = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/\{[^{}]*box-shadow: var\(--shadow-float\)[^{}]*\}/g)]
        .filter(([rule]) => !rule.includes('border: var(--edge-float)'))
        .map(([rule]) => `${path} ${rule}`),
    );
    expect(without).toEqual([]);
    expect(sheets.some(({ text }) => text.includes('var(--edge-float)'))).toBe(true);
  });

  it('has that edge in forced colours and where more contrast is asked for', () => {
    const tokens = sheets.find(({ path }) => path.endsWith('tokens.css'))?.text ?? '';
    for (const wish of ['prefers-contrast: more', 'forced-colors: active'])
      expect(tokens.slice(tokens.indexOf(wish)).match(/--edge-float: 1px solid (?!transparent)/)).not.toBeNull();
  });
});
