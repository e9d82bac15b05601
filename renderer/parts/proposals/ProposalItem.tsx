import { useRef, useState } from 'react';
import { useOffPaper } from '../../app/places/on-paper.ts';
import { useLanguage, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { Decision, Metric } from '../../domain/kinds/model.ts';
import { besides, isUndecided, proposalsAbout, type ShownProposal } from '../../domain/plan/proposals.ts';
import { whyNot } from '../../domain/commands/deciding.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { partText } from '../../wording/answer-text.ts';
import { ChangedValue } from '../ChangedValue.tsx';
import { Signed, useSignature } from '../comments/Signed.tsx';
import { DecideForm } from './DecideForm.tsx';
import styles from './Proposals.module.css';

/** One proposal: what would be otherwise, by whom and why, what has become of the row since, and what was decided. An item of a list. */
export function ProposalItem({ proposal }: { readonly proposal: ShownProposal }) {
  const review = reviewTexts(useTexts());
  const { speaks, state } = proposal;
  const { by } = useSignature(speaks);
  const offPaper = useOffPaper(speaks);
  const item = useRef<HTMLLIElement>(null);
  const [again, setAgain] = useState(false);
  const decides = isUndecided(proposal) || again;
  return (
    <li
      ref={item}
      className={styles['proposal']}
      data-private={offPaper}
      data-proposal={proposal.id}
      data-state={state.is}
      tabIndex={-1}
      aria-label={review.proposalBy(by)}
    >
      <What proposal={proposal} />
      {speaks.why !== undefined && (
        <p className={styles['why']} dir="auto">
          {cleanLines(speaks.why)}
        </p>
      )}
      <Signed comment={speaks} />
      <Fit proposal={proposal} />
      {(state.is === 'accepted' || state.is === 'declined') && <Decided decision={state.decision} />}
      {state.is === 'asked' && (
        <div className={styles['asked']}>
          <p className={styles['note']}>{review.asked}</p>
          {state.decisions.map((decision) => (
            <Decided key={decision.id} decision={decision} />
          ))}
        </div>
      )}
      {decides ? (
        <DecideForm
          proposal={proposal}
          by={by}
          // It goes with what it decides, and the keyboard stays with that.
          onDecided={() => {
            setAgain(false);
            item.current?.focus({ preventScroll: true });
          }}
        />
      ) : (
        <div className={styles['ways']}>
          <Button size="small" variant="quiet" aria-label={review.againNamed(by)} onClick={() => setAgain(true)}>
            {review.again}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What is proposed: a field with what went and what came marked, or what is to go or to come. */
function What({ proposal: { speaks } }: { readonly proposal: ShownProposal }) {
  const texts = useTexts();
  const review = reviewTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const { change } = speaks;
  if (!change) return null;
  if (change.does === 'drop') return <p className={styles['does']}>{review.drop}</p>;
  if (change.does === 'keyResult')
    return (
      <>
        <p className={styles['does']}>{review.keyResult}</p>
        <p className={styles['words']} dir="auto">
          {change.title}
          {change.metric && <span className={styles['measure']}>{partText(change.metric, reader)}</span>}
        </p>
      </>
    );
  const words = (value: string | Metric | undefined) => (value === undefined ? '' : partText(value, reader));
  return (
    <>
      <p className={styles['does']}>{review.changes[change.does]}</p>
      <p className={styles['words']} dir="auto">
        <ChangedValue before={words(change.seen)} after={words(change.to)} prose={change.does !== 'metric'} />
      </p>
    </>
  );
}

/** G3: what is other now than when it was read, and what else is proposed about the same words (G7). */
function Fit({ proposal }: { readonly proposal: ShownProposal }) {
  const texts = useTexts();
  const review = reviewTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  if (!isUndecided(proposal)) return null;
  const { fits, about } = proposal;
  const reader = { workspace, texts, language };
  const quoted = (value: string | Metric | undefined) =>
    value === undefined || value === '' ? review.empty : `“${partText(value, reader)}”`;
  const others = about ? besides(proposal, proposalsAbout(workspace, about.id)).length : 0;
  const notes = [
    fits.is === 'changed' && review.was(quoted(fits.seen), quoted(fits.now)),
    fits.is === 'as-proposed' && review.already,
    whyNot(proposal) === 'gone' && review.rowGone,
    whyNot(proposal) === 'apart' && review.apart,
    others > 0 && review.besides(others),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <p key={note} className={styles['note']}>
      {note}
    </p>
  ));
}

function Decided({ decision }: { readonly decision: Decision }) {
  const review = reviewTexts(useTexts());
  const { by, when } = useSignature(decision);
  return (
    <div className={styles['decided']} data-accepted={decision.accepted === true || undefined}>
      <p>{decision.accepted === true ? review.acceptedBy(by, when) : review.declinedBy(by, when)}</p>
      {decision.answer !== undefined && (
        <p className={styles['words']} dir="auto">
          {cleanLines(decision.answer)}
        </p>
      )}
    </div>
  );
}
