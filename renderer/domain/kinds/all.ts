/** Every kind of record there is, in the order of their lists in a file. */
import { checkIn } from './check-in.ts';
import { comment } from './comment.ts';
import { action } from './action.ts';
import { baseline } from './baseline.ts';
import { carryOver } from './carry-over.ts';
import { cutoff } from './cutoff.ts';
import { cycle } from './cycle.ts';
import { decision } from './decision.ts';
import { identity } from './identity.ts';
import { initiative } from './initiative.ts';
import { keyResult } from './key-result.ts';
import { learning } from './learning.ts';
import { numbering } from './numbering.ts';
import { objective } from './objective.ts';
import { pause } from './pause.ts';
import { person } from './person.ts';
import { proposal } from './proposal.ts';
import { pseudonym } from './pseudonym.ts';
import { pseudonymUse } from './pseudonym-use.ts';
import { reason } from './reason.ts';
import { revision } from './revision.ts';
import { resolution } from './resolution.ts';
import { ritual } from './ritual.ts';
import { score } from './score.ts';
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
  cutoff,
  score,
  learning,
  action,
  carryOver,
  pseudonym,
  pseudonymUse,
  proposal,
  decision,
  numbering,
} as const;
