/** What is said on the first screen and around every room. All else comes with the code that says it: `later/`. */
import { actions, app } from './en/app.ts';
import { copies } from './en/copies.ts';
import { fields } from './en/fields.ts';
import { plan } from './en/plan.ts';
import { problems } from './en/problems.ts';
import { records } from './en/records.ts';
import { rooms } from './en/rooms.ts';
import { shell } from './en/shell.ts';
import { terms } from './en/terms.ts';
import type { Language } from './format.ts';

export const en = {
  language: 'en' as Language,
  /** Those of a personal plan (`in-personal.ts`). */
  isPersonal: false as boolean,
  actions,
  app,
  copies,
  fields,
  plan,
  problems,
  records,
  rooms,
  shell,
  terms,
};
