/**
 * What can be made of a plan for people without the app: the one table. To add a format: a line here, one in `app/worker/writers.ts` that
 * makes it, and its words in `text/en/documents.ts` and `text/zh/documents.ts`; none compiles without the others. The room of sharing
 * lists what stands here, and the tests of what leaves go through it.
 */

/** What of a plan a document may leave out, in the order in which it is said. Of all of them only the file itself can be merged back. */
export const LOSSES = [
  'purpose', // what the plan is for
  'guidance', // what the cycles say to those who write in them
  'levels', // what is true at each milestone
  'initiatives',
  'check-ins', // all but the last value and confidence
  'comments',
  'proposals', // what reviewers would like otherwise, and what was decided
  'reasons', // why a score is what it is, and by what one sees it
  'agreed', // what was agreed, and what has become of it
  'answers', // of an open question the answers, but for the one that shows
  'pauses',
  'carried', // what goes on in the next cycle
  'learned', // what was learned, and the actions that follow
  'meetings',
  'method', // what things are called in this plan, and how it is worked with
  'links', // which objective serves which
] as const;
export type Loss = (typeof LOSSES)[number];

/** As what a document is saved. */
export type FileKind = 'page' | 'csv' | 'xlsx' | 'zip' | 'markdown';

interface Format {
  readonly as: FileKind | 'clipboard';
  readonly ending: string;
  /** It bears the mark of its numbers, by which the plan then keeps them (G9). */
  readonly isMarked?: true;
  /** A test holds this true. */
  readonly loses: readonly Loss[];
}

const TABLE = [
  'purpose',
  'guidance',
  'proposals',
  'reasons',
  'agreed',
  'answers',
  'pauses',
  'carried',
  'learned',
  'meetings',
] as const;

export const DOCUMENTS = {
  'reading-copy': { as: 'page', ending: '.html', isMarked: true, loses: ['meetings'] },
  'reading-copy-zip': { as: 'zip', ending: '.zip', isMarked: true, loses: ['meetings'] },
  message: {
    as: 'clipboard',
    ending: '',
    isMarked: true,
    loses: [
      'levels',
      'guidance',
      'check-ins',
      'comments',
      'proposals',
      'reasons',
      'agreed',
      'answers',
      'pauses',
      'carried',
      'learned',
      'meetings',
      'method',
    ],
  },
  markdown: {
    as: 'markdown',
    ending: '.md',
    loses: [
      'check-ins',
      'comments',
      'proposals',
      'reasons',
      'agreed',
      'answers',
      'pauses',
      'carried',
      'learned',
      'meetings',
      'method',
    ],
  },
  workbook: { as: 'xlsx', ending: '.xlsx', loses: [...TABLE, 'method'] },
  csv: { as: 'csv', ending: '.csv', loses: ['initiatives', 'check-ins', 'comments', ...TABLE, 'method'] },
  'csv-check-ins': {
    as: 'csv',
    ending: '.csv',
    loses: ['levels', 'initiatives', 'comments', ...TABLE, 'method', 'links'],
  },
} as const satisfies Readonly<Record<string, Format>>;

export type DocumentId = keyof typeof DOCUMENTS;
export const DOCUMENT_IDS = Object.keys(DOCUMENTS) as readonly DocumentId[];
export const formatOf = (id: DocumentId): Format => DOCUMENTS[id];
