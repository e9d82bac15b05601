import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALLS, COPY, DAYS_DELETED_KEPT, EVENTS, LIMITS } from '../../electron/contract.ts';
import { GRANTS, MOST_MESSAGES, ROLES } from '../../electron/roles.ts';
import { FIRST_COPY } from '../../electron/settings.ts';
import { newId } from '../../renderer/app/session/ids.ts';
import * as window from '../../renderer/platform/limits.ts';
import * as storage from '../../renderer/storage/database-names.ts';

describe('the contract', () => {
  it.each(ROLES)('gives %s at most 15 messages', (role) => {
    const granted = Object.values(GRANTS).filter((roles) => roles.includes(role));
    expect(
      granted.length,
      'Before granting a sixteenth message, find the one that already carries this.',
    ).toBeLessThanOrEqual(MOST_MESSAGES);
  });

  it('grants each message to somebody, and knows no other', () => {
    expect(Object.keys(GRANTS)).toEqual([...Object.keys(CALLS), ...Object.keys(EVENTS)]);
    for (const [message, roles] of Object.entries(GRANTS)) expect(roles, message).not.toEqual([]);
  });

  it('is complete: each declared message has its row', () => {
    const text = readFileSync(new URL('../../electron/contract.ts', import.meta.url), 'utf8');
    const declared = (name: string) => {
      const body = new RegExp(`export interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
      return [...body.matchAll(/^ {2}(\w+): /gm)].map((found) => found[1]);
    };
    expect(Object.keys(CALLS), 'Give the new message its check in CALLS.').toEqual(declared('Calls'));
    expect(Object.keys(EVENTS), 'Give the new event its row in EVENTS.').toEqual(declared('Events'));
  });

  it('has the limits the window keeps to', () => {
    expect({ ...window }).toEqual({
      BUNDLE_BYTES: LIMITS.bundleBytes,
      FILE_NAME_LENGTH: LIMITS.fileNameLength,
      COPIES_GONE: LIMITS.copiesGone,
      DAYS_DELETED_KEPT,
    });
  });

  it('I4 lets a deleted plan be brought back for 30 days, in the window as in main', () => {
    expect([window.DAYS_DELETED_KEPT, DAYS_DELETED_KEPT]).toEqual([30, 30]);
  });

  it('I1 takes the names of copies the window gives, and no other', () => {
    expect(storage.COPY_ID.source).toBe(COPY.source);
    expect(storage.FIRST_COPY).toBe(FIRST_COPY);
    expect([storage.FIRST_COPY, newId()].every(storage.isCopyId)).toBe(true);
  });
});
