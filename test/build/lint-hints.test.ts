import { describe, expect, it } from 'vitest';
import { hintsFor, ROOM_LAYERS } from '../../build/oxlint.config.ts';
import { LAYERS } from '../architecture/layers.ts';

/** True if the editor would underline this import in a file of that folder. */
function underlined(folder: string, specifier: string): boolean {
  const layer = [...LAYERS, ...ROOM_LAYERS].find((one) => one.folder === folder);
  if (layer === undefined) throw new Error(`no layer ${folder}`);
  const rules = JSON.stringify(hintsFor(layer).rules);
  const patterns = [...rules.matchAll(/"regex":("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '""']) =>
    String(JSON.parse(quoted)),
  );
  return patterns.some((pattern) => new RegExp(pattern).test(specifier));
}

describe('the linter’s hints follow the table of layers', () => {
  it.each([
    ['renderer/domain/plan', '../../storage/database.ts', true],
    ['renderer/domain/plan', '../../app/session/boot.ts', true],
    ['renderer/domain/merge', './plan.ts', false],
    ['renderer/domain/plan', '../kinds/model.ts', false],
    ['renderer/domain/plan', '../commands/commands.ts', true],
    ['renderer/domain/plan', 'react', true],
    ['renderer/domain/plan', 'react-dom/client', true],
    ['renderer/domain/plan', 'node:fs', true],
    ['renderer/domain/commands', 'fractional-indexing', false],
    ['renderer/domain/plan', 'fractional-indexing', true],
    ['renderer/storage', 'dexie', false],
    ['renderer/storage', '../domain/kinds/model.ts', false],
    ['renderer/features', '../../storage/database.ts', true],
    ['renderer/features/plan', '../merge/Merge.tsx', true],
    ['renderer/features/plan', '../../merge/Merge.tsx', true],
    ['renderer/features/plan', '../../domain/merge/preview.ts', false],
    ['renderer/features/plan', './inspector/Inspector.tsx', false],
    ['renderer/features/plan', '../use-row-actions.ts', false],
    ['renderer/features/plan', '../../parts/RoomFrame.tsx', false],
    ['renderer/features/plan', '../../storage/database.ts', true],
    ['renderer/ui', 'lucide-react', false],
    ['electron', 'node:path', false],
    ['electron', '../renderer/domain/kinds/model.ts', true],
    ['electron', 'react', true],
  ])('%s imports %s: underlined is %s', (folder, specifier, expected) => {
    expect(underlined(folder, specifier)).toBe(expected);
  });
});
