import { cleanLine } from '../../domain/plan/clean-text.ts';
import { WORKSPACE_ID, type Id } from '../../domain/kinds/model.ts';
import type { Bundle } from '../../domain/bundle/format.ts';
import { alignment } from '../../domain/plan/alignment.ts';
import { homelessRows, objectivesInOrder, type InCycle } from '../../domain/plan/row-numbers.ts';
import { rowsOf } from '../../domain/plan/rows.ts';
import { allThreads } from '../../domain/plan/threads.ts';
import { childrenOf, find, resolved, subtreesOf } from '../../domain/plan/workspace.ts';
import { dayOf } from '../../text/format.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import { Questions } from './Beside.tsx';
import { CommentsAbout, Threads } from './Comments.tsx';
import { useCopy } from './copy-context.ts';
import { CycleSection } from './CycleSection.tsx';
import { LANG } from './lang.ts';
import { Initiatives, KeyResultRow, Number } from './Rows.tsx';
import { Said } from './Said.tsx';
import { Note, Title } from './Words.tsx';

interface Props {
  readonly made: Pick<Bundle, 'made' | 'scope' | 'heldBack'>;
  /** What the page may do: nothing but be styled by its own sheet. */
  readonly policy: string;
}

/** The whole page but for its style sheet, which is no text that React may write. Its first language is that of whoever makes it; the other is a choice away, without a script. */
export function ReadingCopy({ made, policy }: Props) {
  const { workspace, readers } = useCopy();
  const [{ texts, language }] = readers;
  const name = cleanLine(find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '').trim();
  const title = name || readingCopyTexts(texts).plan;
  const cycles = objectivesInOrder(workspace);
  return (
    <html lang={LANG[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style />
      </head>
      <body>
        <header>
          <Switch first={language} />
          <h1>{name ? <bdi>{name}</bdi> : <Said of={(reader) => readingCopyTexts(reader.texts).plan} />}</h1>
          <About made={made} />
          <Note of={find(workspace, 'workspace', WORKSPACE_ID)?.purpose} />
          <PlanQuestions />
          <CommentsAbout ids={[WORKSPACE_ID]} />
        </header>
        <Contents cycles={cycles} />
        <main>
          {cycles.map((one, at) => (
            <CycleSection key={one.cycle?.id ?? ''} of={one} id={`C${at + 1}`} />
          ))}
          <Homeless />
          <Alignment />
          <OtherComments />
        </main>
        <footer>
          <Said of={(reader) => readingCopyTexts(reader.texts).madeWith} />
        </footer>
      </body>
    </html>
  );
}

/** Two choices that the style sheet reads: what is written in the other language is not displayed. */
function Switch({ first }: { readonly first: SpokenLanguage }) {
  const { readers } = useCopy();
  return (
    <fieldset className="languages">
      <legend className="hear">
        <Said of={({ texts }) => readingCopyTexts(texts).language} />
      </legend>
      {readers.map(({ texts, language }) => (
        <label key={language} lang={LANG[language]} className="language">
          <input type="radio" name="language" id={`in-${language}`} defaultChecked={language === first} />
          {readingCopyTexts(texts).languageName}
        </label>
      ))}
    </fieldset>
  );
}

/** Which plan and day it shows, what was left out, and how to talk about it. */
function About({ made: { made, scope, heldBack } }: Pick<Props, 'made'>) {
  return (
    <>
      <p>
        <Said
          of={({ texts, language }) =>
            readingCopyTexts(texts).made(dayOf(made.at, language), cleanLine(made.by).trim())
          }
        />{' '}
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
        <Said of={({ texts }) => readingCopyTexts(texts).answer} />
      </p>
    </>
  );
}

function PlanQuestions() {
  const { workspace } = useCopy();
  const plan = find(workspace, 'workspace', WORKSPACE_ID);
  return plan ? <Questions of={plan} /> : null;
}

function Contents({ cycles }: { readonly cycles: readonly InCycle[] }) {
  const { numbers } = useCopy();
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">
        <Said of={({ texts }) => readingCopyTexts(texts).contents} />
      </h2>
      <ol>
        {cycles.map(({ cycle, objectives }, at) => (
          <li key={cycle?.id ?? ''}>
            <a href={`#C${at + 1}`}>
              {cycle ? <Title of={cycle.name} /> : <Said of={({ texts }) => readingCopyTexts(texts).noCycle} />}
            </a>
            <ol>
              {objectives.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${numbers.get(id) ?? ''}`}>
                    <Number of={id} /> <Title of={title} />
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Rows that lost what they stood under. */
function Homeless() {
  const { workspace } = useCopy();
  const { keyResults, initiatives } = homelessRows(workspace);
  if (keyResults.length + initiatives.length === 0) return null;
  return (
    <section>
      <h2>
        <Said of={({ texts }) => readingCopyTexts(texts).homeless} />
      </h2>
      <p className="label">
        <Said of={({ texts }) => readingCopyTexts(texts).homelessWhat} />
      </p>
      {keyResults.map((keyResult) => (
        <KeyResultRow key={keyResult.id} keyResult={keyResult} ambition={undefined} dates={undefined} />
      ))}
      <Initiatives of={initiatives} />
    </section>
  );
}

/** As deep as indenting helps to read. */
const DEEPEST = 6;

function Alignment() {
  const { workspace, numbers } = useCopy();
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
            <a href={`#${numbers.get(id) ?? ''}`}>
              <Number of={id} /> <Title of={title} />
            </a>{' '}
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
function OtherComments() {
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
