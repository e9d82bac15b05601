/** How many proposals are undecided in the plan. */
import { allProposals, isUndecided } from '../../domain/plan/proposals.ts';
import type { Counted } from '../places/use-count-later.ts';

export const countUndecided = ({ workspace }: Counted): number => allProposals(workspace).filter(isUndecided).length;
