/** Every kind of record there is, in the order of their lists in a file. */
import { checkIn } from './check-in.ts';
import { comment } from './comment.ts';
import { cycle } from './cycle.ts';
import { identity } from './identity.ts';
import { initiative } from './initiative.ts';
import { keyResult } from './key-result.ts';
import { objective } from './objective.ts';
import { pause } from './pause.ts';
import { person } from './person.ts';
import { ritual } from './ritual.ts';
import { team } from './team.ts';
import { workspace } from './workspace.ts';

export const ALL = {
  workspace,
  cycle,
  team,
  person,
  objective,
  keyResult,
  initiative,
  checkIn,
  comment,
  identity,
  ritual,
  pause,
} as const;
