import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, LISTS } from '../../renderer/domain/kinds/fields.ts';
import { KINDS } from '../../renderer/domain/kinds/model.ts';

/** The fields each record type of model.ts declares, read from its text, since types are gone when tests run. */
function declaredFields(): Map<string, string[]> {
  const text = readFileSync(new URL('../../renderer/domain/kinds/model.ts', import.meta.url), 'utf8');
  const records = text.matchAll(/export interface \w+ extends Base<'(\w+)'> \{([\s\S]*?)\n\}/g);
  return new Map(
    [...records].map(([, kind = '', body = '']) => [
      kind,
      [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = '']) => field),
    ]),
  );
}

describe('fields.ts', () => {
  it('says of each field of each record where it goes', () => {
    const declared = declaredFields();
    expect([...declared.keys()], 'Give the new kind of record its fields in fields.ts.').toEqual([...KINDS]);
    for (const kind of KINDS)
      expect(new Set(Object.keys(FIELDS[kind])), `Say in fields.ts where each field of ${kind} goes.`).toEqual(
        new Set(declared.get(kind)),
      );
  });

  it('gives each kind of record a list of its own in a bundle', () => {
    expect(new Set(Object.values(LISTS)).size).toBe(KINDS.length);
  });
});
