import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import type { Id, Proposal, Proposed } from '../../domain/kinds/model.ts';
import { proposalsAbout, type ShownProposal } from '../../domain/plan/proposals.ts';
import { dayOf } from '../../text/format.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { proposedText } from '../../wording/answer-text.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { useCopy } from './copy-context.ts';
import { Said } from './Said.tsx';
import { Note } from './Words.tsx';

/** What was proposed about a row, and what has become of it. */
export function ProposalsAbout({ id }: { readonly id: Id }) {
  const { workspace } = useCopy();
  const all = proposalsAbout(workspace, id);
  if (all.length === 0) return null;
  return (
    <div className="comments">
      <p className="label">
        <Said of={({ texts }) => readingCopyTexts(texts).proposals} />
      </p>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <Told of={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What its writer says, and what has become of it. */
export function Told({ of }: { readonly of: ShownProposal }) {
  return (
    <>
      <Words of={of} />
      <State of={of} />
    </>
  );
}

/** What its writer says; where that was changed apart, all of it. */
function Words({ of: { speaks, apart } }: { readonly of: ShownProposal }) {
  return (apart.length > 0 ? apart : [speaks]).map((one) => (
    <div key={one.id}>
      {one.change && <Change of={one.change} />}
      <Note of={one.why} />
      <p className="by">
        <Said of={(reader) => signed(one, reader)} />
      </p>
    </div>
  ));
}

function Change({ of: change }: { readonly of: Proposed }) {
  return (
    <p>
      {change.does === 'drop' && change.seen !== undefined && (
        <>
          <bdi>{cleanLine(change.seen)}</bdi>{' '}
        </>
      )}
      <Said of={(reader) => cleanLines(proposedText(change, reader))} />
    </p>
  );
}

function State({ of: { state } }: { readonly of: ShownProposal }) {
  const decisions = state.is === 'open' ? [] : state.is === 'asked' ? state.decisions : [state.decision];
  return (
    <>
      {(state.is === 'open' || state.is === 'asked') && (
        <p>
          <span className="tag">
            <Said of={({ texts }) => readingCopyTexts(texts).states[state.is]} />
          </span>
        </p>
      )}
      {decisions.map((decision) => (
        <div key={decision.id}>
          <p>
            <span className="tag">
              <Said of={({ texts }) => readingCopyTexts(texts).states[decision.accepted ? 'accepted' : 'declined']} />
            </span>{' '}
            <span className="label">
              <Said of={(reader) => signed(decision, reader)} />
            </span>
          </p>
          <Note of={decision.answer} />
        </div>
      ))}
    </>
  );
}

function signed({ by, at }: Pick<Proposal, 'by' | 'at'>, { texts, language }: PlanReader): string {
  const day = at === undefined ? '' : dayOf(at, language);
  return [cleanLine(by ?? '').trim() || answerTexts(texts).somebody, day].filter(Boolean).join(' · ');
}
