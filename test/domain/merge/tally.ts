/** What happened over a run: each count must be large enough for the run to have proved anything. */
export const newTally = () => ({
  histories: 0,
  writes: 0,
  emptied: 0,
  merges: 0,
  partial: 0,
  relayed: 0,
  restores: 0,
  clones: 0,
  restarts: 0,
  answers: 0,
  reopened: 0,
  deletions: 0,
  kept: 0,
  byHand: 0,
  /** Records whose merge data was taken out of a file. */
  cut: 0,
  /** Parts handed from one to the next and back to the first. */
  rounds: 0,
  /** Laptops whose clock is wrong by a year or more. */
  wrongByYears: 0,
  tampered: 0,
  /** States of check-ins changed by hand over which somebody has written. */
  rewritten: 0,
  checkIns: 0,
  questions: 0,
  equalAnswers: 0,
  quietPicks: 0,
  disputes: 0,
  gone: 0,
  triples: 0,
  /** Writes that some merge would have dropped unseen if the latest clock won. */
  lostByClock: 0,
});
export type Tally = ReturnType<typeof newTally>;
