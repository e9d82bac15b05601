/** A reviewer's remarks as a file that the app takes (SPEC G2). Pure: every text within what the gate lets in. */
import { FORMAT, WRITTEN_VERSION } from '../../../domain/bundle/format.ts';
import { LIMITS } from '../../../domain/kinds/limits.ts';
import type { Comment, Metric, Proposal, Proposed } from '../../../domain/kinds/model.ts';
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import type { CopyData } from './copy-data.ts';
import type { Kept, Remark } from './kept.ts';

export interface Packet {
  readonly text: string;
  readonly number: number;
  /** The same remarks, of which it is known that they left under that name. */
  readonly kept: Kept;
}

/** All that is not deleted, what was replaced included: it may be in an earlier file. */
export function packetOf(data: CopyData, kept: Kept, now: number): Packet {
  const number = Math.min(kept.written + 1, LIMITS.records);
  const name = named(kept.name);
  const remarks = kept.remarks.map((one): Remark =>
    one.deleted || one.packet !== undefined ? one : { ...one, packet: number, by: name },
  );
  const leaving = remarks.filter(({ deleted }) => !deleted);
  const document = {
    format: FORMAT,
    formatVersion: WRITTEN_VERSION.plain,
    made: { by: name, at: new Date(now).toISOString(), app: data.app },
    scope: {
      of: 'remarks',
      copy: data.copy,
      shownAt: data.at,
      number,
      shown: Object.fromEntries(data.rows.map(({ id, sum }) => [id, sum])),
    },
    identities: data.identities.map((id) => ({ id })),
    comments: leaving.flatMap((one) => commentOf(one) ?? []),
    proposals: leaving.flatMap((one) => proposalOf(one) ?? []),
  };
  return { text: `${JSON.stringify(document, null, 1)}\n`, number, kept: { ...kept, remarks, written: number } };
}

/** It was not written after all, so that what was to leave with it can be changed again. */
export const notWritten = (kept: Kept, number: number): Kept => ({
  ...kept,
  // Another window may have written the next one meanwhile.
  written: kept.written === number ? number - 1 : kept.written,
  remarks: kept.remarks.map(({ packet, by, ...one }) =>
    packet === undefined || packet === number ? one : { ...one, packet, ...(by !== undefined && { by }) },
  ),
});

type Written<K extends { readonly kind: string }> = Omit<K, 'kind' | 'marks'>;

function commentOf({ said, ...remark }: Remark): object | null {
  if (said.is !== 'comment') return null;
  const written: Written<Comment> = {
    id: remark.id,
    about: remark.about,
    text: note(said.text),
    ...(said.on && { on: said.on }),
    ...signed(remark),
  };
  return written;
}

function proposalOf({ said, ...remark }: Remark): object | null {
  if (said.is !== 'proposal') return null;
  const why = note(said.why ?? '');
  const written: Written<Proposal> = {
    id: remark.id,
    about: remark.about,
    change: within(said.change),
    ...(why !== '' && { why }),
    ...signed(remark),
  };
  return written;
}

const signed = ({ by, at, corrects }: Omit<Remark, 'said'>) => ({
  ...(by !== undefined && by !== '' && { by }),
  at,
  ...(corrects !== undefined && { corrects: [corrects] }),
});

/** What was seen is as the plan has it, and stays so. */
function within(change: Proposed): Proposed {
  switch (change.does) {
    case 'title':
      return { ...change, to: line(change.to) };
    case 'why':
      return change.to === undefined ? change : { ...change, to: note(change.to) };
    case 'metric':
      return { ...change, to: measure(change.to) };
    case 'drop':
      return change;
    case 'keyResult':
      return { ...change, title: line(change.title), ...(change.metric && { metric: measure(change.metric) }) };
  }
}

function measure(metric: Metric): Metric {
  const figures = Object.entries(metric).flatMap(([part, value]: [string, unknown]) => {
    if (part === 'unit') return [[part, shortened(cleanLine(String(value)).trim(), LIMITS.unit)]];
    return typeof value === 'number' && !(Math.abs(value) <= LIMITS.number) ? [] : [[part, value]];
  });
  const whole = Object.fromEntries(figures) as Metric;
  if (whole.type !== 'milestones') return whole;
  const levels = whole.levels.slice(0, LIMITS.levels).map(({ text, score }) => ({ text: line(text), score }));
  return { ...whole, levels };
}

export const line = (text: string): string => shortened(cleanLine(text).trim(), LIMITS.line);
export const note = (text: string): string => shortened(cleanLines(text).trim(), LIMITS.note);
export const named = (text: string): string => shortened(cleanLine(text).trim(), LIMITS.name);

/** Without half of a pair at the end. */
const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
