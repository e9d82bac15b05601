/** The room in which a plan says how it is worked with. */
import { inWords } from './plural.ts';

export const method = {
  what: 'How this plan is worked with. It travels with the plan, and whoever merges the plan works with it. It changes how the plan is read, and no word and no number in it.',
  usual: (value: string) => `Usual: ${value}.`,
  back: 'Back to the usual',
  backNamed: (setting: string) => `Back to the usual: ${setting}`,
  isBack: (setting: string) => `As usual again: ${setting}.`,
  asked: (setting: string) => `Several people set this apart: ${setting}.`,
  toQuestions: 'Answer it',
  cadenceMeans: (weeks: number) =>
    `What nobody has told of for more than ${inWords(weeks)} weeks is silent. The weeks of the check-ins, the dots in a trend and the meeting follow.`,
  scaleMeans: 'It is kept from 0 to 100 all the same: 7 of 10 is 70, and a colour is the middle of its band.',
  rhythm: 'Check-ins',
  bands: 'Bands',
  scoreBandsMean: 'How a score is read at the end of a cycle, rounded to one decimal.',
  middleFrom: 'Middle from',
  highFrom: 'High from',
  bandRange: (most: string) => `Write a number from 0 to ${most}.`,
  scores: { low: 'low', medium: 'middle', high: 'high' },
  band: (name: string, from: string, to: string) => `${name}: ${from === to ? from : `${from} to ${to}`}`,
  below: (name: string, end: string) => `${name}: below ${end}`,
  from: (name: string, begin: string) => `${name}: from ${begin}`,
  caps: 'How many are usual',
  capsMean: 'Beyond these a question stands in the plan. Nothing is refused.',
  objectivesCap: 'Objectives of one team, or of one person, in a cycle',
  keyResultsCap: 'Key results of one objective',
  capRange: (most: number) => `Write a whole number from 1 to ${most}.`,
  words: 'What things are called',
  wordsMean:
    'These words stand on labels, headings, columns and buttons, whatever language the screen speaks. Sentences that explain keep the usual words.',
  word: 'Word',
  one: 'One',
  many: 'Several',
  manySame: 'as one',
  oneMissing: 'Write the word for one as well; until then the usual words stand.',
};
