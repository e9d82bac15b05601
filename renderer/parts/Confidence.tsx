import { useLanguage, useMethod, useTexts } from '../app/session/use-planner.ts';
import { confidenceBand } from '../domain/progress/scoring.ts';
import { confidenceFigure, confidenceWord, confidenceSaid, lowestSaid } from '../wording/confidence-words.ts';
import { ConfidenceDot } from '../ui/ConfidenceDot.tsx';

interface Props {
  /** 0 to 100. */
  readonly value: number;
  /** What it is the confidence of: one record, the least sure of several, or what is said beside it. */
  readonly of?: 'one' | 'lowest' | 'beside';
  readonly className?: string | undefined;
}

/** How sure somebody is: the sign of its band and, unless the plan shows colours alone, its figure (SPEC V5). */
export function Confidence({ value, of = 'one', className }: Props) {
  const method = useMethod();
  const { plan } = useTexts();
  const reader = { method, plan, language: useLanguage() };
  const figure = confidenceFigure(value, reader);
  const band = confidenceWord(value, reader);
  const said =
    of === 'beside' ? (figure ?? band) : of === 'one' ? confidenceSaid(value, reader) : lowestSaid(value, reader);
  const word = figure === undefined ? said : `${said}, ${band}`;
  return (
    <span className={className} title={word}>
      <ConfidenceDot band={confidenceBand(value, method.confidenceBands)} word={word} wordHidden />
      {figure !== undefined && <span aria-hidden>{figure}</span>}
    </span>
  );
}
