import { useState } from 'react';
import type { ChildRecord } from '../../domain/kinds/homes.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckInEntry } from './inspector/CheckInHistory.tsx';
import { CommentEntry } from './inspector/Comments.tsx';
import styles from './inspector/History.module.css';

const SHOWN_AT_FIRST = 13;

interface Props {
  /** In order of time. */
  readonly remarks: readonly ChildRecord[];
  /** What they name as their home, deleted or not; undefined where it is not in the plan. */
  readonly home: AnyRecord | undefined;
  readonly title: (record: AnyRecord) => string;
}

/** Check-ins and comments as they would stand in the details of their home, and of all else its title. */
export default function HomelessRemarks({ remarks, home, title }: Props) {
  const { plan } = useTexts();
  const [all, showAll] = useState(false);
  const metric = home?.kind === 'keyResult' ? home.metric : undefined;
  return (
    <>
      <ol className={styles['entries']} data-acts>
        {(all ? remarks : remarks.slice(0, SHOWN_AT_FIRST)).map((one) =>
          one.kind === 'checkIn' ? (
            <CheckInEntry key={one.id} metric={metric} checkIn={one} />
          ) : one.kind === 'comment' ? (
            <CommentEntry key={one.id} comment={one} />
          ) : (
            <li key={one.id} dir="auto">
              {title(one)}
            </li>
          ),
        )}
      </ol>
      {!all && remarks.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" size="small" onClick={() => showAll(true)}>
          {plan.allHomeless(remarks.length)}
        </Button>
      )}
    </>
  );
}
