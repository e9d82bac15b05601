import { actions, app } from './zh/app.ts';
import { copies } from './zh/copies.ts';
import { fields } from './zh/fields.ts';
import { plan } from './zh/plan.ts';
import { problems } from './zh/problems.ts';
import { records } from './zh/records.ts';
import { rooms } from './zh/rooms.ts';
import { shell } from './zh/shell.ts';
import { terms } from './zh/terms.ts';
import type { Texts } from './texts.ts';

export const zh: Texts = {
  language: 'zh',
  isPersonal: false,
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
