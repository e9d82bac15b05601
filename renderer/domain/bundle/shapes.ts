/** The gate's check for each shape of a field (`kinds/kind.ts`), and from them the JSON Schema that is published with the app. */
import { isDay, isInstant } from '../progress/days.ts';
import { FIELDS, LISTS } from '../kinds/fields.ts';
import type { FieldRule, Shape } from '../kinds/kind.ts';
import { LIMITS } from '../kinds/limits.ts';
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { KINDS, type Kind } from '../kinds/model.ts';
import { dictionary, flag, list, number, object, oneOf, text, variant, type Check } from './check.ts';
import { FORMAT, HELD_BACK, WRITTEN_VERSION } from './format.ts';
import { isHostile, lookThrough } from './inspect.ts';

/** Letters, digits, `_` and `-`: an id is a key in the merge block and an attribute in a page. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;
const RANK = /^[0-9A-Za-z]+$/;
const STAMP = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}:[1-9][0-9]{0,14}$/;
const ANY = /^/;

export const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id) && !isHostile(id);

const any = number(-LIMITS.number, LIMITS.number);
const id = text(LIMITS.id, ID, (one) => !isHostile(one));
const day = text(10, DAY, isDay);
const unit = text(LIMITS.unit);
const level = object({ text: text(LIMITS.line), score: number(0, 1) });

const metric = variant('type', {
  raise: object({}, { start: any, target: any, unit }),
  lower: object({}, { start: any, target: any, unit }),
  above: object({}, { limit: any, unit }),
  below: object({}, { limit: any, unit }),
  band: object({}, { low: any, high: any, unit }),
  yesNo: object({}),
  milestones: object({ levels: list(level, LIMITS.levels) }),
});

export const SHAPES: { readonly [S in Shape]: Check } = {
  line: text(LIMITS.line),
  note: text(LIMITS.note),
  name: text(LIMITS.name),
  id,
  ids: list(id, LIMITS.ids),
  dates: object({ start: day, end: day }),
  instant: text(LIMITS.name, INSTANT, isInstant),
  rank: text(LIMITS.rank, RANK),
  flag,
  number: any,
  percent: number(0, 100),
  weight: number(0, LIMITS.weight),
  metric,
  ambition: oneOf('committed', 'aspirational'),
  focus: oneOf('delivery', 'growth'),
};

/** A deletion says true or nothing. */
export const DELETION = oneOf(true);

function recordOf(kind: Kind): Check {
  const fields = Object.entries<FieldRule>(FIELDS[kind]).map(([name, { shape }]) => [name, SHAPES[shape]] as const);
  const { only } = DESCRIPTORS[kind];
  const name = only === null ? id : oneOf(only);
  return object({ id: name }, { deleted: DELETION, ...Object.fromEntries(fields) });
}

export const RECORDS = Object.fromEntries(KINDS.map((kind) => [kind, recordOf(kind)])) as {
  readonly [K in Kind]: Check;
};

const packed = text(LIMITS.anyText);
/** As long as the history of a record: only the size of the file bounds it. */
const seen = text(LIMITS.bundleBytes);
/** Of whatever shape, and no longer than it may be where it is shown. */
const answer: Check = {
  schema: {},
  wrong: (value) => (lookThrough(value, '', 1)?.is === 'text-too-long' ? { is: 'text-too-long', at: '' } : null),
};
/** One record's part of the merge block. */
export const PACKED_MARKS = object(
  { seen, by: dictionary(STAMP, packed), sum: packed },
  {
    open: dictionary(ANY, list(object({ stamp: text(LIMITS.name, STAMP) }, { value: answer }), LIMITS.answers)),
    saw: dictionary(STAMP, seen),
    held: dictionary(ANY, object({ stamps: packed, knew: seen }, { about: answer, untold: oneOf(true) })),
    rest: seen,
  },
);

/** Everything but the records, which are checked one by one so that a fault can be named. */
const ENVELOPE_PARTS = {
  format: oneOf(FORMAT),
  formatVersion: oneOf(...Object.values(WRITTEN_VERSION)),
  made: object({ by: text(LIMITS.name), at: SHAPES.instant, app: text(LIMITS.name) }),
  scope: variant('of', {
    plan: object({}),
    cycle: object({ id }),
    team: object({ id }),
    objectives: object({ ids: list(id, LIMITS.records) }),
    starter: object({}),
  }),
  merge: object(
    {
      runs: dictionary(ID, object({ by: text(LIMITS.name), at: SHAPES.instant })),
      records: dictionary(ID, PACKED_MARKS),
    },
    { loops: list(list(id, LIMITS.records), LIMITS.records) },
  ),
};
const ENVELOPE_EXTRAS = {
  heldBack: list(oneOf(...HELD_BACK), HELD_BACK.length),
  /** A sentence for whoever opens the file with a text editor. */
  notice: text(LIMITS.line),
};
export const ENVELOPE = object(ENVELOPE_PARTS, ENVELOPE_EXTRAS);

/** The JSON Schema of a bundle, draft 2020-12: written to `build/bundle.schema.json` and held equal to it by a test. */
export function bundleSchema(): object {
  const lists = Object.fromEntries(KINDS.map((kind) => [LISTS[kind], list(RECORDS[kind], LIMITS.records)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Whetstone bundle',
    ...object(ENVELOPE_PARTS, { ...ENVELOPE_EXTRAS, ...lists }).schema,
  };
}
