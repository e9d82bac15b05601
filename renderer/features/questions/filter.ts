/** Narrowing questions down by what they are about and by who answered. */
import { authorOf, type OpenQuestion } from '../../domain/commands/answering.ts';
import type { AnyRecord, Runs } from '../../domain/kinds/model.ts';

export interface Filter {
  readonly kind: AnyRecord['kind'] | null;
}

export const ANY: Filter = { kind: null };

export const fitting = (questions: readonly OpenQuestion[], { kind }: Filter): readonly OpenQuestion[] =>
  kind === null ? questions : questions.filter(({ record }) => record.kind === kind);

export const kindsIn = (questions: readonly OpenQuestion[]): readonly AnyRecord['kind'][] => [
  ...new Set(questions.map(({ record }) => record.kind)),
];

/** Everybody with an answer in one of these questions, by name. Changes by hand are nobody's. */
export const authorsIn = (questions: readonly OpenQuestion[], runs: Runs): readonly string[] =>
  [
    ...new Set(
      questions.flatMap(({ question }) =>
        question.about === 'field' ? question.answers.flatMap((answer) => authorOf(answer, runs) ?? []) : [],
      ),
    ),
  ].toSorted();
