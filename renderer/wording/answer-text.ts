/** Answers of a question as a person reads them: what each says, and whose it is. */
import { FIELDS } from '../domain/kinds/fields.ts';
import type { FieldRule } from '../domain/kinds/kind.ts';
import { usualSetting } from '../domain/plan/method.ts';
import { wordsOf } from '../domain/plan/record-words.ts';
import { isByHand, replicaOf, type Dot } from '../domain/register/register.ts';
import type {
  AnyRecord,
  Bands,
  Cadence,
  Carried,
  ConfidenceScale,
  Cycle,
  Graded,
  Kind,
  LearningSort,
  Metric,
  Passage,
  Proposed,
  Revised,
  Ritual,
  StageStep,
  Term,
} from '../domain/kinds/model.ts';
import { recordOf, type Workspace } from '../domain/plan/workspace.ts';
import { amount, day, dayOf, moment, number, score } from '../text/format.ts';
import { fieldName } from '../text/field-name.ts';
import { answerTexts } from '../text/later/answers.ts';
import type { PlanReader } from './reader.ts';

export interface Signature {
  readonly name: string;
  /** The day it was written, since a run lasts no longer (E14); absent where nobody can tell. */
  readonly day?: string;
  /** Both in one phrase. */
  readonly whole: string;
}

/** Whose answer it is. The name is a claim, not a proof. */
export function whoWrote(stamp: Dot, { workspace, texts, language }: PlanReader): Signature {
  const answers = answerTexts(texts);
  if (isByHand(stamp)) return { name: answers.byHand, whole: answers.byHand };
  const run = workspace.runs.get(replicaOf(stamp));
  const name = run?.by || answers.somebody;
  if (!run) return { name, whole: name };
  const day = dayOf(run.at, language);
  return { name, day, whole: answers.signed(name, day) };
}

/** Whether a field holds running words, in which one looks for what is different; a date, a name or a figure is read as a whole. */
export function isProse(kind: Kind | 'foreign', field: string): boolean {
  if (kind === 'foreign') return false;
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  const shape = rules[field]?.shape;
  return shape === 'line' || shape === 'note';
}

export function answerText(kind: Kind, field: string, value: unknown, reader: PlanReader): string {
  const answers = answerTexts(reader.texts);
  if (value === undefined) {
    const usual = kind === 'workspace' ? usualSetting(field) : undefined;
    return usual === undefined ? answers.emptied : answers.usual(answerText(kind, field, usual, reader));
  }
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  switch (rules[field]?.shape) {
    case 'id':
      return nameOf(value, reader);
    case 'ids':
      // As for a measure.
      return new Intl.ListFormat(reader.language).format((value as readonly string[]).map((id) => nameOf(id, reader)));
    case 'flag':
      if (field === 'done') return value === true ? answers.done : answers.notDone;
      return value === true ? answers.yes : answers.no;
    case 'instant':
      // As for a measure.
      return moment(value as string, reader.language);
    case 'day':
      // As for a measure.
      return day(value as string, reader.language);
    case 'weekday':
      // As for a measure.
      return answers.weekdays[value as NonNullable<Ritual['weekday']>];
    case 'localTime': {
      // As for a measure.
      const { at, zone } = value as NonNullable<Ritual['time']>;
      return answers.localTime(at, zone);
    }
    case 'ritualSort':
      // As for a measure.
      return reader.texts.records.rituals[value as NonNullable<Ritual['sort']>];
    case 'cadence':
      return answers.cadences[value as Cadence];
    case 'confidenceScale':
      return answers.confidenceScales[value as ConfidenceScale];
    case 'scoreBands':
    case 'confidenceBands': {
      // As for a measure.
      const { middle, high } = value as Bands;
      return answers.bands(number(middle, reader.language), number(high, reader.language));
    }
    case 'term': {
      // As for a measure.
      const { one, many = '' } = value as Term;
      return answers.term(one, many);
    }
    case 'dates': {
      // As for a measure.
      const { start, end } = value as NonNullable<Cycle['dates']>;
      return `${day(start, reader.language)} – ${day(end, reader.language)}`;
    }
    case 'metric':
      // The gate lets no other value into this field.
      return metricText(value as Metric, reader);
    case 'stage':
      return reader.texts.records.steps[value as StageStep];
    case 'revised': {
      // As for a measure.
      const { field, from, to } = value as Revised;
      return `${fieldName(field, reader.texts)}: ${partText(from, reader)} → ${partText(to, reader)}`;
    }
    case 'proposed':
      return proposedText(value as Proposed, reader);
    case 'passage': {
      // As for a measure.
      const { field: of, seen } = value as Passage;
      return `${fieldName(of, reader.texts)}: ${partText(seen, reader)}`;
    }
    case 'graded': {
      // As for a measure.
      const { score: figure, dropped, evidence, reason } = value as Graded;
      const { records } = reader.texts;
      const words = dropped ? records.dropped : figure === undefined ? records.noScore : score(figure, reader.language);
      return [words, evidence, reason].filter(Boolean).join(' · ');
    }
    case 'learningSort':
      // As for a measure.
      return reader.texts.records.learnings[value as LearningSort];
    case 'carried': {
      // As for a measure.
      const { choice, reason } = value as Carried;
      return [reader.texts.records.choices[choice], reason].filter(Boolean).join(' · ');
    }
    case 'ambition':
      return reader.texts.terms.ambitions[value === 'committed' ? 'committed' : 'aspirational'];
    case 'focus':
      return answers.focuses[value === 'delivery' ? 'delivery' : 'growth'];
    default:
      return typeof value === 'number'
        ? number(value, reader.language)
        : typeof value === 'string'
          ? value
          : JSON.stringify(value);
  }
}

