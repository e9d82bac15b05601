import { useLanguage, useMethod, useTexts } from '../app/session/use-planner.ts';
import { confidenceBand } from '../domain/progress/scoring.ts';
import { confidenceFigure, confidenceWord, confidenceSaid, lowestSaid } from '../wording/confidence-words.ts';
import { ConfidenceDot } from '../ui/ConfidenceDot.tsx';

interface Props {
  /** 0 to 100. */
  readonly value: number;
  /** What it is the confidence of: one record, or the least sure of several. */
  readonly of?: 'one' | 'lowest';
  readonly className?: string | undefined;
}

/** How sure somebody is: the sign of its band and, unless the plan shows colours alone, its figure (SPEC V5). */
export function Confidence({ value, of = 'one', className }: Props) {
  const method = useMethod();
  const { plan } = useTexts();
  const reader = { method, plan, language: useLanguage() };
  const figure = confidenceFigure(value, reader);
  const said = of === 'one' ? confidenceSaid(value, reader) : lowestSaid(value, reader);
  const word = figure === undefined ? said : `${said}, ${confidenceWord(value, reader)}`;
  return (
    <span className={className} title={word}>
      <ConfidenceDot band={confidenceBand(value, method.confidenceBands)} word={word} wordHidden />
      {figure !== undefined && <span aria-hidden>{figure}</span>}
    </span>
  );
}
