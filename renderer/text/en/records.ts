/** What records are called in a sentence, whatever kind they are. */
import type { AnyRecord } from '../../domain/kinds/model.ts';

export const records = {
  kinds: {
    workspace: 'The plan',
    cycle: 'Cycle',
    team: 'Team',
    person: 'Person',
    objective: 'Objective',
    keyResult: 'Key result',
    initiative: 'Initiative',
    checkIn: 'Check-in',
    comment: 'Comment',
    identity: 'What the plan is known by',
    foreign: 'Other',
  } satisfies { readonly [K in AnyRecord['kind']]: string },
  nobody: 'without a name',
  noValue: 'no value',
  checkInOf: (value: string, title: string) => `${value}, for ${title}`,
  comment: (text: string) => `“${text}”`,
  commentOn: (text: string, title: string) => `“${text}”, on ${title}`,
  foreignRecord: (list: string) => `A record of a newer version (${list})`,
  elsewhere: 'Not part of this plan',
};
