/** The numbers rows had when the plan was handed out to be read, kept so that a reply that names one finds its row (SPEC G9). */
import { idFrom } from '../kinds/ids.ts';
import type { Id, Instant, Numbering } from '../kinds/model.ts';
import { same } from '../register/canonical.ts';
import { isTombstone } from './questions.ts';
import { childrenOf, type Workspace } from './workspace.ts';

export interface NumberedRow {
  readonly number: string;
  readonly id: Id;
}

export const numbersOf = ({ rows }: Numbering): readonly NumberedRow[] =>
  (rows ?? []).map((entry) => {
    const [number = '', id = ''] = entry.split(' ');
    return { number, id };
  });

/** As they are kept. */
export const entriesOf = (numbers: ReadonlyMap<Id, string>): readonly string[] =>
  [...numbers].map(([id, number]) => `${number} ${id}`);

/** G9: the same rows with the same numbers make the same record on every machine. */
const idOf = (entries: readonly string[]): Id => idFrom({ purpose: 'numbering', ids: entries });

/** G9: what is written when a document with these numbers goes out at that moment; nothing where they are those that went out last. */
export function numbered(workspace: Workspace, entries: readonly string[], at: Instant): readonly Numbering[] {
  if (entries.length === 0 || same(lastNumbering(workspace)?.rows, entries)) return [];
  const id = idOf(entries);
  // Numbers of before that went out again are the last ones now.
  const again = workspace.records.has(id) ? idFrom({ purpose: 'numbering-again', ids: [id, at] }) : id;
  return [{ kind: 'numbering', id: again, rows: entries, at }];
}

/** Characters of the mark: 25 bits, told apart within one plan. */
const MARK = 5;

/** What stands on the document, short enough to be quoted in a mail: `K7F2Q`. */
export const markOf = (numbering: Id): string => numbering.slice(0, MARK).toUpperCase();
/** Empty where nothing is numbered. */
export const markOfEntries = (entries: readonly string[]): string =>
  entries.length === 0 ? '' : markOf(idOf(entries));

/** What is known by that mark, however it is written; undefined where nothing is. Of several the one used last. */
export function numberingOf(workspace: Workspace, mark: string): Numbering | undefined {
  const wanted = mark.toUpperCase();
  return latestOf(numberings(workspace).filter(({ id }) => markOf(id) === wanted));
}

/** The numbers that were handed out last. */
export const lastNumbering = (workspace: Workspace): Numbering | undefined => latestOf(numberings(workspace));

const numberings = (workspace: Workspace) =>
  childrenOf(workspace, null, 'numbering').filter((one) => !isTombstone(one));

const latestOf = (all: readonly Numbering[]): Numbering | undefined =>
  all
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1))
    .at(-1);
