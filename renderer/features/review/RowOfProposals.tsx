import { useId } from 'react';
import { goTo } from '../../app/places/go-to.ts';
import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { isRowRecord } from '../../domain/plan/rows.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { ProposalItem } from '../../parts/proposals/ProposalItem.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { commentTexts } from '../../text/later/comments.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import type { Group } from './filter.ts';
import styles from './Review.module.css';

/** What is proposed about one row, under its title, with the way there. */
export function RowOfProposals({ group: { about, proposals } }: { readonly group: Group }) {
  const planner = usePlanner();
  const texts = useTexts();
  const review = reviewTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const heading = useId();
  const { isPrivate, offPaper } = usePrivateAmong(proposals.map(({ speaks }) => speaks));
  const stands = about !== undefined && !isTombstone(about);
  const seen = proposals
    .map(({ speaks }) => speaks.change)
    .find((change) => change && 'seen' in change && change.does !== 'metric');
  const title = about
    ? recordTitle(about, { workspace, texts, language })
    : seen && seen.does !== 'keyResult' && seen.does !== 'metric' && seen.seen !== undefined
      ? seen.seen
      : texts.records.elsewhere;
  const objective = stands ? objectiveAbove(workspace, about) : undefined;
  return (
    <li className={styles['group']} data-private={offPaper}>
      <section aria-labelledby={heading} tabIndex={-1} data-stay>
        <div className={styles['head']}>
          <div className={styles['about']}>
            <p className={styles['kind']}>
              {about && texts.records.kinds[about.kind]}
              {objective && objective.id !== about?.id && (
                <span className={styles['within']} dir="auto">
                  {commentTexts(texts).within(recordTitle(objective, { workspace, texts, language }))}
                </span>
              )}
              {!stands && <span className={styles['within']}>{review.gone}</span>}
            </p>
            <h2 id={heading} className={styles['name']} dir="auto">
              {title}
              {isPrivate && <PrivateMark />}
            </h2>
          </div>
          {stands && isRowRecord(about) && (
            <Button
              size="small"
              variant="quiet"
              aria-label={review.showNamed(title)}
              onClick={() => goTo(planner, about, true)}
            >
              {review.show}
            </Button>
          )}
        </div>
        <ol className={styles['proposals']} aria-labelledby={heading}>
          {proposals.map((one) => (
            <RecordFence key={one.id} of={one.speaks} as="li">
              <ProposalItem proposal={one} />
            </RecordFence>
          ))}
        </ol>
      </section>
    </li>
  );
}
