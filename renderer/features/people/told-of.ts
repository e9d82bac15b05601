/** What somebody has in the plan, as words: counts by kind, nothing where there is none. */
import type { OfPerson, Rows, Signed } from '../../domain/plan/named.ts';
import type { Texts } from '../../text/texts.ts';
import { peopleTexts } from '../../text/later/people.ts';

/** How many rows of each kind, as `2 objectives, 1 key result`; empty where there are none. */
export function rowsInWords({ objectives, keyResults, actions }: Rows, texts: Texts): string {
  const { counted } = texts.records;
  const parts = [
    objectives > 0 ? counted.objective(objectives) : '',
    keyResults > 0 ? counted.keyResult(keyResults) : '',
    actions > 0 ? counted.action(actions) : '',
  ].filter(Boolean);
  return peopleTexts(texts).and(parts);
}

/** What stands under a name, each part by itself. */
export function signedInWords({ checkIns, comments, others, days }: Signed, texts: Texts): readonly string[] {
  const words = peopleTexts(texts);
  const { counted } = texts.records;
  const signed = [
    checkIns > 0 ? counted.checkIn(checkIns) : '',
    comments > 0 ? counted.comment(comments) : '',
    others > 0 ? words.others(others) : '',
  ].filter(Boolean);
  return [signed.length > 0 ? words.signed(words.and(signed)) : '', days > 0 ? words.wrote(days) : ''].filter(Boolean);
}

/** All that is somebody's, each part by itself. */
export function theirsInWords({ owns, contributes, meetings, signed }: OfPerson, texts: Texts): readonly string[] {
  const words = peopleTexts(texts);
  const [owned, contributed] = [rowsInWords(owns, texts), rowsInWords(contributes, texts)];
  const parts = [
    owned === '' ? '' : words.owns(owned),
    contributed === '' ? '' : words.contributes(contributed),
    meetings > 0 ? words.comesTo(meetings) : '',
    ...signedInWords(signed, texts),
  ].filter(Boolean);
  return parts.length > 0 ? parts : [words.nothing];
}
