/** A drafting workshop to begin with: times that follow on each other, and rules short enough to be read out. */
import { inWords } from './plural.ts';

/** As many objectives and key results as are usual in the plan, and from which score on a stretch went well. */
export const agenda = (
  objectives: number,
  keyResults: number,
  high: string,
): string => `Drafting this cycle’s objectives together, two hours

0:00–0:10  Open: what we are here for, and how we want to talk
0:10–0:20  What the last cycle taught us, and where we are heading
0:20–0:30  In silence: everybody writes what should be different at the end
0:30–0:42  Compare in twos, then in fours, then all together
0:42–0:55  Group what belongs together, and set daily business aside
0:55–1:00  Vote: five dots each, at most three on one group
1:00–1:05  Keep ${inWords(objectives)} objectives at most
1:05–1:10  Break
1:10–1:20  In silence: how would we know? Everybody writes measures
1:20–1:40  In pairs: ${keyResults > 2 ? 'two to' : 'at most'} ${inWords(keyResults)} key results for each objective
1:40–1:48  Test: with all of them met, is the objective reached? Promise or stretch?
1:48–1:54  Confidence: one to five fingers, all at once; who shows few says why
1:54–2:00  One owner for each, what stayed open, next steps

Five rules
1. An objective says what will be different. Figures belong in its key results.
2. A key result goes from a number to a number. What we do for it is an initiative.
3. Few: ${inWords(objectives)} objectives at most, and a word on what we will not do.
4. One person answers for each, and knows where its number will come from.
5. A stretch that ends at ${high} went well. Scores are for learning, not for appraisal.`;
