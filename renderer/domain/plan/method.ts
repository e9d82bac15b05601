/**
 * How a plan is worked with (SPEC V): what it says of itself, and the usual where it says nothing. This is the one place where the
 * defaults stand; whoever needs a band, a cadence or a word asks here.
 */
import type { Bands, Cadence, ConfidenceScale, Term, WorkspaceRecord } from '../kinds/model.ts';
import { WORKSPACE_ID } from '../kinds/model.ts';
import { cleanLine } from './clean-text.ts';
import { find, type Workspace } from './workspace.ts';

/** What a plan may call by another name. */
export const TERMS = ['objective', 'keyResult', 'initiative', 'checkIn', 'committed', 'aspirational'] as const;
export type TermName = (typeof TERMS)[number];

export interface Method {
  readonly cadence: Cadence;
  /** Of a score, 0 to 1. */
  readonly scoreBands: Bands;
  /** Of confidence, 0 to 100. */
  readonly confidenceBands: Bands;
  readonly confidenceScale: ConfidenceScale;
  /** As many objectives of one team, or of one person, in a cycle as are usual. */
  readonly objectivesCap: number;
  /** As many key results of one objective as are usual. */
  readonly keyResultsCap: number;
  /** What is called otherwise than in the field; what is absent has the word of the language on the screen. */
  readonly terms: Readonly<Partial<Record<TermName, Term>>>;
}

/** [METHOD: cadence; grades; health; count: O15, K01] */
export const DEFAULT_METHOD: Method = {
  cadence: 'weekly',
  scoreBands: { middle: 0.4, high: 0.7 },
  confidenceBands: { middle: 40, high: 70 },
  confidenceScale: 'hundred',
  objectivesCap: 3,
  keyResultsCap: 5,
  terms: {},
};

/** V2: whether each of the three bands has a place. One from a file may not have. */
export const areBands = ({ middle, high }: Bands): boolean => 0 < middle && middle < high;

const known = new WeakMap<WorkspaceRecord, Method>();

/** The method a plan's own record says; the same object for the same record, and that of the defaults where it says nothing. */
export function methodOf(record: WorkspaceRecord | undefined): Method {
  if (!record) return DEFAULT_METHOD;
  const before = known.get(record);
  if (before) return before;
  const method = saysNothing(record) ? DEFAULT_METHOD : read(record);
  known.set(record, method);
  return method;
}

export const methodIn = (workspace: Workspace): Method => methodOf(find(workspace, 'workspace', WORKSPACE_ID));

/** The field in which a plan says what something is called. */
export const TERM_FIELDS = {
  objective: 'objectiveTerm',
  keyResult: 'keyResultTerm',
  initiative: 'initiativeTerm',
  checkIn: 'checkInTerm',
  committed: 'committedTerm',
  aspirational: 'aspirationalTerm',
} as const satisfies Record<TermName, keyof WorkspaceRecord>;

const SETTINGS = [
  'cadence',
  'scoreBands',
  'confidenceBands',
  'confidenceScale',
  'objectivesCap',
  'keyResultsCap',
] as const satisfies readonly (keyof Method & keyof WorkspaceRecord)[];

/** What stands in a setting of which a plan says nothing; undefined for a word, and for what is no setting. */
export const usualSetting = (field: string): unknown => {
  const setting = SETTINGS.find((one) => one === field);
  return setting && DEFAULT_METHOD[setting];
};

const saysNothing = (record: WorkspaceRecord): boolean =>
  [...SETTINGS, ...Object.values(TERM_FIELDS)].every((field) => record[field] === undefined);

function read(record: WorkspaceRecord): Method {
  const { scoreBands, confidenceBands, objectivesCap, keyResultsCap } = record;
  return {
    cadence: record.cadence ?? DEFAULT_METHOD.cadence,
    scoreBands: bandsOr(scoreBands, DEFAULT_METHOD.scoreBands),
    confidenceBands: bandsOr(confidenceBands, DEFAULT_METHOD.confidenceBands),
    confidenceScale: record.confidenceScale ?? DEFAULT_METHOD.confidenceScale,
    // The gate takes a number as it comes; nobody can have two and a half.
    objectivesCap: Math.floor(objectivesCap ?? DEFAULT_METHOD.objectivesCap),
    keyResultsCap: Math.floor(keyResultsCap ?? DEFAULT_METHOD.keyResultsCap),
    terms: Object.fromEntries(
      TERMS.flatMap((name) => {
        const term = termIn(record[TERM_FIELDS[name]]);
        return term ? [[name, term]] : [];
      }),
    ),
  };
}

const bandsOr = (bands: Bands | undefined, usual: Bands): Bands => (bands && areBands(bands) ? bands : usual);

/** As one line each; a word nobody can see is none. */
function termIn(term: Term | undefined): Term | undefined {
  const one = cleanLine(term?.one ?? '').trim();
  const many = cleanLine(term?.many ?? '').trim();
  if (one === '') return undefined;
  return many === '' || many === one ? { one } : { one, many };
}
