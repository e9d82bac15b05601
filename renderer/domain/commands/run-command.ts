/** Carries out one command on a plan: pure, and the only way records change (SPEC C1-C14). */
import { childIndexKeyOf, find, patched, recordOf, type Workspace } from '../plan/workspace.ts';
import { add, fresh } from './adding.ts';
import { broughtBack, broughtBackWithHome, deleted, goingWith } from './deleting.ts';
import { alsoInJoined, join, part } from './joining.ts';
import { alsoAsRole } from './pseudonymizing.ts';
import {
  DELETED,
  siblingValuesOf,
  mergeMetadataOf,
  dotOf,
  write,
  writeSiblings,
  type Dot,
} from '../register/register.ts';
import { same } from '../register/canonical.ts';
import { frozenIn, isClosed } from '../plan/closed.ts';
import { apartOn } from '../plan/in-view.ts';
import { isTombstone, questionsOf } from '../plan/questions.ts';
import { standsFor } from '../plan/holding.ts';
import { overflows } from '../plan/capacity.ts';
import { saysOfRoles, underRoles } from '../plan/pseudonyms.ts';
import { cleanValues } from '../plan/clean-text.ts';
import { faultIn } from './faults.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { move, turnInto } from './outline.ts';
import { takeBack } from './taking-back.ts';
import { putBack } from './undo.ts';
import { isUntold } from '../kinds/homes.ts';
import { WORKSPACE_ID, type AnyRecord, type Id, type PlanRecord, type Runs } from '../kinds/model.ts';
import type { Command, Context, Outcome, Refusal } from './commands.ts';

const refuse = (refusal: Refusal): Outcome => ({ ok: false, refusal });
const done = (changed: readonly AnyRecord[], numbers = 1): Outcome => ({ ok: true, changed, numbers });

export function run(workspace: Workspace, command: Command, context: Context): Outcome {
  const outcome = decide(workspace, command, context);
  if (!outcome.ok) return outcome;
  if (changesClosed(workspace, command, outcome.changed)) return refuse('cycle-closed');
  // A3: whatever was done, a name that a role stands for does not come back.
  const { records } = underRoles(workspace, { records: outcome.changed, runs: NO_RUNS });
  return overflows(workspace, records) ? refuse('too-many') : { ...outcome, changed: records };
}

const NO_RUNS: Runs = new Map();

/**
 * L10: whether a command would change what stands in a closed cycle. What somebody has to answer after a merge, and taking a step back, is
 * allowed; each command of a list is looked at by itself, upon the plan as it is by then.
 */
function changesClosed(workspace: Workspace, command: Command, changed: readonly AnyRecord[]): boolean {
  switch (command.do) {
    case 'all':
    case 'answer':
    case 'keep':
    case 'put-back':
    case 'part':
      return false;
    case 'join':
      return joinsAcross(workspace, command);
    case 'add':
      if (command.kind === 'transition' && command.values.does === 'commit') return isClosed(workspace, command.cycle);
      if (answersQuestion(workspace, command)) return false;
      break;
    case 'set':
    case 'delete':
      if (answersQuestion(workspace, command)) return false;
      break;
    default:
  }
  const after = changed.some((record) => !workspace.records.has(record.id)) ? patched(workspace, changed) : workspace;
  const [wasFrozen, isFrozen] = [frozenIn(workspace), frozenIn(after)];
  return changed.some((record) => {
    const before = workspace.records.get(record.id);
    return (before !== undefined && wasFrozen(before)) || isFrozen(record);
  });
}

/** Whether one of two rows that would be one stands in a closed cycle and the other does not. */
function joinsAcross(workspace: Workspace, { id, into }: Extract<Command, { do: 'join' }>): boolean {
  const isFrozen = frozenIn(workspace);
  const [giving, standing] = [workspace.records.get(id), workspace.records.get(into)];
  if (!giving || !standing || giving.kind === 'cycle') return false;
  return isFrozen(giving) !== isFrozen(standing);
}

/** Whether a command says nothing but the answer to questions that stand (L10). */
function answersQuestion(workspace: Workspace, command: Extract<Command, { do: 'add' | 'set' | 'delete' }>): boolean {
  if (command.do === 'add') {
    const { corrects } = command.values as { readonly corrects?: readonly Id[] };
    return corrects !== undefined && answersCorrections(workspace, corrects);
  }
  const record = recordOf(workspace, command.id);
  if (!record) return false;
  const open = questionsOf(record);
  if (command.do === 'delete') return open.some(({ about }) => about === 'deletion');
  const fields = Object.keys(command.values);
  return fields.every((field) => open.some((question) => question.about === 'field' && question.field === field));
}

/** Whether these are all of those that stand apart for one that was corrected apart (K6). */
function answersCorrections(workspace: Workspace, corrects: readonly Id[]): boolean {
  const first = workspace.records.get(corrects[0] ?? '');
  const shelf = first && workspace.children.get(childIndexKeyOf(workspace.joined, first));
  const apart = shelf ? [...apartOn(shelf).values()] : [];
  return apart.some(({ leaders }) => leaders.length > 1 && leaders.every(({ id }) => corrects.includes(id)));
}

