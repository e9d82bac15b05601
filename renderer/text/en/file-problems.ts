/** Why a file, a folder or a backup could not be read or written: what happened, what it means, what to do next. */
import type { Problem } from '../../platform/platform.ts';
import type { ReadProblem } from '../../domain/bundle/format.ts';
import { problems } from './problems.ts';

type ReadSentences = { readonly [K in ReadProblem['is']]: (problem: Extract<ReadProblem, { is: K }>) => string };

export const fileProblems = {
  file: {
    'bad-request': 'The app asked for something it may not ask for. Please report this.',
    'not-granted': 'This window may not ask for that. Please report this.',
    cancelled: 'Nothing was chosen.',
    'too-large': 'It is larger than 64 MB, the most a plan’s file may be.',
    'too-many':
      'It came with too many others: at most 200 files, or 256 MB together, are opened in one go. Open it by itself.',
    'not-a-file': 'It is not an ordinary file. Choose the file itself, not a folder or a link that leads nowhere.',
    'not-text': 'It is not text in UTF-8. Was it changed or cut short on the way?',
    'not-found': 'It is no longer there. Was the stick pulled out, or the file moved?',
    'bad-name': 'Its name is too long, or written in a way this system does not take. Give it a shorter, simpler name.',
    'not-ours': 'A file of that name exists and is not a plan. Choose another name.',
    'forbidden-place': 'That folder belongs to the app itself. Choose another one.',
    'no-permission': 'You may not write there. Choose another folder, or ask whoever it belongs to.',
    'read-only': 'The disk is write-protected. Choose another one.',
    'disk-full': 'The disk is full. Free some space or choose another disk.',
    'changed-on-disk': 'What was read back is not what was written. Do not trust that disk; choose another one.',
    unreadable:
      'It was written, but could not be read again as a plan. Older backups are untouched; please report this, with the file if you can.',
    failed: problems.failed,
  } satisfies { readonly [K in Problem]: string },
  /** Said of a file that is read, where it is another sentence than of a place that is written to. */
  reading: {
    'no-permission': 'You may not read this file. Ask whoever it belongs to for a copy, or to let you read it.',
    'read-only': 'The disk refused to read it. Take the stick out, put it in again, and try once more.',
    'disk-full': 'The disk is too full even to read it. Free some space, then try again.',
    'forbidden-place': 'It is one of the app’s own files, which are not opened. Choose another one.',
    failed:
      'The system could not read it, and does not say why. Try once more; if it lies on a stick, copy it over first.',
  } satisfies { readonly [K in Problem]?: string } as { readonly [K in Problem]?: string },
  /** Said of a folder that is chosen, or looked into. */
  folder: {
    'no-permission': 'You may not read and write in that folder. Choose another one, or ask whoever it belongs to.',
    'not-a-file': 'It is not a folder, or it leads nowhere. Choose another one.',
  } satisfies { readonly [K in Problem]?: string } as { readonly [K in Problem]?: string },
  /** Said of a backup, which nobody chooses a place for. */
  backup: {
    'too-large': 'The plan is larger than 64 MB, the most a file may be.',
    'no-permission':
      'Whetstone may not use its own folder of backups. Let it belong to you again, or free it of write protection; until then export the plan now and then.',
    'read-only':
      'The disk with the folder of backups is write-protected. Until that is mended, export the plan to another disk now and then.',
    'disk-full': 'The disk is full. Free some space; the backup is tried again every two minutes.',
    'changed-on-disk':
      'What was read back is not what was written. Do not trust that disk; export the plan to another one now.',
    failed:
      'The system refused without saying why. It is tried again every two minutes; export the plan if it stays so.',
  } satisfies { readonly [K in Problem]?: string } as { readonly [K in Problem]?: string },
  read: {
    empty: () => 'The file is empty.',
    'too-large': () => 'The file is larger than 64 MB, the most a plan’s file may be.',
    'not-json': ({ line }) =>
      line === null
        ? 'It is not a complete JSON file. It may have been cut short on the way.'
        : `It stops making sense as JSON at line ${line}. It may have been cut short, or a comma is missing there.`,
    'not-ours': () => 'It is not a Whetstone plan.',
    'too-new': ({ version }) =>
      `It was made by a newer version of Whetstone (format ${version}). Update Whetstone to open it.`,
    'too-deep': () => 'Its contents are nested deeper than any plan, so it was not read.',
    'too-many': () => 'It holds more records than Whetstone can take (200,000).',
    'hostile-key': ({ at }) => `It holds a name that no plan may hold (${at}). Ask where the file came from.`,
    'number-out-of-range': ({ at }) => `The number at ${at} is too large to be meant.`,
    'text-too-long': ({ at }) => `The text at ${at} is longer than a plan allows.`,
    'duplicate-id': ({ id }) => `Two records in it have the same id (${id}). One of them was probably copied by hand.`,
    'parent-loop': ({ ids }) =>
      `In it, objectives serve each other in a ring (${ids.join(', ')}). Take one of these parents out of the file.`,
    damaged: ({ at }) => `It is damaged at ${at}.`,
  } satisfies ReadSentences as ReadSentences,
  clash:
    'It uses an id that names something else in your plan, or in a file before it. One of them was probably copied by hand.',
  tooManyTogether:
    'Together with your plan it would be more than a file may hold (200,000 records, or 64 MB). Nothing was taken.',
};
