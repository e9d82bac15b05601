/** What two states of the plan differ in, in the order a person reads it, and as Markdown. */
import { differences, type Change } from '../../domain/difference/difference.ts';
import type { Scope } from '../../domain/bundle/format.ts';
import { KINDS, type Id } from '../../domain/kinds/model.ts';
import { outward } from '../../domain/difference/outward.ts';
import { changeLines } from '../../wording/change-lines.ts';
import { recordTitle } from '../../wording/record-title.ts';
import type { ChangeReader } from '../../wording/reader.ts';
import { differenceTexts } from '../../text/later/difference.ts';

export interface Group {
  /** Null: what stands in no objective. */
  readonly objective: Id | null;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** What the two states differ in as it may be written down or printed, and in words what was left out (H9). */
export interface Told {
  readonly groups: readonly Group[];
  readonly reader: ChangeReader;
  readonly leftOut: readonly string[];
}

export function toldOutside(groups: readonly Group[], inside: ChangeReader, scope: Scope): Told {
  const { before, after, wordless } = outward(inside.before, inside.after);
  const reader: ChangeReader = { ...inside, before, after, wordless };
  const told = changesByObjective(reader, scope);
  const difference = differenceTexts(inside.texts);
  const ids = new Set(told.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const home = groups.flatMap(({ changes }) => changes).filter(({ id }) => !ids.has(id)).length;
  const words = [...ids].filter((id) => wordless.has(id)).length;
  const leftOut = [home > 0 && difference.staysHome(home), words > 0 && difference.wordsStay(words)];
  return { groups: told, reader, leftOut: leftOut.filter((line) => line !== false) };
}

/** Objective by objective, each with all that changed in it; what stands in none comes last. */
export function changesByObjective(reader: ChangeReader, scope: Scope): readonly Group[] {
  const { before, after, texts, language } = reader;
  const difference = differenceTexts(texts);
  const all = differences(before, after, scope).toSorted(
    (a, b) => KINDS.indexOf(a.record.kind) - KINDS.indexOf(b.record.kind) || (a.id < b.id ? -1 : 1),
  );
  const groups = new Map<Id | null, Change[]>();
  for (const change of all) {
    const key = change.objective ?? null;
    const others = groups.get(key);
    if (others) others.push(change);
    else groups.set(key, [change]);
  }
  const titleOf = (id: Id | null): string => {
    const record = id === null ? undefined : (after.records.get(id) ?? before.records.get(id));
    if (record && reader.wordless?.has(record.id)) return difference.withoutWords;
    return record ? recordTitle(record, { workspace: after, texts, language }) : difference.elsewhere;
  };
  const placeOf = (id: Id | null): string => {
    const record = id === null ? undefined : (after.records.get(id) ?? before.records.get(id));
    return record?.kind === 'objective' ? `${record.cycle ?? ''} ${record.rank ?? '~'} ${record.id}` : '~~';
  };
  return [...groups]
    .toSorted(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(([objective, changes]) => ({ objective, title: titleOf(objective), changes }));
}

/** The whole comparison to be read elsewhere. `heading` says between which states, `leftOut` what is not told. */
export function asMarkdown(
  groups: readonly Group[],
  heading: string,
  reader: ChangeReader,
  leftOut: readonly string[] = [],
): string {
  const { texts } = reader;
  const difference = differenceTexts(texts);
  const lines = [
    `# ${texts.rooms.difference.title}`,
    '',
    escaped(heading),
    '',
    ...leftOut.flatMap((line) => [escaped(line), '']),
  ];
  if (groups.length === 0) lines.push(difference.none, '');
  for (const { title, changes } of groups) {
    lines.push(`## ${escaped(title)}`, '');
    for (const change of changes) {
      const { title: name, fields, sentences } = changeLines(change, reader);
      lines.push(`- **${difference.is[change.is]}** · ${texts.records.kinds[change.record.kind]} · ${escaped(name)}`);
      for (const { name: field, before, after } of fields)
        lines.push(
          `  - ${escaped(field)}: ${difference.became(escaped(before) || difference.wasEmpty, escaped(after) || difference.wasEmpty)}`,
        );
      for (const sentence of sentences) lines.push(`  - ${escaped(sentence)}`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Words stay words: signs that Markdown reads are written so that it does not, and a text of several lines becomes one. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
