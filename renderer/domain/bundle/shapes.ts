/** The gate's check for each shape of a field (`kinds/kind.ts`): asked of every value that is written, and of every one in a file. */
import { isDay, isInstant } from '../progress/days.ts';
import type { Shape } from '../kinds/kind.ts';
import { CADENCES, CARRY_CHOICES, CONFIDENCE_SCALES, LEARNING_SORTS, RITUAL_SORTS, WEEKDAYS } from '../kinds/model.ts';
import { LIMITS } from '../kinds/limits.ts';
import { flag, list, number, object, oneOf, text, variant, type Check } from './check.ts';
import { isHostile } from './inspect.ts';

/** Letters, digits, `_` and `-`: an id is a key in the merge block and an attribute in a page. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Parts of letters, digits and a few signs: it is written into calendars as it stands. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const RANK = /^[0-9A-Za-z]+$/;
/** A number as X1 gives it, a blank, and the id of the row. */
const NUMBERED = /^[IOR]?[1-9]\d{0,6}(\.[1-9]\d{0,6}){0,2} [A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id) && !isHostile(id);

const any = number(-LIMITS.number, LIMITS.number);
export const id = text(LIMITS.id, ID, (one) => !isHostile(one));
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

const bandsUpTo = (most: number) => object({ middle: number(0, most), high: number(0, most) });

export const SHAPES: { readonly [S in Shape]: Check } = {
  line: text(LIMITS.line),
  note: text(LIMITS.note),
  name: text(LIMITS.name),
  id,
  ids: list(id, LIMITS.ids),
  day,
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
  stage: oneOf('commit', 'close', 'reopen'),
  revised: variant('field', {
    title: object({}, { from: text(LIMITS.line), to: text(LIMITS.line) }),
    metric: object({}, { from: metric, to: metric }),
  }),
  proposed: variant('does', {
    title: object({ to: text(LIMITS.line) }, { seen: text(LIMITS.line) }),
    why: object({}, { seen: text(LIMITS.note), to: text(LIMITS.note) }),
    metric: object({ to: metric }, { seen: metric }),
    drop: object({}, { seen: text(LIMITS.line) }),
    keyResult: object({ title: text(LIMITS.line) }, { metric }),
  }),
  passage: variant('field', {
    title: object({}, { seen: text(LIMITS.line) }),
    why: object({}, { seen: text(LIMITS.note) }),
    metric: object({}, { seen: metric }),
  }),
  numbered: list(text(LIMITS.name, NUMBERED), LIMITS.rows),
  weekday: oneOf(...WEEKDAYS),
  localTime: object({ at: text(5, TIME), zone: text(LIMITS.zone, ZONE) }),
  minutes: number(1, LIMITS.minutes),
  ritualSort: oneOf(...RITUAL_SORTS),
  graded: object({}, { score: number(0, 1), dropped: flag, evidence: text(LIMITS.note), reason: text(LIMITS.note) }),
  learningSort: oneOf(...LEARNING_SORTS),
  carried: object({ choice: oneOf(...CARRY_CHOICES) }, { reason: text(LIMITS.note) }),
  cadence: oneOf(...CADENCES),
  scoreBands: bandsUpTo(1),
  confidenceBands: bandsUpTo(100),
  confidenceScale: oneOf(...CONFIDENCE_SCALES),
  cap: number(1, LIMITS.cap),
  term: object({ one: text(LIMITS.term) }, { many: text(LIMITS.term) }),
};
