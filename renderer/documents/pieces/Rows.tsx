import type { ReactNode } from 'react';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import type { DateRange, Id, Initiative, KeyResult, Objective, PlanRecord } from '../../domain/kinds/model.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { childrenOf, find } from '../../domain/plan/workspace.ts';
import { rollUpOf } from '../../domain/progress/roll-up.ts';
import {
  clamped,
  confidenceBand,
  confidenceIn,
  latest,
  lowestConfidence,
  progressOf,
} from '../../domain/progress/scoring.ts';
import { number, percent } from '../../text/format.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { confidenceSaid, confidenceWord, lowestSaid } from '../../wording/confidence-words.ts';
import { measureWords } from '../../wording/measure-words.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { CarriedOn, Questions, Score, SinceAgreed } from './Beside.tsx';
import { CheckIns } from './CheckIns.tsx';
import { CommentsAbout } from './Comments.tsx';
import { useCopy } from './copy-context.ts';
import { useLangOf } from './lang.ts';
import { MeasureParts } from './MeasureParts.tsx';
import { AsIs, RemarksOn } from './Remarks.tsx';
import { Said } from './Said.tsx';
import { Pauses } from './Pauses.tsx';
import { TrendPicture } from './TrendPicture.tsx';
import { Note } from './Words.tsx';

interface ObjectiveProps {
  readonly objective: Objective;
  readonly dates: DateRange | undefined;
}

/** An objective with all that is under it. */
export function ObjectiveRow({ objective, dates }: ObjectiveProps) {
  const { workspace } = useCopy();
  return (
    <article>
      <ObjectiveHead objective={objective} />
      {childrenOf(workspace, objective.id, 'keyResult').map((keyResult) => (
        <KeyResultRow key={keyResult.id} keyResult={keyResult} ambition={objective.ambition} dates={dates} />
      ))}
    </article>
  );
}

/** An objective without what is under it. */
export function ObjectiveHead({ objective }: Pick<ObjectiveProps, 'objective'>) {
  const { workspace, numbers } = useCopy();
  const langOf = useLangOf();
  const idOf = useIdOf();
  const { id, title, why, ambition, focus, owner, contributors, team } = objective;
  const keyResults = childrenOf(workspace, id, 'keyResult');
  const served = find(workspace, 'objective', objective.parent);
  return (
    <>
      <h3 id={idOf(id)} lang={langOf(title)}>
        <Number of={id} /> <AsIs of={title} />
      </h3>
      <Standing objective={objective} keyResults={keyResults} />
      <ul className="facts">
        <Named field="owner" name={find(workspace, 'person', owner)?.name} />
        <NamedAll field="contributors" ids={contributors} />
        <Named field="team" name={find(workspace, 'team', team)?.name} />
        {ambition && <Fact of={({ texts }) => texts.terms.ambitions[ambition]} />}
        {focus && <Fact of={({ texts }) => answerTexts(texts).focuses[focus]} />}
        {isPrivate(objective) && <Fact of={({ texts }) => texts.plan.private} />}
        {served && (
          <li>
            <span className="label">
              <Said of={({ texts }) => texts.fields.names.parent} />
            </span>{' '}
            <RowLink to={served.id}>{numbers.get(served.id)}</RowLink>
          </li>
        )}
      </ul>
      <div className="as-is why">
        <Note of={why} />
      </div>
      <Aside of={objective} ambition={ambition} />
    </>
  );
}

/** How far it is, and the least sure of its key results. */
function Standing({
  objective,
  keyResults,
}: {
  readonly objective: Objective;
  readonly keyResults: readonly KeyResult[];
}) {
  const { workspace, method } = useCopy();
  const { progress, measured } = rollUpOf(workspace, objective.id);
  const lowest = lowestConfidence(keyResults.map(({ id }) => confidenceIn(childrenOf(workspace, id, 'checkIn'))));
  return (
    <p className="standing">
      <Bar progress={progress} />
      <span>
        <Said
          of={({ texts, language }) =>
            progress === undefined
              ? texts.plan.noProgress
              : `${percent(clamped(progress), language)}${measured < keyResults.length ? ` · ${texts.plan.partlyMeasured(measured, keyResults.length)}` : ''}`
          }
        />
      </span>
      {lowest !== undefined && (
        <Sure confidence={lowest} of={lowestSaid} band={confidenceBand(lowest, method.confidenceBands)} />
      )}
    </p>
  );
}

interface KeyResultProps {
  readonly keyResult: KeyResult;
  /** Of its objective: the label its score is read by. */
  readonly ambition: Objective['ambition'];
  readonly dates: DateRange | undefined;
}

export function KeyResultRow({ keyResult, ambition, dates }: KeyResultProps) {
  const { workspace, method } = useCopy();
  const langOf = useLangOf();
  const idOf = useIdOf();
  const { id, title, metric, weight, owner, contributors } = keyResult;
  const checkIns = childrenOf(workspace, id, 'checkIn');
  const progress = progressOf(metric, checkIns);
  const confidence = confidenceIn(checkIns);
  return (
    <section className="kr">
      <h4 id={idOf(id)} lang={langOf(title)}>
        <Number of={id} /> <AsIs of={title} />
      </h4>
      <p className="standing">
        <Bar progress={progress} />
        <span className="as-is metric">
          <Said of={({ texts, language }) => measureSentence(keyResult, latest(checkIns)?.value, texts, language)} />
        </span>
        {progress !== undefined && <Said of={({ language }) => percent(clamped(progress), language)} />}
        {confidence !== undefined && (
          <Sure confidence={confidence} of={confidenceSaid} band={confidenceBand(confidence, method.confidenceBands)} />
        )}
      </p>
      <MeasureParts of={metric} />
      <ul className="facts">
        <Named field="owner" name={find(workspace, 'person', owner)?.name} />
        <NamedAll field="contributors" ids={contributors} />
        {weight !== undefined && <Fact field="weight" of={({ language }) => number(weight, language)} />}
      </ul>
      <TrendPicture keyResult={keyResult} checkIns={checkIns} dates={dates} />
      <Aside of={keyResult} ambition={ambition} />
      <Initiatives of={childrenOf(workspace, id, 'initiative')} />
      <CheckIns keyResult={keyResult} checkIns={checkIns} />
      <CommentsAbout ids={checkIns.map((one) => one.id)} />
    </section>
  );
}

