/** What reviewers propose, what becomes of it, and replies that came as words. */
import { plural } from './plural.ts';

export const review = {
  what: 'What reviewers would like to be otherwise. Nothing of it is in the plan before you accept it; what you answer goes back to them with the next file or reading copy.',
  none: 'Nobody has proposed anything yet',
  noneWhat:
    'Save a reading copy under Share and send it to your reviewers. Their remarks come back as a file, which you open like any other, or as a mail, which you paste here.',
  list: 'Proposals by row',
  count: (count: number) => plural(count, 'proposal', 'proposals'),
  nothingLikeThat: 'No proposal fits that.',
  state: 'State',
  states: { open: 'To be decided', decided: 'Decided', all: 'All' },
  who: 'Proposed by',
  anybody: 'Anybody',
  more: (count: number) => `Show ${count} more`,
  show: 'Show in the plan',
  showNamed: (title: string) => `Show in the plan: ${title}`,
  gone: 'No longer in the plan',

  proposals: 'Proposals',
  proposalBy: (by: string) => `Proposal by ${by}`,
  changes: { title: 'Another title', why: 'Another reason why it matters', metric: 'Another measure' },
  drop: 'Delete this row',
  keyResult: 'A new key result',
  why: 'Why',
  was: (seen: string, now: string) => `It said ${seen} when it was read; now it says ${now}.`,
  empty: 'nothing',
  already: 'The plan says so already.',
  rowGone: 'The row it is about is no longer in the plan.',
  apart: 'Its writer changed it apart in two copies. Decline it, or ask which one is meant.',
  besides: (count: number) =>
    count === 1 ? 'Another proposal is about the same words.' : `${count} other proposals are about the same words.`,
  answer: 'Answer to the reviewer',
  answerOptional: 'Answer to the reviewer, if you like',
  accept: 'Accept',
  decline: 'Decline',
  acceptNamed: (by: string) => `Accept the proposal by ${by}`,
  declineNamed: (by: string) => `Decline the proposal by ${by}`,
  again: 'Decide again',
  againNamed: (by: string) => `Decide again about the proposal by ${by}`,
  accepted: 'The proposal is accepted.',
  declined: 'The proposal is declined.',
  acceptedMany: (count: number, left: number) =>
    `${plural(count, 'proposal is', 'proposals are')} accepted.${left > 0 ? ` ${left === 1 ? 'One stays' : `${left} stay`} open: each needs a decision of its own.` : ''}`,
  declinedMany: (count: number, left: number) =>
    `${plural(count, 'proposal is', 'proposals are')} declined.${left > 0 ? ` ${left === 1 ? 'One stays' : `${left} stay`} open.` : ''}`,
  acceptedBy: (who: string, when: string) => `Accepted, ${[who, when].filter(Boolean).join(', ')}`,
  declinedBy: (who: string, when: string) => `Declined, ${[who, when].filter(Boolean).join(', ')}`,
  asked: 'It was accepted in one copy and declined in another. What holds?',
  batch: (count: number) => `Decide all ${count} that are listed`,
  batchWhat:
    'With one answer for all. Those that cannot be accepted as they stand, and those about the same words of one row, stay open.',
  acceptAll: (count: number) => `Accept ${count}`,
  declineAll: (count: number) => `Decline ${count}`,
  left: (count: number) =>
    count === 1
      ? 'One could not be accepted with the others: it needs a decision of its own.'
      : `${count} could not be accepted together: each needs a decision of its own.`,
  staysEdited: 'Declining does not take the change back: if it is in the plan, change it there.',

  paste: 'Paste a reply',
  pasteWhat:
    'An answer that came by mail. Each line that begins with the number of a row, such as “2.3: make it 50, please”, becomes a comment on that row.',
  pasteLabel: 'The reply',
  pasteBy: 'Who wrote it',
  readBy: (mark: string) => `Read by the numbers of the document with the mark ${mark}, which the reply names.`,
  readByLast: (mark: string) =>
    `The reply names no document, so it is read by the numbers that were handed out last (mark ${mark}). Check that each stands with the row that is meant.`,
  neverNumbered: 'This plan was not handed out with numbers yet, so no number means a row.',
  take: 'Take',
  takeNamed: (place: number) => `Take remark ${place}`,
  nameless: 'Say above who wrote it: a comment bears a name.',
  meant: 'Row',
  said: 'Remark',
  onCycle: (cycle: string) => `No row: goes to “${cycle}” as a whole`,
  noRowOf: (number: string, cycle: string) => `No row had the number ${number}: goes to “${cycle}” as a whole`,
  rowDeleted: (title: string, cycle: string) => `“${title}” is no longer in the plan: goes to “${cycle}” as a whole`,
  noPlace: 'There is no cycle it could be about.',
  add: (count: number) => `Add ${plural(count, 'comment', 'comments')}`,
  replyAdded: (count: number) => `${plural(count, 'comment is', 'comments are')} added.`,
};
