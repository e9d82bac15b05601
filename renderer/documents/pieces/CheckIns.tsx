import type { ReactNode } from 'react';
import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { lateFor } from '../../domain/plan/late.ts';
import { unitOf } from '../../domain/plan/record-words.ts';
import type { CheckIn, KeyResult } from '../../domain/kinds/model.ts';
import { dayTold, isOnScale } from '../../domain/progress/scoring.ts';
import { amount, day } from '../../text/format.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { confidenceFigure, confidenceWord } from '../../wording/confidence-words.ts';
import { measureWords } from '../../wording/measure-words.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { useCopy } from './copy-context.ts';
import { useLangOf } from './lang.ts';
import { Said } from './Said.tsx';

interface Props {
  readonly keyResult: KeyResult;
  /** In order. */
  readonly checkIns: readonly CheckIn[];
}

/** Each check-in a line, the newest first. */
export function CheckIns({ keyResult, checkIns }: Props) {
  const { workspace } = useCopy();
  if (checkIns.length === 0) return null;
  const late = lateFor(workspace, keyResult.id, cycleAbove(workspace, keyResult)?.id);
  return (
    <Unfolded label={<Said of={({ texts }) => texts.records.counted.checkIn(checkIns.length)} />}>
      <table>
        <thead>
          <tr>
            {(['day', 'value', 'confidence', 'note', 'by'] as const).map((field) => (
              <th key={field} scope="col">
                <Said of={({ texts }) => texts.fields.names[field]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checkIns.toReversed().map((checkIn) => (
            <Line key={checkIn.id} checkIn={checkIn} metric={keyResult.metric} isLate={late.has(checkIn.id)} />
          ))}
        </tbody>
      </table>
    </Unfolded>
  );
}

/** To be folded away where that can be done. */
function Unfolded({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  const { isPaper } = useCopy();
  return isPaper ? (
    <>
      <p className="label">{label}</p>
      {children}
    </>
  ) : (
    <details open>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

interface LineProps {
  readonly checkIn: CheckIn;
  readonly metric: KeyResult['metric'];
  readonly isLate: boolean;
}

function Line({ checkIn, metric, isLate }: LineProps) {
  const { method } = useCopy();
  const langOf = useLangOf();
  const { value, confidence, note, by } = checkIn;
  const told = dayTold(checkIn);
  return (
    <tr>
      <th scope="row">
        {told !== undefined && <Said of={({ language }) => day(told, language)} />}
        {isLate && (
          <span className="tag">
            <Said of={({ texts }) => readingCopyTexts(texts).late} />
          </span>
        )}
      </th>
      <td>{value !== undefined && <Said of={(reader) => valueWords(metric, value, reader)} />}</td>
      <td>
        {confidence !== undefined && (
          <Said
            of={({ texts, language }) => {
              const reader = { method, plan: texts.plan, language };
              const [figure, word] = [confidenceFigure(confidence, reader), confidenceWord(confidence, reader)];
              return figure === undefined ? word : `${figure} · ${word}`;
            }}
          />
        )}
      </td>
      <td className="note" dir="auto" lang={langOf(note)}>
        {cleanLines(note ?? '')}
      </td>
      <td>
        <bdi>{cleanLine(by ?? '')}</bdi>
      </td>
    </tr>
  );
}

/** As the measure counts: with its unit, or as an answer or a level. One from before the measure was changed stays a figure. */
function valueWords(metric: KeyResult['metric'], value: number, { texts, language }: PlanReader): string {
  const isAnswer = metric?.type === 'yesNo' || metric?.type === 'milestones';
  return isAnswer && isOnScale(metric, value)
    ? measureWords(metric, value, texts, language).now
    : amount(value, unitOf(metric), language);
}
