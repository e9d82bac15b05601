import { newId } from '../../app/session/ids.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { correctedAs } from '../../domain/commands/answering.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { CorrectionsApart } from '../../domain/plan/questions.ts';
import { Corrections } from '../../parts/questions/Corrections.tsx';
import { useAnswering } from '../../parts/questions/use-answering.ts';
import { questionTexts } from '../../text/later/questions.ts';
import { digitIn, QuestionFrame } from './QuestionFrame.tsx';

interface Props {
  readonly question: CorrectionsApart;
  /** The id of what the record is called on the card. */
  readonly title: string;
  readonly onFocus: () => void;
}

/** One thing that was corrected twice, apart: a further correction that says what one of them says answers it (K6). */
export function AskedCorrections({ question: { records }, title, onFocus }: Props) {
  const texts = useTexts();
  const questions = questionTexts(texts);
  const { answer, problem } = useAnswering();
  const keep = (one: AnyRecord) => {
    const command = correctedAs(one, records, newId());
    if (command) void answer(command, questions.settled(questions.corrections, records.length - 1));
  };
  const wayOf = (pressed: readonly string[]) => {
    const at = digitIn(pressed);
    const kept = at === undefined ? undefined : records[at];
    return kept && (() => keep(kept));
  };
  return (
    <QuestionFrame title={title} about={questions.corrections} onFocus={onFocus} wayOf={wayOf} problem={problem}>
      <Corrections records={records} byDigit onKeep={keep} />
    </QuestionFrame>
  );
}
