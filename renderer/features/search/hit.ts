/** What is shown of a record that was found: what it is called, the words around, where it stands, who wrote it and when (SPEC F3). */
import { DESCRIPTORS } from '../../domain/kinds/descriptors.ts';
import type { AnyRecord, Day } from '../../domain/kinds/model.ts';
import { searchable } from '../../domain/plan/folded-text.ts';
import { excerpt, marked, type Piece } from '../../domain/plan/marked-text.ts';
import { placeOf } from '../../domain/plan/place-of.ts';
import { isTitled, wordsOf } from '../../domain/plan/record-words.ts';
import { roleOf, wordsIn, type Words } from '../../domain/plan/words-in.ts';
import { valueOf } from '../../domain/register/register.ts';
import { fieldName } from '../../text/field-name.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { namingIn } from './naming.ts';

export interface Said {
  readonly field: string;
  /** Empty where the kind of the record says enough. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

export interface Hit {
  /** Empty for what goes by what it is about. */
  readonly title: readonly Piece[];
  readonly said: readonly Said[];
  /** From the cycle down. */
  readonly place: readonly string[];
  readonly isOrphaned: boolean;
  /** Who signed it, by name. */
  readonly by: readonly Piece[];
  /** ISO 8601. */
  readonly at: string | undefined;
  /** The field to go to. */
  readonly field: string;
}

/** `words` are folded. */
export function hitOf(record: AnyRecord, words: readonly string[], reader: PlanReader): Hit {
  const title = titleOf(record, reader);
  const { above, isOrphaned } = placeOf(reader.workspace, record);
  const { by, at } = signatureOf(record);
  const said = saidIn(record, missingIn(title ?? '', words), words, reader);
  return {
    title: title === undefined ? [] : marked(title, words),
    said,
    place: above
      .filter(isTitled)
      .toReversed()
      .map((one) => recordTitle(one, reader)),
    isOrphaned,
    by: marked(by, words),
    at,
    field: said[0]?.field ?? titleField(record),
  };
}

const missingIn = (text: string, words: readonly string[]): readonly string[] => {
  const folded = searchable(text);
  return words.filter((word) => !folded.includes(word));
};

const titleField = ({ kind }: AnyRecord): string => (kind === 'foreign' ? '' : (DESCRIPTORS[kind].title ?? ''));

/** Its own title, or what one without words is called. */
function titleOf(record: AnyRecord, { texts }: PlanReader): string | undefined {
  return isTitled(record) ? wordsOf(record) || texts.plan.untitled : namingIn(texts)(record);
}

/**
 * As few texts as hold the words the title does not, in the order of the fields; who signed stands below anyhow. Of what goes without a
 * title and was only signed so, what it says.
 */
function saidIn(
  record: AnyRecord,
  missing: readonly string[],
  words: readonly string[],
  { texts }: PlanReader,
): readonly Said[] {
  const isUntitled = titleField(record) === '';
  const rest = wordsIn(record).filter(({ field }) => roleOf(record, field) !== 'signed');
  const shown = ({ field, text }: Words): Said => ({
    field,
    label: isUntitled ? '' : fieldName(field, texts),
    pieces: excerpt(text, words),
  });
  const said: Said[] = [];
  let left = missing;
  for (const one of rest) {
    const still = missingIn(one.text, left);
    if (still.length === left.length) continue;
    left = still;
    said.push(shown(one));
  }
  return said.length === 0 && isUntitled ? rest.slice(0, 1).map(shown) : said;
}

/** The name is empty where nobody signed. */
function signatureOf(record: AnyRecord): { readonly by: string; readonly at: string | undefined } {
  const written = record.kind === 'foreign' ? 'edited' : DESCRIPTORS[record.kind].written;
  if (written === 'edited' || !written.signed) return { by: '', at: undefined };
  const text = (field: string | undefined): string | undefined => {
    const value = field === undefined ? undefined : valueOf(record, field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const day: Day | undefined = text(written.dated?.day);
  return { by: text(written.signed.by) ?? '', at: day ?? text(written.signed.at) };
}
