/** A plan as lines for a mail. */
export const message = {
  serves: (number: string) => `serves ${number}`,
  score: (figure: string) => `score ${figure}`,
  asks: (fields: readonly string[]) => `undecided: ${fields.join(', ')}`,
  deleted: 'deleted or not',
  /** Between the owner and those who contribute. */
  and: ', ',
  /** Who may be nobody. */
  made: (day: string, who: string) =>
    who === '' ? `As the plan was on ${day}.` : `As the plan was on ${day}, copied by ${who}.`,
};
