/** One setting of the method on its way into the plan. What is usual is not written: then the plan says nothing of it (SPEC V1). */
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { useDraft, type Draft } from '../../app/editing/use-draft.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner, useRecord, useTexts } from '../../app/session/use-planner.ts';
import { WORKSPACE_ID, type WorkspaceRecord } from '../../domain/kinds/model.ts';
import { questionsOf } from '../../domain/plan/questions.ts';
import { same } from '../../domain/register/canonical.ts';
import { fieldName } from '../../text/field-name.ts';
import { methodTexts } from '../../text/later/method.ts';

type SettingField = Exclude<keyof WorkspaceRecord, 'kind' | 'id' | 'marks' | 'name' | 'purpose'>;
type ValueOf<F extends SettingField> = NonNullable<WorkspaceRecord[F]>;

export interface Setting<T> {
  /** What it is called. */
  readonly name: string;
  readonly draft: Draft<T | undefined>;
  /** Written at once, for what is chosen and not typed. */
  readonly choose: (value: T | undefined) => void;
  readonly isSet: boolean;
  /** Several people set it apart, and nobody has answered. */
  readonly isAsked: boolean;
  readonly goBack: () => void;
}

export function useMethodField<F extends SettingField>(
  field: F,
  usual: ValueOf<F> | undefined,
  kept?: (value: ValueOf<F> | undefined) => ValueOf<F> | undefined,
): Setting<ValueOf<F>> {
  const planner = usePlanner();
  const texts = useTexts();
  const record = useRecord('workspace', WORKSPACE_ID);
  const stored = record?.[field] as ValueOf<F> | undefined;
  const name = fieldName(field, texts);
  const written = (value: ValueOf<F> | undefined) => {
    const whole = kept ? kept(value) : value;
    return same(whole, usual) ? undefined : whole;
  };
  const draft = useDraft<ValueOf<F> | undefined>(
    name,
    stored,
    (value, beside) => planner.edit({ do: 'name-plan', [field]: written(value), beside }),
    written,
  );
  const choose = (value: ValueOf<F> | undefined) => {
    draft.onChange(value);
    void draft.commit();
  };
  const goBack = () => {
    draft.onChange(undefined);
    const done = draft.commit();
    void done.then((result) => {
      if (result.ok) offerUndo(planner, texts, methodTexts(texts).isBack(name), done);
      else if ('refusal' in result) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    });
  };
  return {
    name,
    draft,
    choose,
    isSet: stored !== undefined,
    isAsked: record !== undefined && questionsOf(record).some((asked) => 'field' in asked && asked.field === field),
    goBack,
  };
}
