import { UserRound } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { beyond, useUntaken } from '../app/editing/use-untaken.ts';
import { useLimit } from '../app/editing/use-limit.ts';
import { beOneOfThem, joinAs, useWhoIAm } from '../app/session/use-who-i-am.ts';
import { chooseWhoIAm } from '../app/session/who-i-am.ts';
import { useChildren, usePlanner, usePreferences, useTexts } from '../app/session/use-planner.ts';
import { say } from '../app/session/ui-state.ts';
import { WORKSPACE_ID } from '../domain/kinds/model.ts';
import { cleanLine } from '../domain/plan/clean-text.ts';
import { whoIAmTexts } from '../text/later/who-i-am.ts';
import { Button } from '../ui/Button.tsx';
import { unlessComposing } from '../ui/pressed.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './WhoIAm.module.css';

const UNDECIDED = '';
const NOBODY = 'nobody';
const NEW = 'new';
/** No id has such a beginning. */
const PERSON = 'person:';
/** Where a name that was begun waits (E38). */
const BEGUN = `${WORKSPACE_ID}-who` as const;

interface Props {
  /** Where it matters who it is: it is asked there as long as nobody has said it. Elsewhere it can be said. */
  readonly asks?: boolean;
}

/** Which of the people of this plan is writing here: a question until somebody has said it, a sentence from then on. */
export function WhoIAm({ asks = false }: Props) {
  const words = whoIAmTexts(useTexts());
  const { person, isAsked } = useWhoIAm();
  const [changing, setChanging] = useState(false);
  const name = cleanLine(person?.name ?? '');
  const signed = usePreferences(({ settings }) => settings.personName).trim();
  // The question goes with the field the keyboard was in.
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = (isAsked && asks) || changing;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (hasClosed && document.activeElement === document.body) button.current?.focus();
  }, [isOpen]);
  return (
    <div className={styles['who']}>
      {isOpen ? (
        <Question isAgain={changing} onAnswered={() => setChanging(false)} />
      ) : (
        <p className={styles['answer']}>
          <UserRound aria-hidden />
          <span>
            {isAsked ? words.who : person ? words.iAm(name, name !== '' && signed === name) : words.iAmNobody}
          </span>
          <Button ref={button} variant="quiet" size="small" onClick={() => setChanging(true)}>
            {isAsked ? words.choose : words.change}
          </Button>
        </p>
      )}
      {person && name !== '' && <Signature name={name} onSign={() => button.current?.focus()} />}
    </div>
  );
}

interface QuestionProps {
  /** It was answered before, or can be left unanswered. */
  readonly isAgain: boolean;
  readonly onAnswered: () => void;
}

function Question({ isAgain, onAnswered }: QuestionProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = whoIAmTexts(texts);
  const people = useChildren(null, 'person');
  const [adding, setAdding] = useState(() => planner.halfAnswers.about(BEGUN) !== undefined);
  const choose = (chosen: string) => {
    setAdding(chosen === NEW);
    if (chosen === NEW || chosen === UNDECIDED) return;
    const one = people.find(({ id }) => chosen === `${PERSON}${id}`);
    if (one) void beOneOfThem(planner, one);
    else chooseWhoIAm(planner, null);
    onAnswered();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isAgain) return;
    event.preventDefault();
    onAnswered();
  });
  return (
    <div className={styles['question']}>
      {/* Nothing is chosen until somebody chooses, so that the same answer again is one, too. */}
      <Select
        label={words.who}
        description={words.whoHelp}
        value={adding ? NEW : UNDECIDED}
        onChange={choose}
        onKeyDown={handleKeyDown}
        autoFocus={isAgain}
        options={[
          { value: UNDECIDED, label: words.choose },
          ...people.map(({ id, name }) => ({
            value: `${PERSON}${id}`,
            label: cleanLine(name ?? '') || texts.plan.untitled,
          })),
          { value: NEW, label: words.somebodyNew },
          { value: NOBODY, label: words.nobody },
        ]}
      />
      {adding && <SomebodyNew onAdded={onAnswered} />}
    </div>
  );
}

function SomebodyNew({ onAdded }: { readonly onAdded: () => void }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = whoIAmTexts(texts);
  const limit = useLimit('name');
  const signed = usePreferences(({ settings }) => settings.personName);
  const [name, setName] = useState(() => planner.halfAnswers.about(BEGUN) ?? signed);
  const [problem, setProblem] = useState<string>();
  const tooLong = beyond(limit, words.name, name);
  useUntaken([tooLong]);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const meant = cleanLine(name).trim();
    if (meant === '') {
      setProblem(words.unnamed);
      return;
    }
    const result = await joinAs(planner, meant);
    if (!result.ok && 'refusal' in result)
      say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    else {
      planner.halfAnswers.keep(BEGUN, undefined);
      onAdded();
    }
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void add(event)}>
      <TextField
        label={words.name}
        value={name}
        limit={limit}
        error={problem}
        autoComplete="name"
        autoFocus
        onChange={(text) => {
          setName(text);
          planner.halfAnswers.keep(BEGUN, text === signed ? undefined : text);
          setProblem(undefined);
        }}
      />
      <Button type="submit">{words.add}</Button>
    </form>
  );
}

/** The name one signs with is one's own: where it is another than that of the person one is here, that is said and never changed unasked. */
function Signature({ name, onSign }: { readonly name: string; readonly onSign: () => void }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = whoIAmTexts(texts);
  const signed = usePreferences(({ settings }) => settings.personName).trim();
  const [kept, setKept] = useState(true);
  const sign = async () => {
    onSign();
    setKept(await planner.changeSettings({ personName: name }));
  };
  if (signed === name) return kept ? null : <p role="alert">{texts.app.settingsNotKept}</p>;
  return (
    <p className={styles['signs']}>
      <span>{signed === '' ? words.signsNot(name) : words.signsOtherwise(signed, name)}</span>
      <Button variant="quiet" size="small" onClick={() => void sign()}>
        {words.signAs(name)}
      </Button>
    </p>
  );
}
