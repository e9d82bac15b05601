/** What the page's script is told: of each row what stands beside it in words, and by what it is known. */
import type { Id, Instant, Metric, Proposed } from '../../../domain/kinds/model.ts';

export const DATA_ID = 'copy';

export interface CopyData {
  /** By what this copy is told from every other. */
  readonly copy: Id;
  /** When it was made. */
  readonly at: Instant;
  /** Version of the app that made it. */
  readonly app: string;
  /** What the plan is called; may be empty. */
  readonly plan: string;
  readonly identities: readonly Id[];
  readonly rows: readonly RowData[];
  /** What others propose and nobody has decided yet. */
  readonly open: readonly OpenProposal[];
}

export interface RowData {
  readonly id: Id;
  readonly kind: 'objective' | 'keyResult' | 'initiative';
  readonly number: string;
  /** As the plan has them, and not as they are shown: a remark says what its writer saw there. */
  readonly title?: string;
  readonly why?: string;
  readonly metric?: Metric;
  /** The checksum of what is shown of it (SPEC G2). */
  readonly sum: string;
}

export interface OpenProposal {
  readonly about: Id;
  readonly change: Proposed;
  readonly by: string;
}
