import { actions, app } from './en/app.ts';
import { plan } from './en/plan.ts';
import { problems } from './en/problems.ts';
import { backups } from './en/backups.ts';
import { copies } from './en/copies.ts';
import { difference } from './en/difference.ts';
import { exchange } from './en/exchange.ts';
import { handOut } from './en/hand-out.ts';
import { inspector } from './en/inspector.ts';
import { joining } from './en/joining.ts';
import { merge } from './en/merge.ts';
import { keys, palette } from './en/palette.ts';
import { questions } from './en/questions.ts';
import { recovery } from './en/recovery.ts';
import { rooms } from './en/rooms.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';

export const en = {
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
