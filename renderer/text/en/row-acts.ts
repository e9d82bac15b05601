/** What can be done with a row, as its menu and the palette say it. */

export const rowActs = {
  fold: 'Fold away what is under it',
  unfold: 'Unfold what is under it',
  checkIn: 'Check in',
  writeComment: 'Write a comment',
  moveUp: 'Move up',
  moveDown: 'Move down',
  indent: 'Make it part of the row above',
  outdent: 'Make it a row of its own',
  details: 'Details',
  delete: 'Delete',
  markPrivate: 'Mark as private',
  notPrivate: 'Not private any more',
};
