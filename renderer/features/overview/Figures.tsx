import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { BANDS, type Figures as InFigures } from '../../domain/progress/overview.ts';
import { grade } from '../../domain/progress/scoring.ts';
import { Confidence } from '../../parts/Confidence.tsx';
import { percent, score as scoreText } from '../../text/format.ts';
import { lasting } from '../../text/lasting.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { ConfidenceDot } from '../../ui/ConfidenceDot.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Overview.module.css';

/** What is told at the end of a line: of what runs who is silent, and of what is closed how it was scored. */
export interface Told {
  readonly silent: boolean;
  readonly score: boolean;
}

interface Props {
  readonly figures: InFigures;
  /** 0 to 1; a tick while the cycle runs. */
  readonly timeOver: number | undefined;
}

interface CellsProps extends Props {
  readonly told: Told;
}

/** The cells of one group in one cycle. */
export function Figures({ figures, timeOver, told }: CellsProps) {
  const texts = useTexts();
  const { plan, terms } = texts;
  const overview = overviewTexts(texts);
  const { objectives, of, all, silent, longest, bands } = figures;
  const language = useLanguage();
  return (
    <>
      <td className={styles['count']} data-label={terms.many.objective}>
        {overview.countOf(objectives, all.objectives)}
      </td>
      <td className={styles['count']} data-label={terms.many.keyResult}>
        {overview.countOf(of, all.keyResults)}
      </td>
      <td className={styles['progress']} data-label={plan.progress}>
        <Progress figures={figures} timeOver={timeOver} />
      </td>
      <td data-label={overview.lowest}>{of > 0 && <Lowest lowest={figures.lowest} />}</td>
      <td data-label={overview.bands}>
        <span className={styles['bands']}>
          {BANDS.filter((band) => bands[band] > 0).map((band) => (
            <span key={band} className={styles['band']} title={overview.ofBand(bands[band], plan.confidenceBand[band])}>
              <ConfidenceDot band={band} word={overview.ofBand(bands[band], plan.confidenceBand[band])} wordHidden />
              <span aria-hidden>{bands[band]}</span>
            </span>
          ))}
        </span>
      </td>
      {told.score && <td data-label={overview.score}>{of > 0 && <Score figures={figures} />}</td>}
      {told.silent && (
        <td className={styles['silent']} data-label={overview.silent} data-some={silent > 0 || undefined}>
          {of > 0 &&
            (longest === undefined ? overview.noneSilent : overview.silentFor(silent, lasting(longest, language)))}
        </td>
      )}
    </>
  );
}

/** The mean of the scores; whose a group is, nobody reads a verdict on it. */
function Score({ figures: { score, scored, of } }: Pick<Props, 'figures'>) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const language = useLanguage();
  if (score === undefined) return <span className={styles['faint']}>{overview.noScore}</span>;
  return (
    <span className={styles['bar']}>
      <strong>{scoreText(grade(score), language)}</strong>
      <span className={styles['measured']}>{overview.scoredOf(scored, of)}</span>
    </span>
  );
}

function Progress({ figures: { progress, measured, of, all }, timeOver }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const overview = overviewTexts(texts);
  const language = useLanguage();
  if (of === 0)
    return (
      <span className={styles['faint']}>
        {all.keyResults > 0 ? overview.noneFits(all.keyResults) : plan.measuredOf(0, 0)}
      </span>
    );
  const isRunning = timeOver !== undefined && timeOver > 0 && timeOver < 1;
  const shown = progress === undefined ? plan.noProgress : percent(progress, language);
  const over = isRunning ? [plan.timeOver(percent(timeOver, language))] : [];
  return (
    <span className={styles['bar']} title={[plan.measuredOf(measured, of), ...over].join(', ')}>
      <ProgressBar
        value={progress}
        label={plan.progress}
        word={[shown, ...over].join(', ')}
        shownWord={shown}
        tick={isRunning ? timeOver : undefined}
        showWord
      />
      <span className={styles['measured']}>{plan.partlyMeasured(measured, of)}</span>
    </span>
  );
}

function Lowest({ lowest }: Pick<InFigures, 'lowest'>) {
  const { plan } = useTexts();
  if (lowest !== undefined) return <Confidence value={lowest} of="beside" className={styles['band']} />;
  return (
    <span className={styles['band']}>
      <ConfidenceDot band="unknown" word={plan.confidenceBand.unknown} />
    </span>
  );
}
