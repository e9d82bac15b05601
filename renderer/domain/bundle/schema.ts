/** The gate's check for a record and for all else in a file, and from them the JSON Schema that is published with the app. */
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { FIELDS, LISTS } from '../kinds/fields.ts';
import type { FieldRule } from '../kinds/kind.ts';
import { LIMITS } from '../kinds/limits.ts';
import { KINDS, type Kind } from '../kinds/model.ts';
import { dictionary, list, number, object, oneOf, text, variant, type Check } from './check.ts';
import { FORMAT, HELD_BACK, WRITTEN_VERSION } from './format.ts';
import { lookThrough } from './inspect.ts';
import { ID, SHAPES, id } from './shapes.ts';

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

const STAMP = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}:[1-9][0-9]{0,14}$/;
const ANY = /^/;

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
    remarks: object({
      copy: id,
      shownAt: SHAPES.instant,
      number: number(1, LIMITS.records),
      shown: dictionary(ID, text(LIMITS.name)),
    }),
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
