/**
 * Windows by role: which message is granted to which. A window is made for one role and keeps it, so what its page may ask and hear does not
 * depend on the address it shows. Like the contract this is read by both sides, so it imports nothing else.
 */
import type { Calls, Events } from './contract.ts';

/**
 * `planner`: the window a person works in, and the only one that opens the database. A window for an audience would be another role, which
 * is sent what may be shown.
 */
export const ROLES = ['planner'] as const;
export type Role = (typeof ROLES)[number];

export type Message = keyof Calls | keyof Events;

/** A message that is added to the contract does not compile until it is said here who may use it. */
export const GRANTS: { readonly [M in Message]: readonly Role[] } = {
  hello: ['planner'],
  signal: ['planner'],
  findFiles: ['planner'],
  readFile: ['planner'],
  saveFile: ['planner'],
  writeBackup: ['planner'],
  listBackups: ['planner'],
  readBackup: ['planner'],
  saveSettings: ['planner'],
  writeExchange: ['planner'],
  reportError: ['planner'],
  changeFolder: ['planner'],
  opened: ['planner'],
  command: ['planner'],
  flush: ['planner'],
};

/** How many messages one role may have: more than this fit in nobody's head, and each is a way into main. */
export const MOST_MESSAGES = 15;

export const isGranted = (role: Role, message: Message, grants = GRANTS): boolean => grants[message].includes(role);
