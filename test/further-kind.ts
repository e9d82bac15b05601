/**
 * A kind of record nobody has written yet, as somebody may add it: several about an objective, neither a row of the outline nor a remark. What
 * holds for any kind is proven with it. A test puts it among the kinds by
 * `vi.mock('<way>/renderer/domain/kinds/all.ts', async (kinds) => (await import('<way>/further-kind.ts')).among(kinds))`.
 */
import type { Command } from '../renderer/domain/commands/commands.ts';
import { ask, kind, quiet } from '../renderer/domain/kinds/kind.ts';

const further = kind({
  list: 'xFurthers',
  listed: 'where-any',
  only: null,
  home: { field: 'objective', kind: 'objective' },
  order: 'rank',
  title: 'title',
  written: 'edited',
  discloses: 'plain',
  stored: 'with-home',
  told: 'by-itself',
  frozen: 'with-cycle',
  fields: {
    objective: ask('id', 'plain'),
    title: ask('line', 'plain'),
    rank: quiet('rank', 'plain'),
  },
});

/** The kinds there are, and this one. */
export async function among(kinds: () => Promise<unknown>): Promise<{ readonly ALL: object }> {
  const { ALL } = (await kinds()) as { readonly ALL: object };
  return { ALL: { ...ALL, further } };
}

/** The compiler does not know the kind, so this is where it is told to let it pass. */
export const addFurther = (id: string, objective: string, title: string): Command =>
  ({ do: 'add', kind: 'further', id, objective, values: { title } }) as unknown as Command;
