/** A made-up plan to play with: every kind of measure once, eight weeks of check-ins. */
import type { Metric } from '../../domain/kinds/model.ts';

interface SampleKeyResult {
  readonly title: string;
  readonly metric: Metric;
  /** Value and confidence of each week; null for a week without a check-in. */
  readonly weeks: readonly (readonly [value: number, confidence: number] | null)[];
  readonly initiatives: readonly string[];
}

export interface SamplePlan {
  readonly cycle: string;
  readonly owners: readonly string[];
  readonly objectives: readonly {
    readonly title: string;
    readonly why: string;
    readonly ambition: 'committed' | 'aspirational';
    readonly focus: 'delivery' | 'growth';
    readonly keyResults: readonly SampleKeyResult[];
  }[];
}

export const sample: SamplePlan = {
  cycle: 'Sample: a neighbourhood library',
  owners: ['Reading room', 'Front desk'],
  objectives: [
    {
      title: 'People find the library worth coming back to',
      why: 'Visits fell for three years while the shelves got better. Something other than books decides.',
      ambition: 'aspirational',
      focus: 'delivery',
      keyResults: [
        {
          title: 'Readers who come back within a month',
          metric: { type: 'raise', start: 22, target: 40, unit: '%' },
          weeks: [[22, 60], [23, 60], [25, 65], null, [29, 70], [31, 70], [30, 60], [33, 65]],
          initiatives: ['Ask twenty people at the door why they came', 'Move the armchairs to the windows'],
        },
        {
          title: 'Minutes from the door to the book one wanted',
          metric: { type: 'lower', start: 11, target: 5, unit: 'min' },
          weeks: [
            [11, 50],
            [10.5, 55],
            [9, 60],
            [9, 60],
            [8, 70],
            [7, 75],
            [7, 75],
            [6.5, 80],
          ],
          initiatives: ['New signs in letters one can read from the stairs'],
        },
        {
          title: 'Noise in the reading room stays bearable',
          metric: { type: 'below', limit: 45, unit: 'dB' },
          weeks: [
            [43, 80],
            [44, 80],
            [47, 60],
            [44, 70],
            [43, 80],
            [42, 85],
            [44, 80],
            [43, 85],
          ],
          initiatives: [],
        },
      ],
    },
    {
      title: 'The evening hours run without overtime',
      why: 'We promised the team before the summer.',
      ambition: 'committed',
      focus: 'delivery',
      keyResults: [
        {
          title: 'Evenings fully staffed from the plan',
          metric: { type: 'band', low: 3, high: 4, unit: 'people' },
          weeks: [
            [2, 40],
            [3, 50],
            [3, 60],
            [3, 60],
            [4, 70],
            [3, 80],
            [3, 80],
            [3, 90],
          ],
          initiatives: ['Trade one morning for one evening'],
        },
        {
          title: 'The roster for next year is agreed',
          metric: { type: 'yesNo' },
          weeks: [[0, 50], [0, 50], [0, 60], [0, 60], [0, 70], [1, 100], null, null],
          initiatives: [],
        },
      ],
    },
    {
      title: 'Everybody at the front desk can explain the digital collection',
      why: 'Two of nine can today, and they are not there on Saturdays.',
      ambition: 'committed',
      focus: 'growth',
      keyResults: [
        {
          title: 'How far the training has come',
          metric: {
            type: 'milestones',
            levels: [
              { text: 'A first draft was tried by two colleagues', score: 0.3 },
              { text: 'All nine have been through it once', score: 0.7 },
              { text: 'All nine helped a reader with it', score: 1 },
            ],
          },
          weeks: [
            [0, 60],
            [0, 60],
            [1, 70],
            [1, 70],
            [1, 60],
            [2, 70],
            [2, 75],
            [2, 80],
          ],
          initiatives: ['Record the three questions that come up most'],
        },
      ],
    },
  ],
};
