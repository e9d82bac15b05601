/** One sentence for each way something can fail: what happened, what it means, what to do next. */
import type { Problem } from '../../platform/platform.ts';
import type { ReadProblem } from '../../domain/bundle/format.ts';
import type { Refusal } from '../../domain/commands/commands.ts';

type ReadSentences = { readonly [K in ReadProblem['is']]: (problem: Extract<ReadProblem, { is: K }>) => string };

export const problems = {
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
    failed: 'The system refused without saying why. Try once more, or choose another place.',
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
  storage: {
    'disk-full': 'The disk is full. Free some space, then try again.',
    newer: 'This plan was last opened by a newer version of Whetstone. Open it with that version; nothing was changed.',
    cleared:
      'What was kept here was cleared while this window was open, so this window holds the only copy. Export it now, before you close the window.',
    unavailable:
      'The place where the plan is kept cannot be opened. If another window is updating, close it, then try again. Do not close this one before the plan is saved or exported.',
    failed:
      'The plan could not be written, and the system did not say why. Is the disk full or write-protected? Try again; if it fails once more, export the plan before you close the window.',
  },
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
  refusal: {
    'not-there': 'It is no longer in the plan.',
    'id-taken': 'Something of that id exists already.',
    'parent-loop': 'An objective cannot serve itself, not even by way of others.',
    'has-children': 'It has rows of its own. Move or delete those first.',
    'words-elsewhere':
      'What was deleted never came to this machine, only that it was. Bring it back where it was deleted, or from a backup there, and take in a file from there.',
    'carries-more':
      'It holds more than its words: other fields, check-ins, comments or anything else about it, or an open question, which a row of that kind cannot hold. Clear or settle those first, or leave it what it is.',
    'too-many':
      'The plan would hold more than a file may, and could not be handed on. Start a new one for what comes next.',
    'cycle-closed': 'The cycle is closed, so what stands in it can only be read. Reopen it to change something.',
    'changed-since': 'It was changed since, so there is nothing to take back.',
    malformed: 'That value does not fit this field.',
    'too-long': 'That text is too long.',
    'not-a-number': 'That number is out of range.',
    'dates-reversed': 'The cycle would end before it starts.',
    'band-reversed': 'The lower edge is above the upper one.',
    'bands-crossed':
      'One of the three bands would be empty: the middle one begins above 0, the high one above the middle one.',
    'level-worth': 'A level is worth between 0 and 1: write 0.7, or 70%.',
    'too-many-levels': 'There can be at most 20 levels.',
  } satisfies { readonly [K in Refusal]: string },
  clash:
    'It uses an id that names something else in your plan, or in a file before it. One of them was probably copied by hand.',
  tooManyTogether:
    'Together with your plan it would be more than a file may hold (200,000 records, or 64 MB). Nothing was taken.',
};
