import { useMemo } from 'react';
import { usePlan, useTexts } from '../../../app/session/use-planner.ts';
import type { Id } from '../../../domain/kinds/model.ts';
import { proposalsAbout } from '../../../domain/plan/proposals.ts';
import { ProposalItem } from '../../../parts/proposals/ProposalItem.tsx';
import { RecordFence } from '../../../parts/RecordFence.tsx';
import { reviewTexts } from '../../../text/later/review.ts';
import { Section } from './Section.tsx';
import styles from './History.module.css';

/** What reviewers propose about it, with what became of it; nothing where nobody proposed anything. */
export function Proposals({ about }: { readonly about: Id }) {
  const review = reviewTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const proposals = useMemo(() => proposalsAbout(workspace, about), [workspace, about]);
  if (proposals.length === 0) return null;
  return (
    <div data-proposals>
      <Section title={review.proposals}>
        <ol className={styles['entries']}>
          {proposals.map((one) => (
            <RecordFence key={one.id} of={one.speaks} as="li">
              <ProposalItem proposal={one} />
            </RecordFence>
          ))}
        </ol>
      </Section>
    </div>
  );
}
