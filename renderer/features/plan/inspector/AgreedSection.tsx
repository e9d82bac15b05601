import { reasoning } from '../../../domain/commands/committing.ts';
import { changesSince } from '../../../domain/plan/changes-since.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import type { Reason } from '../../../domain/kinds/model.ts';
import type { RowRecord } from '../../../domain/plan/rows.ts';
import { newId } from '../../../app/session/ids.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import { dayOf } from '../../../text/format.ts';
import { WordsForm } from '../../../parts/comments/WordsForm.tsx';
import { answerTexts } from '../../../text/later/answers.ts';
import { stageTexts } from '../../../text/later/stage.ts';
import { changeWords } from '../../../wording/agreed-words.ts';
import { Section } from './Section.tsx';
import styles from './AgreedSection.module.css';

/** What was agreed about the row and has changed since, each change with its reasons and a place to give one (SPEC L4, L5). */
export function AgreedSection({ record }: { readonly record: RowRecord }) {
  const planner = usePlanner();
  const texts = useTexts();
  const stage = stageTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const reader = { workspace, texts, language };
  const changes = changesSince(workspace, record.id).filter(
    ({ revision, field }) => revision !== undefined || !planner.isRevising(record.id, field),
  );
  if (changes.length === 0) return null;
  return (
    <Section title={stage.agreed}>
      <ol className={styles['entries']} data-agreed>
        {changes.toReversed().map((change) => (
          <li key={change.revision?.id ?? change.field} className={styles['entry']}>
            <p className={styles['words']}>{changeWords(change, reader)}</p>
            {change.reasons.map((reason) => (
              <ReasonEntry key={reason.id} reason={reason} />
            ))}
            <WordsForm
              half={planner.halfReasons}
              about={`${change.revision?.id ?? record.id}-${change.field}`}
              label={stage.reasonLabel(changeWords(change, reader))}
              placeholder={change.reasons.length === 0 ? stage.reasonPlaceholder : stage.anotherReason}
              send={stage.giveReason}
              told={stage.reasonGiven}
              command={(words) => reasoning(record.id, change, words, newId)}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ReasonEntry({ reason }: { readonly reason: Reason }) {
  const texts = useTexts();
  const language = useLanguage();
  const who = cleanLine(reason.by ?? '') || answerTexts(texts).somebody;
  return (
    <>
      <p className={styles['words']} dir="auto">
        {cleanLines(reason.text ?? '')}
      </p>
      <p className={styles['meta']}>
        {reason.at === undefined ? who : stageTexts(texts).reasonBy(who, dayOf(reason.at, language))}
      </p>
    </>
  );
}
