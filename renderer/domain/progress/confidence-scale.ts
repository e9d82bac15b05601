/** Confidence, kept from 0 to 100, on the scale a plan shows it on (SPEC V5). Pure. */
import type { Bands, ConfidenceScale } from '../kinds/model.ts';
import { confidenceBand, type ConfidenceBand } from './scoring.ts';

/** The scales of figures; on the third one chooses a band. */
export type FiguresScale = Exclude<ConfidenceScale, 'colours'>;

/** The last figure of a scale, and by how much an arrow key moves there. */
export const SCALE_FIGURES: Readonly<Record<FiguresScale, { readonly most: number; readonly step: number }>> = {
  ten: { most: 10, step: 0.5 },
  hundred: { most: 100, step: 5 },
};

/** Without what multiplying decimals leaves behind: 0.07 times 100 is 7. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** As it is shown: 70 of a hundred is 7 of ten. */
export const onScale = (confidence: number, scale: FiguresScale): number =>
  tidy((confidence * SCALE_FIGURES[scale].most) / 100);

/** As it is kept: 7 of ten is 70. */
export const fromScale = (shown: number, scale: FiguresScale): number =>
  tidy((shown * 100) / SCALE_FIGURES[scale].most);

/** The bands one can choose. */
export type SaidBand = Exclude<ConfidenceBand, 'unknown'>;

/** What is kept of a colour: the middle of its band, a whole number where that still lies in it. */
export function fromBand(band: SaidBand, bands: Bands): number {
  const { middle, high } = bands;
  const [from, to] = band === 'low' ? [0, middle] : band === 'medium' ? [middle, high] : [high, 100];
  const exact = (from + to) / 2;
  const whole = Math.round(exact);
  return whole <= 100 && confidenceBand(whole, bands) === band ? whole : exact;
}
