import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import type { Metric, Proposal } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { proposalOf } from '../../domain/plan/proposals.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { partText, proposedText } from '../../wording/answer-text.ts';
import styles from './Merge.module.css';

/** What comes as a proposal: what it would change, why, and what the row says by now where its writer saw something else (G3). */
export function Proposed({ proposal, after }: { readonly proposal: Proposal; readonly after: Workspace }) {
  const texts = useTexts();
  const review = reviewTexts(texts);
  const language = useLanguage();
  const reader = { workspace: after, texts, language };
  if (!proposal.change) return null;
  const fits = proposalOf(after, proposal.id)?.fits;
  const quoted = (value: string | Metric | undefined) =>
    value === undefined || value === '' ? review.empty : `“${partText(value, reader)}”`;
  return (
    <div className={styles['proposed']}>
      <p dir="auto">{proposedText(proposal.change, reader)}</p>
      {proposal.why !== undefined && (
        <p className={styles['faint']} dir="auto">
          {cleanLines(proposal.why)}
        </p>
      )}
      {fits?.is === 'changed' && <p>{review.was(quoted(fits.seen), quoted(fits.now))}</p>}
      {fits?.is === 'as-proposed' && <p>{review.already}</p>}
      {fits?.is === 'gone' && <p>{review.rowGone}</p>}
    </div>
  );
}
