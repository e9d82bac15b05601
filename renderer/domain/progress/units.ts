/** What a unit says about the values that are counted in it. */
import type { Metric } from '../kinds/model.ts';

const PERCENTAGE = /^(?:[%％]|percent|per cent|prozent|pct\.?|百分比)$/iu;
/** Scales on which 0 is a value like any other. */
const THROUGH_ZERO = /[°℃℉]|^(?:celsius|fahrenheit|e?nps|pp|dB\w*|percentage points?|(?:个)?百分点|度|摄氏度)$/iu;

const unitIn = (metric: Metric): string => ('unit' in metric ? (metric.unit ?? '').trim() : '');

export const isPercentage = (metric: Metric): boolean => PERCENTAGE.test(unitIn(metric));

export const runsThroughZero = (metric: Metric): boolean => THROUGH_ZERO.test(unitIn(metric));
