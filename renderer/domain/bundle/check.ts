/**
 * Small checks that are put together to say what a record may look like. Each also describes itself as JSON Schema, so that
 * the published schema cannot differ from the gate. Home-made because the same checks guard every command, so that nothing
 * can be written that could not be read again, and because they say what is wrong in the gate's own words. With a validation
 * library reading fifty thousand records took nearly twice as long, and every command would have to wait for it to load.
 */
import { LIMITS } from '../kinds/limits.ts';

/** What is wrong, and where below the value that was handed in: `levels[2].score`. */
export interface Wrong {
  readonly is: 'damaged' | 'text-too-long' | 'number-out-of-range' | 'too-many';
  readonly at: string;
}

export interface Check {
  /** JSON Schema, draft 2020-12. */
  readonly schema: object;
  /** The first thing wrong, or null. Never throws, whatever it is handed. */
  readonly wrong: (value: unknown) => Wrong | null;
}

const HERE = '';
const damaged: Wrong = { is: 'damaged', at: HERE };
const below = (step: string, wrong: Wrong): Wrong => ({ ...wrong, at: joinedPath(step, wrong.at) });

/** `a` and `b[1]` make `a.b[1]`; `a` and `[1]` make `a[1]`. */
export const joinedPath = (above: string, under: string): string =>
  above === '' || under === '' || under.startsWith('[') ? above + under : `${above}.${under}`;

/** A text of at most so many UTF-16 units; of a form, if one is given, and `also` for what no pattern can say. */
export function text(longest: number, form?: RegExp, also?: (text: string) => boolean): Check {
  return {
    schema: { type: 'string', maxLength: longest, ...(form ? { pattern: form.source } : {}) },
    wrong: (value) => {
      if (typeof value !== 'string') return damaged;
      if (value.length > longest) return { is: 'text-too-long', at: HERE };
      return (form && !form.test(value)) || (also && !also(value)) ? damaged : null;
    },
  };
}

export const number = (least: number, most: number): Check => ({
  schema: { type: 'number', minimum: least, maximum: most },
  wrong: (value) => {
    if (typeof value !== 'number') return damaged;
    return value >= least && value <= most ? null : { is: 'number-out-of-range', at: HERE };
  },
});

export const flag: Check = {
  schema: { type: 'boolean' },
  wrong: (value) => (typeof value === 'boolean' ? null : damaged),
};

export const oneOf = (...allowed: readonly (string | number | boolean)[]): Check => ({
  schema: allowed.length === 1 ? { const: allowed[0] } : { enum: allowed },
  wrong: (value) => (allowed.some((one) => one === value) ? null : damaged),
});

type Checks = Readonly<Record<string, Check>>;
const schemas = (checks: Checks) =>
  Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, check.schema]));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these fields; others may stand beside them and are not looked at. */
export function object(needed: Checks, optional: Checks = {}): Check {
  const all = Object.entries({ ...needed, ...optional });
  const required = Object.keys(needed);
  return {
    schema: {
      type: 'object',
      properties: schemas({ ...needed, ...optional }),
      ...(required.length > 0 ? { required } : {}),
    },
    wrong: (value) => {
      if (!isObject(value)) return damaged;
      for (const [name, check] of all) {
        const part = value[name];
        if (part === undefined) {
          if (required.includes(name)) return { is: 'damaged', at: name };
          continue;
        }
        const wrong = check.wrong(part);
        if (wrong) return below(name, wrong);
      }
      return null;
    },
  };
}

/** One of several objects, told apart by a word in one of their fields. */
export function variant(tag: string, variants: Checks): Check {
  const known = new Map(Object.entries(variants));
  return {
    schema: {
      oneOf: Object.entries(variants).map(([word, { schema }]) => ({
        allOf: [{ type: 'object', properties: { [tag]: { const: word } }, required: [tag] }, schema],
      })),
    },
    wrong: (value) => {
      if (!isObject(value)) return damaged;
      const word = value[tag];
      const check = typeof word === 'string' ? known.get(word) : undefined;
      return check ? check.wrong(value) : { is: 'damaged', at: tag };
    },
  };
}

export const list = (item: Check, longest: number): Check => ({
  schema: { type: 'array', items: item.schema, maxItems: longest },
  wrong: (value) => {
    if (!Array.isArray(value)) return damaged;
    if (value.length > longest) return { is: 'too-many', at: HERE };
    for (let at = 0; at < value.length; at++) {
      const wrong = item.wrong(value[at]);
      if (wrong) return below(`[${at}]`, wrong);
    }
    return null;
  },
});

/** An object whose keys are names of one form. */
export const dictionary = (key: RegExp, item: Check, largest: number = LIMITS.records): Check => ({
  schema: {
    type: 'object',
    propertyNames: { pattern: key.source },
    additionalProperties: item.schema,
    maxProperties: largest,
  },
  wrong: (value) => {
    if (!isObject(value)) return damaged;
    let count = 0;
    for (const name in value) {
      if (++count > largest) return { is: 'too-many', at: HERE };
      const wrong = key.test(name) ? item.wrong(value[name]) : damaged;
      if (wrong) return below(name, wrong);
    }
    return null;
  },
});
