/** The gate's check for each shape of `fields.ts`, and from them the JSON Schema that is published with the app. */
import * as z from 'zod/mini';
import { FIELDS, LISTS, type FieldRule, type Shape } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import { KINDS, type Kind } from '../model.ts';
import { FORMAT, FORMAT_VERSION } from './format.ts';

// zod would try `new Function` for speed, which the content policy forbids.
z.config({ jitless: true });

const text = (longest: number) => z.string().check(z.maxLength(longest));
const number = z.number().check(z.gte(-LIMITS.number), z.lte(LIMITS.number));
const optional = z.optional;

/** Letters, digits, `_` and `-`: an id is a key in the merge block and an attribute in a page. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

const id = z.string().check(z.regex(ID));
const day = z.string().check(z.regex(DAY));
const unit = optional(text(LIMITS.unit));

const metric = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['raise', 'lower']), start: optional(number), target: optional(number), unit }),
  z.looseObject({ type: z.enum(['above', 'below']), limit: optional(number), unit }),
  z.looseObject({ type: z.literal('band'), low: optional(number), high: optional(number), unit }),
  z.looseObject({ type: z.literal('yesNo') }),
  z.looseObject({
    type: z.literal('milestones'),
    levels: z
      .array(z.looseObject({ text: text(LIMITS.line), score: z.number().check(z.gte(0), z.lte(1)) }))
      .check(z.maxLength(LIMITS.levels)),
  }),
]);

export const SHAPES: { readonly [S in Shape]: z.ZodMiniType } = {
  line: text(LIMITS.line),
  note: text(LIMITS.note),
  name: text(LIMITS.name),
  id,
  dates: z.looseObject({ start: day, end: day }),
  instant: z.string().check(z.regex(INSTANT)),
  rank: z.string().check(z.regex(/^[0-9A-Za-z]+$/), z.maxLength(LIMITS.rank)),
  flag: z.boolean(),
  number,
  percent: z.number().check(z.gte(0), z.lte(100)),
  weight: z.number().check(z.gte(0), z.lte(LIMITS.weight)),
  metric,
  ambition: z.enum(['committed', 'aspirational']),
  focus: z.enum(['delivery', 'growth']),
};

function recordOf(kind: Kind) {
  const fields = Object.entries<FieldRule>(FIELDS[kind]).map(([name, { shape }]) => [name, optional(SHAPES[shape])]);
  return z.looseObject({ id, deleted: optional(z.literal(true)), ...Object.fromEntries(fields) });
}

export const RECORDS = Object.fromEntries(KINDS.map((kind) => [kind, recordOf(kind)])) as {
  readonly [K in Kind]: ReturnType<typeof recordOf>;
};

const packedMarks = z.looseObject({
  seen: z.string(),
  by: z.record(z.string(), z.string()),
  open: optional(z.record(z.string(), z.array(z.looseObject({ stamp: z.string(), value: optional(z.unknown()) })))),
  saw: optional(z.record(z.string(), z.string())),
  sum: z.string(),
});

/** Everything but the records, which are checked one by one so that a fault can be named. */
export const ENVELOPE = z.looseObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  made: z.looseObject({ by: text(LIMITS.name), at: SHAPES.instant, app: text(LIMITS.name) }),
  scope: z.discriminatedUnion('of', [
    z.looseObject({ of: z.literal('plan') }),
    z.looseObject({ of: z.literal('cycle'), id }),
  ]),
  merge: z.looseObject({
    runs: z.record(z.string(), z.looseObject({ by: text(LIMITS.name), at: SHAPES.instant })),
    records: z.record(z.string(), packedMarks),
    loops: optional(z.array(z.array(id))),
  }),
});

/** The JSON Schema of a bundle, draft 2020-12: written to `build/bundle.schema.json` and held equal to it by a test. */
export function bundleSchema(): object {
  const lists = Object.fromEntries(KINDS.map((kind) => [LISTS[kind], optional(z.array(RECORDS[kind]))]));
  const whole = z.extend(ENVELOPE, lists);
  return { title: 'Whetstone bundle', ...z.toJSONSchema(whole, { target: 'draft-2020-12', unrepresentable: 'any' }) };
}
