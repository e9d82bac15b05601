/** What stands in the outline for a moment: what the next keys do, and the way back to all rows. */

export const outlineHints = {
  newKeyResult:
    'Enter adds the next one, Tab makes it part of the row above. Esc and then Tab leads to how it is measured.',
  firstKeyResult: 'Enter adds the next one. Esc and then Tab leads to how this one is measured.',
  showAll: 'Show all rows',
};
