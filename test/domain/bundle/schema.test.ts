/** The published schema: the committed file, and that it says what the gate says. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleSchema } from '../../../renderer/domain/bundle/schema.ts';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import type { FieldRule } from '../../../renderer/domain/kinds/kind.ts';
import { KINDS } from '../../../renderer/domain/kinds/model.ts';
import { Author } from '../author.ts';
import { play, rolls } from '../random-plan.ts';
import { changed, object, type Json } from './bundles.ts';
import { EXAMPLES } from './examples.ts';

const published = readFileSync(new URL('../../../build/bundle.schema.json', import.meta.url), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(published) as z.core.JSONSchema.JSONSchema);
const fits = (document: unknown): boolean => schema.safeParse(document).success;

/** Days and moments that have the right form and do not exist, and a word of the language: no pattern can say that. */
const BEYOND_A_PATTERN = [
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '0000-01-01',
  '2026-02-30T09:12:00Z',
  '2026-10-01T24:00:00Z',
  '2026-10-01T09:60:00Z',
  '2026-10-01T09:12:60Z',
  'constructor',
];
const isBeyond = (value: unknown) => BEYOND_A_PATTERN.some((one) => JSON.stringify(value).includes(`"${one}"`));

const fields = KINDS.flatMap((kind) =>
  Object.entries<FieldRule>(FIELDS[kind]).map(([field, { shape }]) => ({ kind, field, shape })),
);

describe('the published schema', () => {
  it('B12 is the one the gate makes: run `npm run schema` after changing what a bundle may hold', () => {
    const made = `${JSON.stringify(bundleSchema(), null, 2)}\n`;
    expect(published === made, 'Run `npm run schema`, and commit build/bundle.schema.json with the change.').toBe(true);
  });

  it('B12 takes whatever the app writes', () => {
    fc.assert(
      fc.property(rolls(), rolls(12), rolls(12), (before, mine, theirs) => {
        const start = play(new Author('start'), before);
        const [ana, bo] = [play(new Author('ana', start.plan), mine), play(new Author('bo', start.plan), theirs)];
        ana.receive(bo.write());
        expect(fits(JSON.parse(ana.write()))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(fields)('B12 says of $kind.$field what the gate says', ({ kind, field, shape }) => {
    const record = (value: unknown): Json => ({ id: kind === 'workspace' ? 'workspace' : 'r1', [field]: value });
    const document = object(
      JSON.parse(
        changed((one) => {
          for (const each of KINDS) one[LISTS[each]] = [];
        }),
      ),
    );
    const says = (value: unknown) => fits({ ...document, [LISTS[kind]]: [record(value)] });
    for (const value of EXAMPLES[shape].takes) expect(says(value), JSON.stringify(value).slice(0, 80)).toBe(true);
    for (const [value] of EXAMPLES[shape].refuses)
      if (!isBeyond(value)) expect(says(value), JSON.stringify(value).slice(0, 80)).toBe(false);
  });

  const broken: readonly (readonly [string, (document: Json) => unknown])[] = [
    ['another word', (one) => (one['format'] = 'other')],
    ['another version', (one) => (one['formatVersion'] = 3)],
    ['no maker', (one) => delete one['made']],
    ['an unknown scope', (one) => (one['scope'] = { of: 'galaxy' })],
    ['no merge block', (one) => delete one['merge']],
    ['a list that is none', (one) => (one['teams'] = {})],
    ['a record without an id', (one) => (one['teams'] = [{}])],
    ['a deletion that says no', (one) => (one['teams'] = [{ id: 't', deleted: false }])],
    [
      'a broken stamp',
      (one) => (object(object(one['merge'])['records'])['x'] = { seen: '', by: { w: 'title' }, sum: '' }),
    ],
  ];
  it.each(broken)('B12 refuses %s', (_name, breaks) => {
    expect(fits(JSON.parse(changed(breaks)))).toBe(false);
  });
});
