import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ChildRecord } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Comment, Id } from '../../domain/kinds/model.ts';
import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import { threadFrom } from '../../domain/plan/threads.ts';
import { ThreadItem } from '../../parts/comments/ThreadItem.tsx';
import { useDeletion } from '../../parts/use-deletion.ts';
import { inspectorTexts } from '../../text/later/inspector.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CheckInEntry } from './inspector/CheckInHistory.tsx';

import styles from './inspector/History.module.css';
import { homelessTexts } from '../../text/later/homeless.ts';

const SHOWN_AT_FIRST = 13;

interface Props {
  /** In order of time. */
  readonly remarks: readonly ChildRecord[];
  /** What they name as their home, deleted or not; undefined where it is not in the plan. */
  readonly home: AnyRecord | undefined;
  readonly title: (record: AnyRecord) => string;
}

/** Check-ins and comments as they would stand in the details of their home, and of all else its title with a way to take it away. */
export default function HomelessRemarks({ remarks, home, title }: Props) {
  const texts = useTexts();
  const [all, showAll] = useState(false);
  const metric = home?.kind === 'keyResult' ? home.metric : undefined;
  return (
    <>
      <ol className={styles['entries']} data-acts>
        {(all ? remarks : remarks.slice(0, SHOWN_AT_FIRST)).map((one) =>
          one.kind === 'checkIn' ? (
            <CheckInEntry key={one.id} metric={metric} checkIn={one} />
          ) : one.kind === 'comment' ? (
            <Homeless key={one.id} comment={one} />
          ) : (
            <OtherEntry key={one.id} id={one.id} title={title(one)} />
          ),
        )}
      </ol>
      {!all && remarks.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" size="small" onClick={() => showAll(true)}>
          {homelessTexts(texts).allHomeless(remarks.length)}
        </Button>
      )}
    </>
  );
}

/** What was replaced is read where what replaced it stands. */
function Homeless({ comment }: { readonly comment: Comment }) {
  const workspace = usePlan((state) => state.workspace);
  const thread = threadFrom(workspace, comment);
  return thread && <ThreadItem thread={thread} />;
}

/** An item of the list, of a kind that has no place in the details of its home. */
function OtherEntry({ id, title }: { readonly id: Id; readonly title: string }) {
  const texts = useTexts();
  const remove = useDeletion();
  return (
    <li className={styles['entry']}>
      <div className={styles['said']}>
        <p className={styles['words']} dir="auto">
          {title}
        </p>
        <span className={styles['act']}>
          <IconButton
            label={inspectorTexts(texts).deleteOther(title)}
            icon={<Trash2 />}
            size="small"
            danger
            onClick={(event) => remove(event, id, texts.plan.deleted(title))}
          />
        </span>
      </div>
    </li>
  );
}
