import { latest } from '../../domain/scoring.ts';
import type { CheckIn, Metric } from '../../domain/model.ts';
import type { SpokenLanguage } from '../../app/preferences.ts';
import { useLanguage, useTexts } from '../../app/use-planner.ts';
import { amount } from '../../text/format.ts';
import type { Texts } from '../../text/texts.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Measure.module.css';

interface Parts {
  readonly before: string;
  readonly now: string;
  readonly after: string;
  readonly spoken: string;
}

/** What a measure asks for and where it stands, in the reader's language. */
function partsOf(metric: Metric, value: number | undefined, texts: Texts, language: SpokenLanguage): Parts {
  const { plan } = texts;
  const write = (figure: number | undefined, unit?: string) => amount(figure, unit, language);
  switch (metric.type) {
    case 'raise':
    case 'lower': {
      const [from, now, to] = [write(metric.start), write(value), write(metric.target, metric.unit)];
      return { before: from, now, after: to, spoken: plan.fromNowTo(from, now, to) };
    }
    case 'above':
    case 'below': {
      const now = write(value);
      const rule = plan[metric.type](write(metric.limit, metric.unit));
      return { before: '', now, after: rule, spoken: `${now}, ${rule}` };
    }
    case 'band': {
      const now = write(value);
      const rule = plan.band(write(metric.low), write(metric.high, metric.unit));
      return { before: '', now, after: rule, spoken: `${now}, ${rule}` };
    }
    case 'yesNo': {
      const now = value === undefined ? '–' : value >= 1 ? plan.yes : plan.no;
      return { before: '', now, after: plan.yesNo, spoken: `${plan.yesNo}: ${now}` };
    }
    case 'milestones': {
      const { length } = metric.levels;
      const reached = Math.min(Math.max(0, Math.floor(value ?? 0)), length);
      const now = value === undefined ? '–' : plan.level(reached, length);
      const after = value === undefined ? plan.levels(length) : '';
      return { before: '', now, after, spoken: after || now };
    }
  }
}

/** `from -> now -> to`. The arrows are for eyes; a screen reader hears a sentence. */
export function Measure({ metric, checkIns }: { readonly metric: Metric; readonly checkIns: readonly CheckIn[] }) {
  const texts = useTexts();
  const { before, now, after, spoken } = partsOf(metric, latest(checkIns)?.value, texts, useLanguage());
  return (
    <span className={styles['measure']}>
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <span aria-hidden className={styles['figures']}>
        {before && (
          <>
            <span className={styles['edge']}>{before}</span>
            <span className={styles['arrow']}>→</span>
          </>
        )}
        <strong className={styles['now']}>{now}</strong>
        {after && (
          <>
            <span className={styles['arrow']}>{before ? '→' : '·'}</span>
            <span className={styles['edge']}>{after}</span>
          </>
        )}
      </span>
    </span>
  );
}