/** A field of a row as it stands, or would stand, in a value of parts. */
export function partText(value: string | Metric | undefined, reader: PlanReader): string {
  if (value === undefined) return answerTexts(reader.texts).emptied;
  return typeof value === 'string' ? value : metricText(value, reader);
}

/** What is proposed, in one line: the field with what was seen and what it would say, or what is to go or to come. */
export function proposedText(change: Proposed, reader: PlanReader): string {
  const answers = answerTexts(reader.texts);
  switch (change.does) {
    case 'title':
    case 'why':
    case 'metric':
      return `${fieldName(change.does, reader.texts)}: ${partText(change.seen, reader)} → ${partText(change.to, reader)}`;
    case 'drop':
      return answers.dropIt;
    case 'keyResult':
      return answers.newKeyResult(
        [change.title, change.metric && metricText(change.metric, reader)].filter(Boolean).join(' · '),
      );
  }
}

/** The records these values of a field name: none but where the field refers to others. */
export function recordsNamed(
  kind: Kind | 'foreign',
  field: string,
  values: readonly unknown[],
  workspace: Workspace,
): readonly AnyRecord[] {
  if (kind === 'foreign') return [];
  const rules: Readonly<Record<string, FieldRule>> = FIELDS[kind];
  return rules[field]?.shape === 'id' ? values.flatMap((value) => recordNamed(value, workspace) ?? []) : [];
}

const recordNamed = (id: unknown, workspace: Workspace): AnyRecord | undefined =>
  typeof id === 'string' ? recordOf(workspace, id) : undefined;

function nameOf(id: unknown, { workspace, texts }: PlanReader): string {
  const record = recordNamed(id, workspace);
  if (!record) return texts.records.elsewhere;
  return wordsOf(record) || texts.plan.untitled;
}

function metricText(metric: Metric, { texts, language }: PlanReader): string {
  const { plan } = texts;
  const { metricText: write } = answerTexts(texts);
  const figure = (value: number | undefined, unit?: string) => amount(value, unit, language);
  switch (metric.type) {
    case 'raise':
    case 'lower':
      return write[metric.type](figure(metric.start), figure(metric.target, metric.unit));
    case 'above':
    case 'below':
      return plan[metric.type](figure(metric.limit, metric.unit));
    case 'band':
      return plan.band(figure(metric.low), figure(metric.high, metric.unit));
    case 'yesNo':
      return plan.yesNo;
    case 'milestones':
      return write.milestones(
        metric.levels.map(({ text, score }) => write.level(text, number(score, language))).join(' · '),
      );
  }
}
