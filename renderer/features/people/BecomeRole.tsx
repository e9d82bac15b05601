import { useId, useMemo, useState, type FormEvent } from 'react';
import type { AnswerAt } from '../../app/editing/half-written.ts';
import { beyond, useUntaken } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { callAsNow } from '../../app/places/kept-filters.ts';
import { newId } from '../../app/session/ids.ts';
import { usePlan, usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { nameBecomesRole, pseudonymize } from '../../domain/commands/pseudonymizing.ts';
import { WORKSPACE_ID, type Person } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foldedWords } from '../../domain/plan/folded-text.ts';
import { mentionsOf } from '../../domain/plan/mentions.ts';
import { namesOf, type OfName } from '../../domain/plan/named.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Mentioned } from './Mentioned.tsx';
import styles from './People.module.css';

interface Props {
  /** Who becomes a role; a name that only signs is nobody's yet. */
  readonly of: Person | string;
  /** Other names that only sign, some of which may have been theirs. */
  readonly others: readonly OfName[];
  /** It is done, or left; what had the keyboard goes. */
  readonly onEnd: () => void;
}

/** A role in place of a name, for good (SPEC group A): what it is called, which names were theirs, and what keeps the name all the same. */
export function BecomeRole({ of, others, onEnd }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const limit = useLimit('name');
  const workspace = usePlan((state) => state.workspace);
  const signed = usePreferences(({ settings }) => settings.personName).trim();
  const begun: AnswerAt = `${typeof of === 'string' ? WORKSPACE_ID : of.id}-role`;
  const usual = words.usualRole(childrenOf(workspace, null, 'pseudonym').length + 1);
  const [role, setRole] = useState(() => planner.halfAnswers.about(begun) ?? usual);
  const [also, setAlso] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const heading = useId();
  const names = useMemo(
    () => new Set([...(typeof of === 'string' ? [foldedWords(of)] : namesOf(workspace, of)), ...also.map(foldedWords)]),
    [of, also, workspace],
  );
  const mentions = useMemo(() => mentionsOf(workspace, names), [workspace, names]);
  const tooLong = beyond(limit, words.role, role);
  useUntaken([tooLong]);
  const write = (text: string) => {
    setRole(text);
    planner.halfAnswers.keep(begun, text === usual ? undefined : text);
    setProblem(undefined);
  };
  const end = () => {
    planner.halfAnswers.keep(begun, undefined);
    onEnd();
  };
  const become = async (event: FormEvent) => {
    event.preventDefault();
    if (tooLong || isBusy) return;
    const meant = cleanLine(role).trim();
    if (meant === '') return setProblem(words.roleUnwritten);
    const command =
      typeof of === 'string'
        ? nameBecomesRole(workspace, { role: meant, also: [of, ...also] }, newId)
        : pseudonymize(workspace, of, { role: meant, also }, newId);
    setBusy(true);
    const result = await planner.editForGood(command);
    setBusy(false);
    if (!result.ok && 'refusal' in result) return setProblem(texts.problems.refusal[result.refusal]);
    callAsNow(planner, planner.plan.getState().workspace);
    say(planner.ui, { text: words.became(meant), tone: 'calm' });
    end();
  };
  return (
    <form className={styles['become']} aria-labelledby={heading} onSubmit={(event) => void become(event)}>
      <h3 id={heading} className={styles['subheading']}>
        {words.becomes}
      </h3>
      <p>{words.roleWhat}</p>
      <div className={styles['narrow']}>
        <TextField
          label={words.role}
          value={role}
          limit={limit}
          error={problem}
          autoFocus
          onChange={write}
          dir="auto"
        />
      </div>
      {others.length > 0 && (
        <fieldset className={styles['also']}>
          <legend>{words.alsoSigned}</legend>
          {others.map(({ name }) => (
            <label key={name} className={styles['choice']}>
              <input
                type="checkbox"
                checked={also.includes(name)}
                onChange={({ currentTarget: { checked } }) =>
                  setAlso((before) => (checked ? [...before, name] : before.filter((one) => one !== name)))
                }
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Mentioned mentions={mentions} />
      {names.has(foldedWords(signed)) && <p>{words.signsOn(signed)}</p>}
      <p>{words.roleCopies}</p>
      <p>
        <strong>{words.roleForGood}</strong>
      </p>
      <div className={styles['ways']}>
        <Button type="submit" disabled={isBusy}>
          {words.becomeNow}
        </Button>
        <Button variant="quiet" onClick={end}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
