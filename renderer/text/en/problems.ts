/** One sentence for each way something can fail: what happened, what it means, what to do next. */
import type { Refusal } from '../../domain/commands/commands.ts';

export const problems = {
  /** Of what says no more than that it failed, such as a script of the app that could not be fetched. */
  failed: 'The system refused without saying why. Try once more, or choose another place.',
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
};
