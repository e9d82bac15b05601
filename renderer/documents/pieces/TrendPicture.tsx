import { staleAfter } from '../../domain/progress/cadence.ts';
import type { CheckIn, DateRange, KeyResult } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { pausesOf } from '../../domain/plan/pauses.ts';
import { trendOf } from '../../domain/progress/trend.ts';
import { inspectorTexts } from '../../text/later/inspector.ts';
import { sparklinePaths } from '../../ui/sparkline-paths.ts';
import { landingIn, sentencesBeside, trendInWords } from '../../wording/trend-words.ts';
import { number } from '../../text/format.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { useCopy } from './copy-context.ts';
import { Said } from './Said.tsx';

const WIDTH = 320;
const HEIGHT = 88;

interface Props {
  readonly keyResult: KeyResult;
  /** In order. */
  readonly checkIns: readonly CheckIn[];
  readonly dates: DateRange | undefined;
}

/** The values of a key result over its cycle: a picture, what it shows in words, and what is read beside it. */
export function TrendPicture({ keyResult, checkIns, dates }: Props) {
  const { metric } = keyResult;
  const { workspace, now, method, readers, isPaper } = useCopy();
  const cycle = cycleAbove(workspace, keyResult)?.id ?? keyResult.id;
  const silence = { stale: staleAfter(method.cadence), pauses: pausesOf(workspace, cycle, keyResult.id) };
  const shape = trendOf(metric, checkIns, dates, now, silence);
  if (!shape) return null;
  const told = { metric, checkIns, dates, now, silence };
  const landing = landingIn(told);
  const paths = sparklinePaths({ ...shape, landing: landing?.is === 'range' ? landing : undefined }, WIDTH, HEIGHT);
  const last = paths.points.at(-1);
  const inWords = ({ texts, language }: PlanReader) => ({
    plan: texts.plan,
    inspector: inspectorTexts(texts),
    language,
  });
  const pictured = (reader: PlanReader) => trendInWords(told, inWords(reader));
  const beside = sentencesBeside(told, inWords(readers[0])).length;
  // On paper the picture itself is the figure: a second around it would have no words of its own.
  const [Figure, Caption] = isPaper ? (['div', 'div'] as const) : (['figure', 'figcaption'] as const);
  return (
    <Figure className="trend">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        {...(isPaper ? { role: 'img', 'aria-label': pictured(readers[0]) } : { 'aria-hidden': true })}
      >
        {paths.band && <rect className="band" width={WIDTH} {...paths.band} />}
        {[...paths.edges, ...(paths.goal ? [paths.goal] : [])].map((edge) => (
          <path key={edge} className="goal" d={edge} />
        ))}
        {paths.today && <path className="thin" d={paths.today} />}
        {paths.pace && <path className="thin" d={paths.pace} />}
        {paths.landing && <rect className="landing" {...paths.landing} rx={paths.landing.width / 2} />}
        <path className="line" d={paths.line} />
        {paths.silence !== '' && <path className="silence" d={paths.silence} />}
        {last && <circle className="now" cx={last.x} cy={last.y} r="3" />}
        {last && isPaper && <LastValue at={last} value={shape.points.at(-1)?.value} language={readers[0].language} />}
      </svg>
      <Caption>
        {!isPaper && (
          <span className="hear">
            <Said of={pictured} />
          </span>
        )}
        {Array.from({ length: beside }, (_, at) => (
          <p key={at}>
            <Said of={(reader) => sentencesBeside(told, inWords(reader))[at] ?? ''} />
          </p>
        ))}
      </Caption>
    </Figure>
  );
}

interface LastValueProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly value: number | undefined;
  readonly language: SpokenLanguage;
}

/**
 * What was measured last, beside its dot and within the picture. Before Chromium 131 a picture comes into the structure of a PDF, and with it
 * what it shows in words, only if something is written in it.
 */
function LastValue({ at: { x, y }, value, language }: LastValueProps) {
  if (value === undefined) return null;
  const isAtEnd = x > WIDTH / 2;
  return (
    <text
      className="written"
      x={isAtEnd ? x - 6 : x + 6}
      y={Math.max(12, y > HEIGHT / 2 ? y - 6 : y + 14)}
      textAnchor={isAtEnd ? 'end' : 'start'}
    >
      {number(value, language)}
    </text>
  );
}
