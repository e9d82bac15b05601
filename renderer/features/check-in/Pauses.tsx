import { CirclePause, Trash2 } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import type { HalfPause } from '../../app/editing/half-written.ts';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { beyond, useUntaken } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { newId } from '../../app/session/ids.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { same } from '../../domain/register/canonical.ts';
import type { Cycle, Pause } from '../../domain/kinds/model.ts';
import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { dayMeant } from '../../parts/day-meant.ts';
import { day as dayText } from '../../text/format.ts';
import { checkInTexts } from '../../text/later/check-in.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Line } from './lines.ts';
import styles from './CheckIns.module.css';

interface Props {
  readonly cycle: Cycle;
  readonly lines: readonly Line[];
}

/** Days on which nobody is expected to check in: of the whole cycle, or of one key result that is shown. */
export function Pauses({ cycle, lines }: Props) {
  const words = checkInTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const title = useId();
  const section = useRef<HTMLElement>(null);
  const planner = usePlanner();
  const [adding, setAdding] = useState(() => planner.halfPauses.about(cycle.id) !== undefined);
  const pauses = [cycle.id, ...lines.map(({ keyResult }) => keyResult.id)].flatMap((about) =>
    childrenOf(workspace, about, 'pause').map((pause) => ({ pause, about })),
  );
  return (
    <section ref={section} className={styles['pauses']} aria-labelledby={title} tabIndex={-1}>
      <h2 id={title} className={styles['heading']}>
        {words.pauses}
      </h2>
      <p className={styles['remark']}>{words.pausesWhat}</p>
      {pauses.length > 0 && (
        <ul className={styles['list']}>
          {pauses.map(({ pause, about }) => (
            <PauseItem
              key={pause.id}
              pause={pause}
              of={lines.find(({ keyResult }) => keyResult.id === about)}
              onRemove={() => section.current?.focus({ preventScroll: true })}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <PauseForm cycle={cycle} lines={lines} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button size="small" icon={<CirclePause />} onClick={() => setAdding(true)}>
            {words.addPause}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ItemProps {
  readonly pause: Pause;
  /** Undefined for one of the whole cycle. */
  readonly of: Line | undefined;
  readonly onRemove: () => void;
}

function PauseItem({ pause: { id, dates, reason }, of, onRemove }: ItemProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  const language = useLanguage();
  const when = dates
    ? words.fromTo(dayText(dates.start, language), dayText(dates.end, language))
    : texts.records.noDays;
  const remove = () => {
    onRemove();
    void editWithUndo(planner, texts, { do: 'delete', id }, words.pauseDeleted);
  };
  return (
    <li className={styles['pause']}>
      <span>{when}</span>
      <span className={styles['about']} dir="auto">
        {of ? cleanLine(of.keyResult.title ?? '') || texts.plan.untitled : words.wholeCycle}
      </span>
      {reason !== undefined && (
        <span className={styles['faint']} dir="auto">
          {cleanLines(reason)}
        </span>
      )}
      <IconButton label={words.deletePause(when)} icon={<Trash2 />} size="small" danger onClick={remove} />
    </li>
  );
}

const EMPTY_PAUSE = { start: '', end: '', reason: '' } as const;

interface FormProps extends Props {
  readonly onClose: () => void;
}

function PauseForm({ cycle, lines, onClose }: FormProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = checkInTexts(texts);
  const limit = useLimit('note');
  const [{ about, start, end, reason }, show] = useState<HalfPause>(
    () => planner.halfPauses.about(cycle.id) ?? { ...EMPTY_PAUSE, about: cycle.id },
  );
  const [half, setHalf] = useState({ start: false, end: false });
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const tooLong = beyond(limit, words.reason, reason);
  useUntaken([
    half.start ? { field: words.firstDay, words: start, refused: true } : undefined,
    half.end ? { field: words.lastDay, words: end, refused: true } : undefined,
    tooLong,
  ]);
  const write = (part: Partial<HalfPause>) => {
    const next = { about, start, end, reason, ...part };
    show(next);
    setProblem(undefined);
    planner.halfPauses.keep(cycle.id, same(next, { ...EMPTY_PAUSE, about: cycle.id }) ? undefined : next);
  };
  const leave = () => {
    planner.halfPauses.keep(cycle.id, undefined);
    onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const dates = { start: dayMeant(start), end: dayMeant(end) };
    if (dates.start === '' || dates.end === '' || half.start || half.end) {
      setProblem(words.bothDays);
      return;
    }
    const named = lines.some(({ keyResult }) => keyResult.id === about) ? about : cycle.id;
    const values = { dates, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const done = planner.edit({ do: 'add', kind: 'pause', id: newId(), about: named, values });
    const result = await done;
    if (!result.ok && 'refusal' in result) {
      setProblem(texts.problems.refusal[result.refusal]);
      return;
    }
    leave();
    if (result.ok) offerUndo(planner, texts, words.pauseAdded, done);
  };
  const wrong = problem === undefined ? undefined : id;
  return (
    <form className={styles['pauseForm']} aria-label={words.addPause} onSubmit={(event) => void save(event)}>
      <Select
        label={words.pauseAbout}
        value={about}
        onChange={(about) => write({ about })}
        options={[
          { value: cycle.id, label: words.wholeCycle },
          ...lines.map(({ keyResult }) => ({
            value: keyResult.id,
            label: cleanLine(keyResult.title ?? '') || texts.plan.untitled,
          })),
        ]}
      />
      <label className={styles['date']}>
        <span>{words.firstDay}</span>
        <DayInput
          value={start}
          onChange={(start) => write({ start })}
          onHalf={(is) => setHalf((before) => (before.start === is ? before : { ...before, start: is }))}
          problem={wrong}
        />
      </label>
      <label className={styles['date']}>
        <span>{words.lastDay}</span>
        <DayInput
          value={end}
          onChange={(end) => write({ end })}
          onHalf={(is) => setHalf((before) => (before.end === is ? before : { ...before, end: is }))}
          problem={wrong}
        />
      </label>
      <div className={styles['reason']}>
        <TextField
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          value={reason}
          limit={limit}
          dir="auto"
          onChange={(reason) => write({ reason })}
        />
      </div>
      <div className={styles['buttons']}>
        <Button type="submit">{words.savePause}</Button>
        <Button variant="quiet" onClick={leave}>
          {texts.app.cancel}
        </Button>
      </div>
      {problem !== undefined && (
        <p id={id} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  );
}
