import { actions, app } from './zh/app.ts';
import { plan } from './zh/plan.ts';
import { problems } from './zh/problems.ts';
import { backups } from './zh/backups.ts';
import { copies } from './zh/copies.ts';
import { difference } from './zh/difference.ts';
import { exchange } from './zh/exchange.ts';
import { handOut } from './zh/hand-out.ts';
import { inspector } from './zh/inspector.ts';
import { joining } from './zh/joining.ts';
import { merge } from './zh/merge.ts';
import { keys, palette } from './zh/palette.ts';
import { questions } from './zh/questions.ts';
import { recovery } from './zh/recovery.ts';
import { rooms } from './zh/rooms.ts';
import { settings } from './zh/settings.ts';
import { shell } from './zh/shell.ts';
import type { Texts } from './texts.ts';

export const zh: Texts = {
  app,
  actions,
  plan,
  problems,
  questions,
  difference,
  exchange,
  handOut,
  backups,
  copies,
  inspector,
  joining,
  merge,
  keys,
  palette,
  recovery,
  rooms,
  settings,
  shell,
};