const measureSentence = (
  { metric }: KeyResult,
  value: number | undefined,
  texts: PlanReader['texts'],
  language: PlanReader['language'],
): string => {
  const { before, now, after } = measureWords(metric, value, texts, language);
  return [before, now, after].filter(Boolean).join(before === '' ? ' · ' : ' → ');
};

/** What is open about a row, what has become of it, how it was scored and what goes on, and what people said about it. */
function Aside({ of, ambition }: { readonly of: PlanRecord; readonly ambition: Objective['ambition'] }) {
  return (
    <>
      <Questions of={of} />
      <SinceAgreed of={of} />
      <Score of={of} ambition={ambition} />
      <CarriedOn of={of} />
      <Pauses about={of.id} />
      <CommentsAbout ids={[of.id]} />
      <RemarksOn id={of.id} />
    </>
  );
}

export function Initiatives({ of }: { readonly of: readonly Initiative[] }) {
  const { workspace } = useCopy();
  const langOf = useLangOf();
  const idOf = useIdOf();
  if (of.length === 0) return null;
  return (
    <div>
      <p className="label">
        <Said of={({ texts }) => texts.terms.many.initiative} />
      </p>
      <ul className="initiatives">
        {of.map((initiative) => (
          <li key={initiative.id} id={idOf(initiative.id)} lang={langOf(initiative.title)}>
            <Number of={initiative.id} /> <AsIs of={initiative.title} />{' '}
            <span className="tag">
              <Said of={({ texts }) => readingCopyTexts(texts)[initiative.done ? 'done' : 'open']} />
            </span>
            <ul className="facts">
              <Named field="owner" name={find(workspace, 'person', initiative.owner)?.name} />
            </ul>
            <Questions of={initiative} />
            <CommentsAbout ids={[initiative.id]} />
            <RemarksOn id={initiative.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On paper with a blank of its own: the outline of a PDF puts the words of a heading together without what stands between them. */
export function Number({ of }: { readonly of: Id }) {
  const { numbers, isPaper } = useCopy();
  return (
    <span className="no">
      {numbers.get(of)}
      {isPaper && '\u00a0'}
    </span>
  );
}

/** Under which a row is found by what leads to it. On paper nothing leads anywhere. */
function useIdOf(): (id: Id) => string | undefined {
  const { numbers, isPaper } = useCopy();
  return (id) => (isPaper ? undefined : numbers.get(id));
}

/** To another row. */
export function RowLink({ to, children }: { readonly to: Id; readonly children: ReactNode }) {
  const { numbers, isPaper } = useCopy();
  return isPaper ? <span>{children}</span> : <a href={`#${numbers.get(to) ?? ''}`}>{children}</a>;
}

/** A progress bar for the eye; what it shows stands beside it. */
export function Bar({ progress }: { readonly progress: number | undefined }) {
  return (
    <svg className="bar" viewBox="0 0 96 6" aria-hidden>
      <rect className="track" width="96" height="6" rx="3" />
      {progress !== undefined && progress > 0 && (
        <rect className="fill" width={Math.max(6, Math.round(clamped(progress) * 96))} height="6" rx="3" />
      )}
    </svg>
  );
}

interface SureProps {
  readonly confidence: number;
  readonly of: typeof confidenceSaid;
  readonly band: string;
}

function Sure({ confidence, of, band }: SureProps) {
  const { method } = useCopy();
  return (
    <span className={`sure ${band}`}>
      <Said
        of={({ texts, language }) => {
          const reader = { method, plan: texts.plan, language };
          return `${of(confidence, reader)} · ${confidenceWord(confidence, reader)}`;
        }}
      />
    </span>
  );
}

type FactField = 'owner' | 'contributors' | 'team' | 'weight';

function Fact({ field, of }: { readonly field?: FactField; readonly of: (reader: PlanReader) => string }) {
  return (
    <li>
      {field && (
        <>
          <span className="label">
            <Said of={({ texts }) => texts.fields.names[field]} />
          </span>{' '}
        </>
      )}
      <Said of={of} />
    </li>
  );
}

/** A name beside its field; nothing where there is none, as where names were held back. */
function Named({ field, name }: { readonly field: FactField; readonly name: string | undefined }) {
  const words = cleanLine(name ?? '').trim();
  return words === '' ? null : <Fact field={field} of={() => words} />;
}

function NamedAll({ field, ids }: { readonly field: FactField; readonly ids: readonly Id[] | undefined }) {
  const { workspace } = useCopy();
  const names = (ids ?? []).flatMap((id) => cleanLine(find(workspace, 'person', id)?.name ?? '').trim() || []);
  return <Named field={field} name={names.join(', ')} />;
}
