/** The sample plan: a cycle of its own, marked as such, gone with one click. Its words are loaded when asked for. */
import type { Command } from '../../domain/commands/commands.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { sampleId } from '../../domain/plan/sample.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import type { SamplePlan } from '../../text/en/sample.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import { today } from '../session/today.ts';
import { navigate } from '../places/navigate.ts';

const DAY = 86_400_000;
const WEEKS = 8;

const wordsIn = async (language: SpokenLanguage): Promise<SamplePlan> =>
  language === 'zh'
    ? (await import('../../text/zh/sample.ts')).sample
    : (await import('../../text/en/sample.ts')).sample;

/** Eight weeks lie behind it, four ahead. */
function commandsFor(words: SamplePlan, cycle: Id, now: Date): Command[] {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY);
  let number = 0;
  const newSampleId = () => sampleId(cycle, ++number);
  const people = words.owners.map((name) => ({ id: newSampleId(), name }));
  const commands: Command[] = [
    {
      do: 'add',
      kind: 'cycle',
      id: cycle,
      values: {
        name: words.cycle,
        dates: { start: today(inDays(-7 * WEEKS)), end: today(inDays(7 * 4)) },
        sample: true,
      },
    },
    ...people.map(({ id, name }): Command => ({ do: 'add', kind: 'person', id, values: { name } })),
  ];
  for (const [at, { keyResults, ...said }] of words.objectives.entries()) {
    const objective = newSampleId();
    const owner = people[at % people.length]?.id;
    commands.push({ do: 'add', kind: 'objective', id: objective, cycle, values: { ...said, owner } });
    for (const { title, metric, weeks, initiatives } of keyResults) {
      const keyResult = newSampleId();
      commands.push({ do: 'add', kind: 'keyResult', id: keyResult, objective, values: { title, metric, owner } });
      for (const [week, told] of weeks.entries()) {
        if (!told) continue;
        const moment = inDays(-7 * (WEEKS - week - 1) - 1).toISOString();
        const values = { value: told[0], confidence: told[1], at: moment };
        commands.push({ do: 'add', kind: 'checkIn', id: newSampleId(), keyResult, values });
      }
      for (const initiative of initiatives)
        commands.push({ do: 'add', kind: 'initiative', id: newSampleId(), keyResult, values: { title: initiative } });
    }
  }
  return commands;
}

/** Goes to the sample plan; only where there is none is one made. */
export async function showSamplePlan(planner: Planner, language: SpokenLanguage): Promise<void> {
  const words = await wordsIn(language);
  // Looked for only now, so that asking twice while the words are fetched makes one.
  const there = childrenOf(planner.plan.getState().workspace, null, 'cycle').find(({ sample }) => sample);
  const cycle = there?.id ?? newId();
  const done = there ? undefined : planner.edit({ do: 'all', commands: commandsFor(words, cycle, new Date()) });
  // It shows at once. Whoever goes elsewhere while it is being saved is not called back.
  if (planner.plan.getState().workspace.records.has(cycle)) navigate(planner, { at: 'cycle', cycle });
  await done;
}