function decide(workspace: Workspace, command: Command, context: Context): Outcome {
  const stamp = dotOf(context.replica, context.number);
  switch (command.do) {
    case 'name-plan': {
      const { do: _, beside, ...values } = command;
      const before = workspace.records.get(WORKSPACE_ID);
      if (before?.kind !== 'workspace') return fresh(workspace, 'workspace', WORKSPACE_ID, values, stamp);
      return setValues(
        isTombstone(before) ? write(before, { [DELETED]: undefined }, stamp) : before,
        values,
        stamp,
        beside,
      );
    }
    case 'add':
      return add(workspace, command, context);
    case 'set':
      return set(workspace, command, stamp);
    case 'move':
      return move(workspace, command, stamp);
    case 'turn-into':
      return turnInto(workspace, command, stamp);
    case 'join':
      return join(workspace, command, stamp);
    case 'part':
      return part(workspace, command, stamp);
    case 'delete': {
      const record = workspace.records.get(command.id);
      // The plan as a whole cannot be deleted, only what is in it; nor what it is known by.
      if (!record || command.id === WORKSPACE_ID || isUntold(record)) return refuse('not-there');
      // A6: a role is for good.
      if (saysOfRoles(record)) return refuse('not-there');
      // What arrived under it since is shown without a home, and is not taken along by deleting it once more.
      if (isTombstone(record)) return done([]);
      const all = standsFor(workspace, record).map(({ id }) => id);
      return done(deleted(goingWith(workspace, all), stamp));
    }
    case 'keep':
      return broughtBack(workspace, command.id, stamp);
    case 'bring-back':
      return broughtBackWithHome(workspace, command.id, stamp);
    case 'answer':
      return answer(workspace, command, stamp);
    case 'put-back':
      return putBack(workspace, command.records, context);
    case 'take-back':
      return takeBack(workspace, command, context);
    case 'all':
      return all(workspace, command.commands, context);
  }
}

/** Runs commands one on top of the other; the first refusal refuses them all. */
function all(workspace: Workspace, commands: readonly Command[], context: Context): Outcome {
  const changed = new Map<Id, AnyRecord>();
  let plan = workspace;
  let numbers = 0;
  for (const command of commands) {
    const outcome = run(plan, command, { ...context, number: context.number + numbers });
    if (!outcome.ok) return outcome;
    numbers += outcome.numbers;
    for (const record of outcome.changed) changed.set(record.id, record);
    plan = patched(plan, outcome.changed);
  }
  return done([...changed.values()], numbers);
}

function set(workspace: Workspace, command: Extract<Command, { do: 'set' }>, stamp: Dot): Outcome {
  const record = find(workspace, command.kind, command.id);
  if (!record) return refuse('not-there');
  if (command.kind === 'objective' && leadsTo(workspace, command.values['parent'], command.id))
    return refuse('parent-loop');
  const own = workspace.records.get(record.id);
  if (!own || own.kind === 'foreign') return refuse('not-there');
  const outcome = setValues(own, command.values, stamp, command.beside);
  // Words set beside what stands leave all that stands as it is.
  if (!outcome.ok || command.beside) return outcome;
  return done([
    ...outcome.changed,
    ...alsoInJoined(workspace, record.id, command.values, stamp),
    ...alsoAsRole(workspace, record, command.values, stamp),
  ]);
}

/** Q2: the answer must still stand, or somebody has answered meanwhile. */
function answer(workspace: Workspace, command: Extract<Command, { do: 'answer' }>, stamp: Dot): Outcome {
  const { field } = command;
  const record = recordOf(workspace, command.id);
  const own = record && workspace.records.get(record.id);
  if (!record || !own || isTombstone(record)) return refuse('not-there');
  const kept =
    field === DELETED ? undefined : siblingValuesOf(record, field).find((one) => one.stamp === command.stamp);
  if (!kept) return refuse('not-there');
  if (record.kind === 'objective' && field === 'parent' && leadsTo(workspace, kept.value, record.id))
    return refuse('parent-loop');
  const values = { [field]: kept.value };
  return done([
    write<AnyRecord>(own, values, stamp),
    ...alsoInJoined(workspace, record.id, values, stamp),
    ...alsoAsRole(workspace, record, values, stamp),
  ]);
}

/** C3: a field that already has this one answer is left alone, so that looking at a form writes nothing. */
function setValues(record: PlanRecord, given: Readonly<Record<string, unknown>>, stamp: Dot, beside = false): Outcome {
  const values = cleanValues(record.kind, given);
  const fault = faultIn(record.kind, values);
  if (fault) return refuse(fault);
  const marks = mergeMetadataOf(record);
  const news = Object.entries(values).filter(([field, value]) => {
    const [shown, ...others] = siblingValuesOf(record, field, marks);
    return others.length > 0 || !same(shown?.value, value);
  });
  if (news.length === 0) return done([]);
  const answers = news.map(([field, value]) => {
    const standing = beside ? siblingValuesOf(record, field, marks).filter((answer) => !same(answer.value, value)) : [];
    return [field, [{ stamp, value }, ...standing]] as const;
  });
  return done([writeSiblings(record, Object.fromEntries(answers))]);
}
