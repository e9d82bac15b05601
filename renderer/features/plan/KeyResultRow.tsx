import { memo } from 'react';
import type { Found } from '../../domain/outline-rows.ts';
import { confidenceBand, confidenceIn } from '../../domain/scoring.ts';
import type { KeyResult } from '../../domain/model.ts';
import { useChildren, useLanguage, usePlanner, useTexts, useUi } from '../../app/use-planner.ts';
import { number } from '../../text/format.ts';
import { ConfidenceDot } from '../../ui/ConfidenceDot.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';
import { Measure } from './Measure.tsx';
import { Owner, RowFrame } from './RowFrame.tsx';
import styles from './Row.module.css';

interface Props {
  readonly keyResult: KeyResult;
  readonly found: Found;
}

/** A measure: its words, its trend, from where to where, how sure, whose. */
export const KeyResultRow = memo(function KeyResultRow({ keyResult, found }: Props) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const language = useLanguage();
  const { id, metric } = keyResult;
  const checkIns = useChildren(id, 'checkIn');
  const all = useChildren(id, 'initiative');
  const checkingIn = useUi((ui) => ui.checkingIn === id);
  const initiatives = found ? all.filter((one) => found.has(one.id)) : all;
  const title = keyResult.title || plan.untitled;
  const values = checkIns.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const confidence = confidenceIn(checkIns);
  const band = confidenceBand(confidence);
  return (
    <li className={styles['keyResult']}>
      <RowFrame record={keyResult} scale="body">
        <span className={styles['facts']}>
          {values.length > 1 && (
            <span className={styles['trend']}>
              <Sparkline
                values={values}
                text={plan.trendText(values.map((value) => number(value, language)).join(', '))}
              />
            </span>
          )}
          <button
            type="button"
            className={styles['figures']}
            title={metric ? plan.checkInFor(title) : undefined}
            onClick={() =>
              planner.ui.setState(
                metric ? { selected: id, checkingIn: id } : { selected: id, inspector: true, entering: 'measure' },
              )
            }
          >
            {metric ? <Measure metric={metric} checkIns={checkIns} /> : plan.setMeasure}
          </button>
          {confidence !== undefined && (
            <span className={styles['confidence']} title={plan.confidenceOf(confidence)}>
              <ConfidenceDot
                band={band}
                word={`${plan.confidenceOf(confidence)}, ${plan.confidenceBand[band]}`}
                wordHidden
              />
              <span aria-hidden>{confidence}</span>
            </span>
          )}
          <Owner id={keyResult.owner} />
        </span>
      </RowFrame>
      {checkingIn && <CheckInForm keyResult={keyResult} last={checkIns.at(-1)} />}
      {initiatives.length > 0 && (
        <ol className={styles['parts']}>
          {initiatives.map((initiative) => (
            <InitiativeRow key={initiative.id} initiative={initiative} />
          ))}
        </ol>
      )}
    </li>
  );
});
