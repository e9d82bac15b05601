import { describe, expect, it } from 'vitest';
import { hintsFor } from '../../build/oxlint.config.ts';
import { LAYERS } from '../architecture/layers.ts';

/** True if the editor would underline this import in a file of that folder. */
function underlined(folder: string, specifier: string): boolean {
  const layer = LAYERS.find((one) => one.folder === folder);
  if (layer === undefined) throw new Error(`no layer ${folder}`);
  const rules = JSON.stringify(hintsFor(layer).rules);
  const patterns = [...rules.matchAll(/"regex":("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '""']) =>
    String(JSON.parse(quoted)),
  );
  return patterns.some((pattern) => new RegExp(pattern).test(specifier));
}

describe('the linter’s hints follow the table of layers', () => {
  it.each([
    ['renderer/domain', '../storage/database.ts', true],
    ['renderer/domain', '../../app/edit.ts', true],
    ['renderer/domain', './merge/plan.ts', false],
    ['renderer/domain', 'react', true],
    ['renderer/domain', 'react-dom/client', true],
    ['renderer/domain', 'node:fs', true],
    ['renderer/domain', 'fractional-indexing', false],
    ['renderer/storage', 'dexie', false],
    ['renderer/storage', '../domain/model.ts', false],
    ['renderer/features', '../../storage/database.ts', true],
    ['renderer/ui', 'lucide-react', false],
    ['electron', 'node:path', false],
    ['electron', '../renderer/domain/model.ts', true],
    ['electron', 'react', true],
  ])('%s imports %s: underlined is %s', (folder, specifier, expected) => {
    expect(underlined(folder, specifier)).toBe(expected);
  });
});
