/** What a step back or forth took along unseen, and a question that was answered by the way. */

/** More names than can be read in passing are a number. */
const files = (names: readonly string[]) => (names.length > 3 ? `${names.length} files` : names.join(', '));
const rows = (titles: readonly string[]) => {
  const told = titles.slice(0, 3).map((title) => `“${title}”`);
  return titles.length > 3 ? `${told.join(', ')} and ${titles.length - 3} more` : told.join(', ');
};

export const stepsTold = {
  answered: (fields: readonly string[]) =>
    `What you wrote answers the open question: ${fields.join(', ')}. The other answers no longer stand.`,
  importUndone: (names: readonly string[], stays: readonly string[]) =>
    [
      `What came with ${files(names)} is taken out of this plan again.`,
      stays.length > 0 && `Still here, because of what was written since: ${rows(stays)}.`,
      'Files exported in the meantime still hold it, and merging one of them brings it back.',
    ]
      .filter(Boolean)
      .join(' '),
  importStays: (names: readonly string[], stays: readonly string[]) =>
    `Nothing that came with ${files(names)} was taken out, because of what was written since: ${rows(stays)}. Undo once more for what was done before that.`,
  importRedone: (names: readonly string[]) => `What came with ${files(names)} is part of the plan again.`,
};
