/** Confidence as a plan shows it: as a figure of its scale, or as a colour alone (SPEC V5). */
import type { Method } from '../domain/plan/method.ts';
import { SCALE_FIGURES, onScale } from '../domain/progress/confidence-scale.ts';
import { confidenceBand } from '../domain/progress/scoring.ts';
import { number } from '../text/format.ts';
import type { SpokenLanguage, Texts } from '../text/texts.ts';

export interface ConfidenceReader {
  readonly method: Pick<Method, 'confidenceBands' | 'confidenceScale'>;
  readonly plan: Texts['plan'];
  readonly language: SpokenLanguage;
}

/** The figure beside its sign; undefined where the colour is all that is shown. */
export const confidenceFigure = (
  confidence: number,
  { method: { confidenceScale }, language }: ConfidenceReader,
): string | undefined =>
  confidenceScale === 'colours' ? undefined : number(onScale(confidence, confidenceScale), language);

/** What the colour means. */
export const confidenceWord = (
  confidence: number | undefined,
  { method: { confidenceBands }, plan }: ConfidenceReader,
): string => plan.confidenceBand[confidenceBand(confidence, confidenceBands)];

/** "confidence 70", or "confidence: on track" where no figures are shown. */
export function confidenceSaid(confidence: number, reader: ConfidenceReader): string {
  const figure = confidenceFigure(confidence, reader);
  const { plan } = reader;
  return figure === undefined ? plan.confidenceIs(confidenceWord(confidence, reader)) : plan.confidenceOf(figure);
}

/** The same of the least sure of several. */
export function lowestSaid(confidence: number, reader: ConfidenceReader): string {
  const figure = confidenceFigure(confidence, reader);
  const { plan } = reader;
  return figure === undefined
    ? plan.lowestConfidenceIs(confidenceWord(confidence, reader))
    : plan.lowestConfidence(figure);
}

/** What the field is called in which one says it. */
export const confidenceLabel = ({ method: { confidenceScale }, plan }: Omit<ConfidenceReader, 'language'>): string =>
  confidenceScale === 'colours' ? plan.confidence : plan.confidenceField(SCALE_FIGURES[confidenceScale].most);
