/** What is not meant for everybody. */
import type { Objective } from '../kinds/model.ts';
import { siblingValuesOf } from '../register/register.ts';

/** H2: whether anybody says of it that it is private. */
export const isPrivate = (objective: Objective): boolean =>
  siblingValuesOf(objective, 'private').some(({ value }) => value === true);
