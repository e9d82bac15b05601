import { changesSince } from '../../domain/plan/changes-since.ts';
import type { Ambition, Graded, PlanRecord } from '../../domain/kinds/model.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { saidOf } from '../../domain/plan/said-of.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { readingOf, verdictOf } from '../../domain/progress/grading.ts';
import { fieldName } from '../../text/field-name.ts';
import { score } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { changeSentence } from '../../wording/agreed-words.ts';
import { answerText, whoWrote } from '../../wording/answer-text.ts';
import { useCopy } from './copy-context.ts';
import { Said } from './Said.tsx';
import { Note } from './Words.tsx';
import type { Carried } from '../../domain/kinds/model.ts';

/** What nobody has decided yet about a record: every answer, and whose it is. */
export function Questions({ of: record }: { readonly of: PlanRecord }) {
  return questionsOf(record).map((question) =>
    question.about === 'deletion' ? (
      <p key="deletion" className="asks">
        <Said of={({ texts }) => readingCopyTexts(texts).isDeletedAndChanged} />
      </p>
    ) : (
      <div key={question.field} className="asks">
        <p>
          <Said of={({ texts }) => readingCopyTexts(texts).asks(fieldName(question.field, texts))} />
        </p>
        <ul>
          {question.answers.map(({ stamp, value }) => (
            <li key={stamp}>
              <Said
                of={(reader) =>
                  readingCopyTexts(reader.texts).answerBy(
                    answerText(record.kind, question.field, value, reader),
                    whoWrote(stamp, reader).whole,
                  )
                }
              />
            </li>
          ))}
        </ul>
      </div>
    ),
  );
}

/** What has become of what was agreed about a row. */
export function SinceAgreed({ of: { id } }: { readonly of: PlanRecord }) {
  const { workspace } = useCopy();
  const changes = changesSince(workspace, id);
  if (changes.length === 0) return null;
  return (
    <div className="since">
      <p className="label">
        <Said of={({ texts }) => stageTexts(texts).agreed} />
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.revision?.id ?? change.field}>
            <Said of={(reader) => changeSentence(change, reader)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was said of a row at the end of its cycle; of what was scored apart all. `ambition` is the label it is read by. */
export function Score({ of: { id }, ambition }: { readonly of: PlanRecord; readonly ambition: Ambition | undefined }) {
  const { workspace } = useCopy();
  const verdict = verdictOf(workspace, id);
  if (verdict.is === 'none') return null;
  return (
    <div className="score">
      <p className="label">
        <Said of={({ texts }) => (verdict.is === 'apart' ? closingTexts(texts).apart : texts.records.kinds.score)} />
      </p>
      {(verdict.is === 'apart' ? verdict.all : [verdict.graded]).map((graded) => (
        <Given key={JSON.stringify(graded)} graded={graded} ambition={ambition} />
      ))}
    </div>
  );
}

function Given({ graded, ambition }: { readonly graded: Graded; readonly ambition: Ambition | undefined }) {
  const { method } = useCopy();
  const { score: figure, dropped, evidence, reason } = graded;
  return (
    <>
      <p>
        <Said
          of={({ texts, language }) =>
            dropped
              ? texts.records.dropped
              : figure === undefined
                ? texts.records.noScore
                : `${score(figure, language)} · ${closingTexts(texts).readings[readingOf(figure, ambition, method.scoreBands)]}`
          }
        />
      </p>
      <Note of={evidence} />
      <Note of={reason} />
    </>
  );
}

/** What becomes of a row after its cycle. */
export function CarriedOn({ of: { id } }: { readonly of: PlanRecord }) {
  const { workspace } = useCopy();
  return saidOf<Carried>(childrenOf(workspace, id, 'carryOver'), 'carried').map(({ choice, reason }) => (
    <div key={choice} className="carried">
      <p>
        <span className="label">
          <Said of={({ texts }) => readingCopyTexts(texts).carried} />
        </span>{' '}
        <Said of={({ texts }) => texts.records.choices[choice]} />
      </p>
      <Note of={reason} />
    </div>
  ));
}
