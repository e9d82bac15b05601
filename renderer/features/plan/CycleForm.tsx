import { ListPlus } from 'lucide-react';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { isPersonal } from '../../domain/plan/personal.ts';
import { quartersFrom, type Quarter } from '../../domain/progress/quarters.ts';
import { SPANS } from '../../domain/progress/spans.ts';
import type { Command, Values } from '../../domain/commands/commands.ts';
import { same } from '../../domain/register/canonical.ts';
import type { Cycle, DateRange, Id } from '../../domain/kinds/model.ts';
import type { CycleWords } from '../../app/editing/half-written.ts';
import { newId } from '../../app/session/ids.ts';
import { say } from '../../app/session/ui-state.ts';
import { readyAgenda } from '../../app/editing/ready-agenda.ts';
import { today } from '../../app/session/today.ts';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { useLanguage, useMethod, usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import { day as dayText } from '../../text/format.ts';
import { cycleFormTexts } from '../../text/later/cycle-form.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { dayMeant, unlikelyYear } from '../../parts/day-meant.ts';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { CycleSpans, spanStarts } from './CycleSpans.tsx';
import styles from './CycleForm.module.css';
import { navigate } from '../../app/places/navigate.ts';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

const WRITTEN = ['name', 'dates', 'guidance'] as const;
type Written = Pick<Values<Cycle>, (typeof WRITTEN)[number]>;

/** In the order their fields stand in. */
const DAYS = ['start', 'end'] as const;
type Day = (typeof DAYS)[number];

/** What stands in the form of a cycle that nobody has written in yet. */
const wordsOf = (cycle: Cycle | undefined): CycleWords => ({
  name: cycle?.name ?? '',
  start: cycle?.dates?.start ?? '',
  end: cycle?.dates?.end ?? '',
  guidance: cycle?.guidance ?? '',
});

/** What those words come to in the plan. */
const written = ({ name, start, end, guidance }: CycleWords): Written => ({
  name: name.trim() || undefined,
  dates: start && end ? { start, end } : undefined,
  guidance: guidance.trim() || undefined,
});

/** What was not touched stays as it is, open questions included; what somebody else changed meanwhile is not replaced unseen. */
function change(id: Id, begun: Written, now: Written, values: Written): Command {
  const commands = WRITTEN.filter((field) => !same(values[field], begun[field])).map((field): Command => {
    const beside = !same(now[field], begun[field]);
    return { do: 'set', kind: 'cycle', id, values: { [field]: values[field] }, beside };
  });
  return { do: 'all', commands };
}

/** Name, dates and guidance of a cycle: a quarter, or in a personal plan a few weeks, with one click, or whatever the team calls a cycle. */
export default function CycleForm({ cycle }: { readonly cycle?: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const cycleForm = cycleFormTexts(texts);
  const nameLimit = useLimit('name');
  const noteLimit = useLimit('note');
  const language = useLanguage();
  const method = useMethod();
  const halfId = cycle?.id ?? 'new';
  // `from` is what stood here when it was begun: only what was changed since is written.
  const [half, setHalf] = useState(() => {
    const from = wordsOf(cycle);
    return planner.halfCycles.about(halfId) ?? { from, now: from };
  });
  const { name, start, end, guidance } = half.now;
  const [problem, setProblem] = useState<{ readonly text: string; readonly at: readonly Day[] } | null>(null);
  const problemId = useId();
  const told = (day: Day) => (problem?.at.includes(day) ? problemId : undefined);
  const form = useRef<HTMLFormElement>(null);
  /** Begun and no day yet: the field has no value then, and does not say what stands in it. */
  const [halfDays, setHalfDays] = useState<readonly Day[]>([]);
  const untakenDay = (day: Day, field: string, words: string) =>
    halfDays.includes(day) || problem?.at.includes(day) ? { field, words, refused: true } : undefined;
  const dropHalfDays = useUntaken([untakenDay('start', cycleForm.start, start), untakenDay('end', cycleForm.end, end)]);
  const dropTooLong = useUntaken(
    [beyond(nameLimit, cycleForm.name, name), beyond(noteLimit, plan.guidance, guidance)],
    waitsThere,
  );
  /** A year that was asked about and stands there again is meant. */
  const asked = useRef<number>(undefined);
  const isChanged = !same(half.from, half.now);
  /** What was written is done with: it is in the plan, or not wanted. */
  const forget = () => {
    planner.halfCycles.keep(halfId, undefined);
    dropHalfDays();
    dropTooLong();
  };
  const leave = () => navigate(planner, { at: 'overlay', overlay: null });
  /** Words are not lost by one key: they are there again when the form is opened next. */
  const close = () => {
    if (isChanged) say(planner.ui, { text: cycleForm.kept, tone: 'calm' });
    leave();
  };
  const cancel = () => {
    forget();
    leave();
    if (!isChanged) return;
    const back = () => {
      planner.halfCycles.keep(halfId, half);
      if (cycle) navigate(planner, { at: 'cycle', cycle: cycle.id });
      navigate(planner, { at: 'overlay', overlay: cycle ? 'edit-cycle' : 'new-cycle' });
    };
    say(planner.ui, { text: cycleForm.dropped, tone: 'calm', action: { label: cycleForm.bringBack, act: back } });
  };
  /** What was wrong is not known to be so any more. */
  const write = (part: Partial<CycleWords>) => {
    const now = { ...half.now, ...part };
    setHalf({ ...half, now });
    planner.halfCycles.keep(halfId, same(now, half.from) ? undefined : { ...half, now });
    setProblem(null);
  };
  const fill = async () => {
    write({ guidance: await readyAgenda(language, method) });
    // The button goes with the empty field.
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  };

  const own = useWorkspace(isPersonal);
  const quarters = quartersFrom(today(), 4);
  const nameOf = ({ year, quarter }: Quarter) => plan.quarterName(year, quarter);
  const spanName = (start: string, weeks: number) => plan.spanName(weeks, dayText(start, language));
  const offered = own
    ? spanStarts(today()).flatMap((start) => SPANS.map((weeks) => spanName(start, weeks)))
    : quarters.map(nameOf);
  // A name of one's own stays, whatever its days are; one that only says the days goes along with them.
  const unnamed = name.trim() === '' || offered.includes(name);

  const choose = (dates: DateRange, called: string) => {
    write({ ...dates, ...(unnamed ? { name: called } : {}) });
    setHalfDays([]);
  };

  const halfDay = (day: Day) => (half: boolean) => {
    if (half === halfDays.includes(day)) return;
    setHalfDays(DAYS.filter((one) => (one === day ? half : halfDays.includes(one))));
  };

  const wrongDays = (first: string, last: string): typeof problem => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? [])];
    // A day that is written in part is no day for the field, and no empty one for who wrote it.
    const unread = DAYS.filter((_, at) => fields[at]?.validity.badInput);
    if (unread.length > 0) return { text: cycleForm.dayUnread, at: unread };
    if ((first === '') !== (last === '')) return { text: cycleForm.bothDates, at: [first === '' ? 'start' : 'end'] };
    const year = unlikelyYear([first, last]);
    if (year === undefined || year === asked.current) return null;
    asked.current = year;
    const odd = DAYS.filter((_, at) => unlikelyYear([[first, last][at] ?? '']) === year);
    return { text: cycleForm.yearAsked(year), at: odd };
  };

  const save = async () => {
    const meant = { ...half.now, start: dayMeant(start), end: dayMeant(end) };
    write(meant);
    const wrong = wrongDays(meant.start, meant.end);
    if (wrong !== null) {
      setProblem(wrong);
      return;
    }
    const id = cycle?.id ?? newId();
    const values = written(meant);
    // What could not be written yet waits in the editor; keeping it here too would write it twice.
    const leave = () => {
      forget();
      navigate(planner, { at: 'cycle', cycle: id });
    };
    const before = planner.plan.getState().workspace;
    const done = planner.edit(
      cycle
        ? change(id, written(half.from), written(wordsOf(cycle)), values)
        : { do: 'add', kind: 'cycle', id, values },
    );
    // It shows at once. Whoever goes elsewhere while it is being saved is not called back.
    const shows = planner.plan.getState().workspace !== before;
    if (shows) leave();
    const result = await done;
    if (result.ok || 'waiting' in result) {
      if (!shows) leave();
    } else if (shows) say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    else
      setProblem({
        text: texts.problems.refusal[result.refusal],
        at: result.refusal === 'dates-reversed' ? DAYS : [],
      });
  };

  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (!isPressed(event, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={cycle ? aroundOutlineTexts(texts).editCycle : aroundOutlineTexts(texts).newCycle}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
    >
      <h2 className={styles['title']}>
        {cycle ? aroundOutlineTexts(texts).editCycle : aroundOutlineTexts(texts).newCycle}
      </h2>
      {own ? (
        <CycleSpans onChoose={(dates, weeks) => choose(dates, spanName(dates.start, weeks))} />
      ) : (
        <div className={styles['quarters']} role="group" aria-label={cycleForm.quarters}>
          {quarters.map((quarter) => (
            <Button key={quarter.dates.start} size="small" onClick={() => choose(quarter.dates, nameOf(quarter))}>
              {nameOf(quarter)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles['fields']}>
        <div className={styles['name']}>
          <TextField
            label={cycleForm.name}
            value={name}
            onChange={(name) => write({ name })}
            limit={nameLimit}
            autoFocus
          />
        </div>
        <label className={styles['date']}>
          <span>{cycleForm.start}</span>
          <DayInput
            value={start}
            onChange={(start) => write({ start })}
            onHalf={halfDay('start')}
            problem={told('start')}
          />
        </label>
        <label className={styles['date']}>
          <span>{cycleForm.end}</span>
          <DayInput value={end} onChange={(end) => write({ end })} onHalf={halfDay('end')} problem={told('end')} />
        </label>
      </div>
      <TextField
        label={plan.guidance}
        description={cycleForm.guidanceHelp}
        lines="many"
        rows={3}
        scale="label"
        dir="auto"
        value={guidance}
        onChange={(guidance) => write({ guidance })}
        limit={noteLimit}
      />
      {guidance.trim() === '' && (
        <div className={styles['fill']}>
          <Button variant="quiet" size="small" icon={<ListPlus />} onClick={() => void fill()}>
            {cycleForm.fillGuidance}
          </Button>
        </div>
      )}
      {problem !== null && (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem.text}
        </p>
      )}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary">
          {cycle ? cycleForm.save : cycleForm.create}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  );
}
