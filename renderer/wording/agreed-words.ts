/** What has become of what was agreed about a row, as a sentence: "Was 40, changed on 3 Nov by Ana: the supplier left". */
import { cleanLine } from '../domain/plan/clean-text.ts';
import type { Change } from '../domain/plan/changes-since.ts';
import type { Metric } from '../domain/kinds/model.ts';
import { same } from '../domain/register/canonical.ts';
import { amount, dayOf } from '../text/format.ts';
import { answerTexts } from '../text/later/answers.ts';
import { stageTexts } from '../text/later/stage.ts';
import { answerText } from './answer-text.ts';
import type { PlanReader } from './reader.ts';

/** Who changed it and when, without the reason. */
export function changeWords(change: Change, reader: PlanReader): string {
  const stage = stageTexts(reader.texts);
  const was = wasWords(change, reader);
  const { revision } = change;
  if (!revision) return stage.unrecorded(was);
  const who = cleanLine(revision.by ?? '') || answerTexts(reader.texts).somebody;
  const day = revision.at === undefined ? '–' : dayOf(revision.at, reader.language);
  return (revision.found ? stage.found : stage.changed)(was, day, who);
}

/** The same with the last reason that was given. */
export function changeSentence(change: Change, reader: PlanReader): string {
  const words = changeWords(change, reader);
  const reason = cleanLine(change.reasons.at(-1)?.text ?? '').trim();
  return reason === '' ? words : stageTexts(reader.texts).because(words, reason);
}

/** Of a measure only what became another: "Was 40" where the target did, and the whole where more did. */
function wasWords({ field, from, to }: Change, reader: PlanReader): string {
  const stage = stageTexts(reader.texts);
  if (from === undefined) return stage.wasNothing;
  if (typeof from === 'string') return stage.wasCalled(cleanLine(from));
  const only = onlyOther(from, typeof to === 'string' ? undefined : to);
  if (only) return stage[only.part === 'start' ? 'startWas' : 'was'](amount(only.value, only.unit, reader.language));
  return stage.was(answerText('keyResult', field, from, reader));
}

type Part = 'start' | 'target' | 'limit';

function onlyOther(
  from: Metric,
  to: Metric | undefined,
): { readonly part: Part; readonly value: number; readonly unit: string | undefined } | undefined {
  if (to?.type !== from.type) return undefined;
  const [was, is] = [from, to] as unknown as readonly [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const other = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((part) => !same(was[part], is[part]));
  const [part] = other;
  const value = part === undefined ? undefined : was[part];
  if (other.length !== 1 || (part !== 'start' && part !== 'target' && part !== 'limit') || typeof value !== 'number')
    return undefined;
  return { part, value, unit: typeof was['unit'] === 'string' ? was['unit'] : undefined };
}
