import { cleanLine } from '../../domain/plan/clean-text.ts';
import { WORKSPACE_ID, type Id } from '../../domain/kinds/model.ts';
import type { Bundle } from '../../domain/bundle/format.ts';
import { alignment } from '../../domain/plan/alignment.ts';
import { entriesOf, markOfEntries } from '../../domain/plan/numbering.ts';
import { homelessRows } from '../../domain/plan/row-numbers.ts';
import { rowsOf } from '../../domain/plan/rows.ts';
import { allThreads } from '../../domain/plan/threads.ts';
import { childrenOf, find, resolved, subtreesOf } from '../../domain/plan/workspace.ts';
import { dayOf } from '../../text/format.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import type { Texts } from '../../text/texts.ts';
import { Questions } from './Beside.tsx';
import { CommentsAbout, Threads } from './Comments.tsx';
import { useCopy } from './copy-context.ts';
import { Initiatives, KeyResultRow, Number, RowLink } from './Rows.tsx';
import { Said } from './Said.tsx';
import { Note, Title } from './Words.tsx';

/** What the head of a bundle says of itself. */
export type Made = Pick<Bundle, 'made' | 'scope' | 'heldBack'>;

interface AboutProps {
  readonly of: Made;
  /** What it is, on which day, by whom. */
  readonly isMade: (texts: Texts) => (day: string, who: string) => string;
}

/** Which plan and day it shows, what was left out, and how to talk about it. */
export function About({ of: { made, scope, heldBack }, isMade }: AboutProps) {
  const mark = markOfEntries(entriesOf(useCopy().numbers));
  return (
    <>
      <p>
        <Said of={({ texts, language }) => isMade(texts)(dayOf(made.at, language), cleanLine(made.by).trim())} />{' '}
        {scope.of !== 'plan' && <Said of={({ texts }) => readingCopyTexts(texts).part} />}{' '}
        {heldBack.length > 0 && (
          <Said
            of={({ texts, language }) => {
              const words = readingCopyTexts(texts);
              const all = heldBack.map((what) => words.heldBack[what]);
              return words.left(new Intl.ListFormat(language).format(all));
            }}
          />
        )}{' '}
        {heldBack.includes('check-ins') && <Said of={({ texts }) => readingCopyTexts(texts).notForAppraisal} />}
      </p>
      <p>
        <Said of={({ texts }) => readingCopyTexts(texts).answer} />{' '}
        {mark !== '' && <Said of={({ texts }) => readingCopyTexts(texts).mark(mark)} />}
      </p>
    </>
  );
}

/** What the plan is for, and what is open and said about it as a whole. */
export function PlanAside() {
  const { workspace } = useCopy();
  const plan = find(workspace, 'workspace', WORKSPACE_ID);
  return (
    <>
      <Note of={plan?.purpose} />
      {plan && <Questions of={plan} />}
      <CommentsAbout ids={[WORKSPACE_ID]} />
    </>
  );
}

/** Rows that lost what they stood under. */
export function Homeless() {
  const { workspace } = useCopy();
  const { keyResults, initiatives } = homelessRows(workspace);
  if (keyResults.length + initiatives.length === 0) return null;
  return (
    <section>
      <HomelessHead />
      {keyResults.map((keyResult) => (
        <KeyResultRow key={keyResult.id} keyResult={keyResult} ambition={undefined} dates={undefined} />
      ))}
      <Initiatives of={initiatives} />
    </section>
  );
}

export function HomelessHead() {
  return (
    <>
      <h2>
        <Said of={({ texts }) => readingCopyTexts(texts).homeless} />
      </h2>
      <p className="label">
        <Said of={({ texts }) => readingCopyTexts(texts).homelessWhat} />
      </p>
    </>
  );
}

/** As deep as indenting helps to read. */
const DEEPEST = 6;

/** What serves what (X2). */
export function Alignment() {
  const { workspace } = useCopy();
  const all = alignment(workspace);
  if (all.length === 0) return null;
  const here = new Set(all.map(({ objective }) => objective.id));
  return (
    <section>
      <h2>
        <Said of={({ texts }) => readingCopyTexts(texts).alignment} />
      </h2>
      <ul className="aligned">
        {all.map(({ objective: { id, title, parent }, depth }) => (
          <li key={id} className={`deep-${Math.min(depth, DEEPEST)}`}>
            <RowLink to={id}>
              <Number of={id} /> <Title of={title} />
            </RowLink>{' '}
            {parent !== undefined && !here.has(resolved(workspace, parent)) && (
              <span className="label">
                <Said of={({ texts }) => readingCopyTexts(texts).servesElsewhere} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said about anything that does not stand in the page, such as a person or a change of what was agreed. */
export function OtherComments() {
  const { workspace } = useCopy();
  const { keyResults, initiatives, objectives } = homelessRows(workspace);
  const rows = [
    ...childrenOf(workspace, null, 'cycle').flatMap(({ id }) => [id, ...rowsOf(workspace, id).map((row) => row.id)]),
    ...subtreesOf(
      workspace,
      [...objectives, ...keyResults, ...initiatives].map(({ id }) => id),
    ).map(({ id }) => id),
  ];
  const shown = new Set<Id>([
    WORKSPACE_ID,
    ...rows,
    ...rows.flatMap((id) => childrenOf(workspace, id, 'checkIn').map((one) => one.id)),
  ]);
  const others = allThreads(workspace).filter(
    ({ speaks }) => speaks.about === undefined || !shown.has(resolved(workspace, speaks.about)),
  );
  if (others.length === 0) return null;
  return (
    <section>
      <h2>
        <Said of={({ texts }) => commentTexts(texts).comments} />
      </h2>
      <Threads threads={others} named />
    </section>
  );
}
