/** A plan on sheets of paper, and the room in which they are seen first. */
import { plural } from './plural.ts';

export const paper = {
  what: 'These are the sheets as they leave: nothing else is printed.',
  size: 'Paper',
  sizes: { A4: 'A4', Letter: 'Letter' },
  print: 'Print',
  save: 'Save as PDF',
  saving: 'Making the PDF',
  printMeans: 'To keep the sheets as a PDF, choose “Save as PDF” as the printer.',
  preview: 'Preview',
  sheets: (count: number) => plural(count, 'sheet', 'sheets'),
  sheet: (number: number, all: number) => `Sheet ${number} of ${all}`,
  page: (number: number, all: number) => `${number} / ${all}`,
  layingOut: (done: number, all: number) => `Laying out: ${done} of ${all} rows`,
  failed: 'The sheets could not be laid out. The log says where; nothing in the plan has changed.',
  saved: (name: string) => `The PDF is saved as ${name}.`,
  /** Who may be nobody. */
  made: (day: string, who: string) =>
    who === '' ? `The plan as it was on ${day}.` : `The plan as it was on ${day}, printed by ${who}.`,
  goesOn: 'goes on',
  legend: {
    title: 'How to read it',
    numbers: 'number of a row, the same in every copy made together',
    bar: 'progress',
    line: 'values, with the last one',
    goal: 'target, or limit to keep',
    silence: 'nothing was said for long',
    pace: 'an even pace; upright: today',
    asks: 'nobody has decided yet',
  },
};
