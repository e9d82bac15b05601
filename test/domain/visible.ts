/** What a person could see of a plan, as plain data: two plans that look alike are equal here, whatever their stamps. */
import { isTombstone, questionsOf } from '../../renderer/domain/plan/questions.ts';
import { fieldsOf, valueOf } from '../../renderer/domain/register/register.ts';
import { KINDS, type AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { childrenOf, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { plain as text } from './merge/compare.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export interface SeenRecord {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly questions: readonly string[];
}

export interface View {
  readonly records: Readonly<Record<string, SeenRecord>>;
  readonly order: Readonly<Record<string, readonly string[]>>;
}

export function seen(record: AnyRecord): SeenRecord {
  const fields = fieldsOf(record).toSorted();
  const questions = questionsOf(record);
  return {
    kind: record.kind,
    values: Object.fromEntries(fields.map((field) => [field, plain(valueOf(record, field))])),
    questions: questions
      .map((question) =>
        question.about === 'field'
          ? `${question.field}: ${question.answers
              .map(({ value }) => text(value))
              .toSorted()
              .join(' or ')}`
          : // Not which fields: one that was changed and put back is listed, since putting back is writing.
            'deleted here, changed there',
      )
      .toSorted(),
  };
}

export function visible(plan: Workspace): View {
  const living = [...plan.records.values()].filter((record) => !isTombstone(record));
  const homes = [null, ...living.map(({ id }) => id).toSorted()];
  const order = homes.flatMap((home) =>
    KINDS.map((kind) => [`${home ?? 'top'} ${kind}`, childrenOf(plan, home, kind).map(({ id }) => id)] as const),
  );
  return {
    records: Object.fromEntries(living.map((record) => [record.id, seen(record)])),
    order: Object.fromEntries(order.filter(([, ids]) => ids.length > 0)),
  };
}
