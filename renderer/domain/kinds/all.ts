/** Every kind of record there is, in the order of their lists in a file. */
import { checkIn } from './check-in.ts';
import { comment } from './comment.ts';
import { baseline } from './baseline.ts';
import { cycle } from './cycle.ts';
import { identity } from './identity.ts';
import { initiative } from './initiative.ts';
import { keyResult } from './key-result.ts';
import { objective } from './objective.ts';
import { pause } from './pause.ts';
import { person } from './person.ts';
import { pseudonym } from './pseudonym.ts';
import { pseudonymUse } from './pseudonym-use.ts';
import { reason } from './reason.ts';
import { revision } from './revision.ts';
import { resolution } from './resolution.ts';
import { ritual } from './ritual.ts';
import { team } from './team.ts';
import { transition } from './transition.ts';
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
  transition,
  baseline,
  revision,
  reason,
  resolution,
  pause,
  pseudonym,
  pseudonymUse,
} as const;
