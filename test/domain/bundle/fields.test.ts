/** Every known field of every kind: what it takes at its limit, and what it refuses one step beyond. Made from `FIELDS`. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import type { FieldRule } from '../../../renderer/domain/kinds/kind.ts';
import { KINDS } from '../../../renderer/domain/kinds/model.ts';
import { byHand } from './bundles.ts';
import { EXAMPLES } from './examples.ts';

const fields = KINDS.flatMap((kind) =>
  Object.entries<FieldRule>(FIELDS[kind]).map(([field, { shape }]) => ({ kind, field, shape })),
);
const idOf = (kind: string) => (kind === 'workspace' ? 'workspace' : 'r1');

describe('every known field', () => {
  it.each(fields)('B6 $kind.$field takes what a $shape is', ({ kind, field, shape }) => {
    for (const value of EXAMPLES[shape].takes) {
      const text = byHand({ [LISTS[kind]]: [{ id: idOf(kind), [field]: value }] });
      const read = readBundle(text);
      expect(read, JSON.stringify(value).slice(0, 80)).toMatchObject({ ok: true });
      expect(read.ok && Object.entries(read.bundle.records[0] ?? {})).toContainEqual([
        field,
        JSON.parse(JSON.stringify(value)),
      ]);
    }
  });

  it.each(fields)('B6 $kind.$field refuses what no $shape is', ({ kind, field, shape }) => {
    for (const [value, is, below = ''] of EXAMPLES[shape].refuses) {
      const text = byHand({ [LISTS[kind]]: [{ id: idOf(kind), [field]: value }] });
      const at = `${LISTS[kind]}[0].${field}${below}`;
      const expected = { ok: false, problem: is === 'too-many' ? { is } : { is, at } };
      expect(readBundle(text), JSON.stringify(value).slice(0, 80)).toEqual(expected);
    }
  });

  it.each(KINDS)('B6 %s is deleted by true and by nothing else', (kind) => {
    const read = (deleted: unknown) => readBundle(byHand({ [LISTS[kind]]: [{ id: idOf(kind), deleted }] }));
    expect(read(true)).toMatchObject({ ok: true });
    for (const value of [false, null, 'true', 1])
      expect(read(value)).toEqual({ ok: false, problem: { is: 'damaged', at: `${LISTS[kind]}[0].deleted` } });
  });
});
