/**
 * A plan as a few lines for a mail, a chat or slides: rows under rows, each with its number, what it is called and how it stands. Words alone
 * and the page for programs that take headings and lists are written from the same value, so that they say the same.
 */
import type { Bundle } from '../../domain/bundle/format.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { methodIn } from '../../domain/plan/method.ts';
import { entriesOf, markOfEntries } from '../../domain/plan/numbering.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { rowNumbers } from '../../domain/plan/row-numbers.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { clamped } from '../../domain/progress/scoring.ts';
import {
  writtenPlan,
  type WrittenCycle,
  type WrittenInitiative,
  type WrittenKeyResult,
  type WrittenObjective,
} from '../../formats/rows/written-plan.ts';
import { fieldName } from '../../text/field-name.ts';
import { day, dayOf, percent, score } from '../../text/format.ts';
import { inMethod } from '../../text/in-method.ts';
import { inPersonal } from '../../text/in-personal.ts';
import { messageTexts } from '../../text/later/message.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { confidenceSaid } from '../../wording/confidence-words.ts';
import { measureWords } from '../../wording/measure-words.ts';

export interface Line {
  readonly number: string;
  readonly title: string;
  /** How it stands, whose it is, what is open about it. */
  readonly facts: readonly string[];
  /** Why it matters. */
  readonly note: string;
  readonly below: readonly Line[];
}

export interface Section {
  readonly title: string;
  readonly when: string;
  readonly lines: readonly Line[];
}

export interface Message {
  readonly title: string;
  readonly purpose: string;
  readonly sections: readonly Section[];
  /** Which day it shows, and what was left out. */
  readonly about: string;
}

interface Around {
  readonly bundle: Bundle;
  readonly workspace: Workspace;
  readonly language: SpokenLanguage;
  readonly texts: Readonly<Record<SpokenLanguage, Texts>>;
}

export function messageOf({ bundle, workspace, language, texts: all }: Around): Message {
  const method = methodIn(workspace);
  const usual = inMethod(all[language], method);
  const texts = isPersonal(workspace) ? inPersonal(usual) : usual;
  const words = messageTexts(texts);
  const copy = readingCopyTexts(texts);
  const reader = { method, plan: texts.plan, language };
  const plan = writtenPlan(workspace);

  const titled = (title: string) => title || texts.plan.untitled;
  const sure = (confidence: number | undefined) => confidence !== undefined && confidenceSaid(confidence, reader);
  const scored = (figure: number | undefined) => figure !== undefined && words.score(score(figure, language));
  const asked = (asks: readonly string[]) =>
    asks.length > 0 && words.asks(asks.map((field) => (field === 'deleted' ? words.deleted : fieldName(field, texts))));
  const facts = (...some: readonly (string | false | undefined)[]): readonly string[] =>
    some.flatMap((one) => (one ? [one] : []));

  const initiative = (one: WrittenInitiative): Line => ({
    number: one.number,
    title: titled(one.title),
    facts: facts(one.done && copy.done, one.owner, asked(one.asks)),
    note: '',
    below: [],
  });
  const keyResult = (one: WrittenKeyResult): Line => {
    const { before, now, after } = measureWords(one.metric, one.value, texts, language);
    const measure = [before, now, after].filter(Boolean).join(before === '' ? ' · ' : ' → ');
    return {
      number: one.number,
      title: titled(one.title),
      facts: facts(
        measure,
        one.progress !== undefined && percent(clamped(one.progress), language),
        sure(one.confidence),
        scored(one.score),
        [one.owner, ...one.contributors].filter(Boolean).join(words.and),
        asked(one.asks),
      ),
      note: '',
      below: one.initiatives.map(initiative),
    };
  };
  const objective = (one: WrittenObjective): Line => ({
    number: one.number,
    title: titled(one.title),
    facts: facts(
      one.progress !== undefined && percent(one.progress, language),
      scored(one.score),
      [one.owner, ...one.contributors].filter(Boolean).join(words.and),
      one.team,
      one.ambition && texts.terms.ambitions[one.ambition],
      one.serves !== '' && words.serves(one.serves),
      one.isPrivate && texts.plan.private,
      asked(one.asks),
    ),
    note: one.why,
    below: one.keyResults.map(keyResult),
  });
  const section = ({ id, name, start, end, objectives }: WrittenCycle): Section => ({
    title: id === undefined ? copy.noCycle : titled(name),
    when: start === undefined || end === undefined ? '' : `${day(start, language)} – ${day(end, language)}`,
    lines: objectives.map(objective),
  });
  const homeless = [...plan.keyResults.map(keyResult), ...plan.initiatives.map(initiative)];
  return {
    title: plan.name || copy.plan,
    purpose: plan.purpose,
    sections: [
      ...plan.cycles.map(section),
      ...(homeless.length === 0 ? [] : [{ title: copy.homeless, when: '', lines: homeless }]),
    ],
    about: aboutOf(bundle, texts, language, markOfEntries(entriesOf(rowNumbers(workspace)))),
  };
}

function aboutOf({ made, scope, heldBack }: Bundle, texts: Texts, language: SpokenLanguage, mark: string): string {
  const copy = readingCopyTexts(texts);
  const held = new Intl.ListFormat(language).format(heldBack.map((what) => copy.heldBack[what]));
  return [
    messageTexts(texts).made(dayOf(made.at, language), cleanLine(made.by).trim()),
    scope.of !== 'plan' && copy.part,
    heldBack.length > 0 && copy.left(held),
    heldBack.includes('check-ins') && copy.notForAppraisal,
    mark !== '' && copy.mark(mark),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}
