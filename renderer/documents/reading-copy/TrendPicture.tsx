import { staleAfter } from '../../domain/progress/cadence.ts';
import type { CheckIn, DateRange, KeyResult } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { pausesOf } from '../../domain/plan/pauses.ts';
import { trendOf } from '../../domain/progress/trend.ts';
import { inspectorTexts } from '../../text/later/inspector.ts';
import { sparklinePaths } from '../../ui/sparkline-paths.ts';
import { landingIn, sentencesBeside, trendInWords } from '../../wording/trend-words.ts';
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
  const { workspace, now, method, readers } = useCopy();
  const cycle = cycleAbove(workspace, keyResult)?.id ?? keyResult.id;
  const silence = { stale: staleAfter(method.cadence), pauses: pausesOf(workspace, cycle, keyResult.id) };
  const shape = trendOf(metric, checkIns, dates, now, silence);
  if (!shape) return null;
  const told = { metric, checkIns, dates, now, silence };
  const landing = landingIn(told);
  const paths = sparklinePaths({ ...shape, landing: landing?.is === 'range' ? landing : undefined }, WIDTH, HEIGHT);
  const last = paths.points.at(-1);
  const [{ texts, language }] = readers;
  const beside = sentencesBeside(told, { plan: texts.plan, inspector: inspectorTexts(texts), language }).length;
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
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
      </svg>
      <figcaption>
        <span className="hear">
          <Said
            of={(reader) =>
              trendInWords(told, {
                plan: reader.texts.plan,
                inspector: inspectorTexts(reader.texts),
                language: reader.language,
              })
            }
          />
        </span>
        {Array.from({ length: beside }, (_, at) => (
          <p key={at}>
            <Said
              of={(reader) =>
                sentencesBeside(told, {
                  plan: reader.texts.plan,
                  inspector: inspectorTexts(reader.texts),
                  language: reader.language,
                })[at] ?? ''
              }
            />
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
