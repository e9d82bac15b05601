import { memo, use } from 'react';
import { confidenceIn, latest } from '../../domain/progress/scoring.ts';
import type { KeyResult } from '../../domain/kinds/model.ts';
import { useChildren, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { lazily } from '../../ui/lazily.tsx';
import { Confidence } from '../../parts/Confidence.tsx';
import { CheckIn } from './CheckIn.tsx';
import { FoundContext } from './found.ts';
import { InitiativeRow } from './InitiativeRow.tsx';
import { Measure } from '../../parts/Measure.tsx';
import { Owner, RowFrame } from './RowFrame.tsx';
import { Trend } from './Trend.tsx';
import { WhenSaid } from './WhenSaid.tsx';
import styles from './Row.module.css';
import { navigate } from '../../app/places/navigate.ts';
import type { Place } from '../../app/places/place.ts';
import { useReadOnly } from '../../app/places/read-only.ts';

const NewKeyResultHint = lazily(async () => (await withTexts(import('./NewKeyResultHint.tsx'))).NewKeyResultHint);

interface Props {
  readonly keyResult: KeyResult;
  /** Of its objective: it can be part of none. */
  readonly isFirst: boolean;
}

/** A measure: its words, its trend, from where to where, how sure, whose. */
export const KeyResultRow = memo(function KeyResultRow({ keyResult, isFirst }: Props) {
  const { found } = use(FoundContext);
  const planner = usePlanner();
  const { plan } = useTexts();
  const { id, metric } = keyResult;
  const checkIns = useChildren(id, 'checkIn');
  const all = useChildren(id, 'initiative');
  const fresh = useUi((ui) => ui.fresh === id);
  const checkingIn = useUi((ui) => ui.checkingIn === id);
  const initiatives = found ? all.filter((one) => found.has(one.id)) : all;
  const title = keyResult.title || plan.untitled;
  const readOnly = useReadOnly();
  const said = metric !== undefined || latest(checkIns) !== undefined;
  const confidence = confidenceIn(checkIns);
  const whereTo: Place = readOnly
    ? { at: 'details', of: id }
    : said
      ? { at: 'check-in', keyResult: id }
      : { at: 'details', of: id, part: 'measure' };
  return (
    <li className={styles['keyResult']}>
      <RowFrame record={keyResult} scale="body">
        <span className={styles['facts']}>
          <span className={styles['trend']}>
            <Trend keyResult={keyResult} checkIns={checkIns} />
          </span>
          <button
            type="button"
            className={styles['figures']}
            title={said && !readOnly ? plan.checkInFor(title) : undefined}
            aria-label={said ? undefined : plan.setMeasureOf(title)}
            onClick={() => navigate(planner, whereTo)}
          >
            {said ? (
              <Measure
                metric={metric}
                checkIns={checkIns}
                act={(spoken) => (readOnly ? plan.detailsNow(title, spoken) : plan.checkInNow(title, spoken))}
              />
            ) : (
              plan.setMeasure
            )}
            <WhenSaid keyResult={keyResult} checkIns={checkIns} />
          </button>
          {confidence !== undefined && <Confidence value={confidence} className={styles['confidence']} />}
          <Owner id={keyResult.owner} />
        </span>
      </RowFrame>
      {fresh && !said && <NewKeyResultHint first={isFirst} />}
      {checkingIn && !readOnly && <CheckIn keyResult={keyResult} checkIns={checkIns} />}
      {initiatives.length > 0 && (
        <ol className={styles['parts']} aria-label={plan.initiativesOf(title)}>
          {initiatives.map((initiative) => (
            <InitiativeRow key={initiative.id} initiative={initiative} />
          ))}
        </ol>
      )}
    </li>
  );
});
