/** Bringing the files of many laptops together, beside two libraries and beside reading and writing JSON alone (row 9). Needs no browser. */
import type { Bundle } from '../../renderer/domain/bundle/format.ts';
import { ParseCache } from '../../renderer/domain/bundle/parse-cache.ts';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { bundleText } from '../../renderer/domain/bundle/write.ts';
import { Gathering } from '../../renderer/domain/merge/gather.ts';
import { previewMerge } from '../../renderer/domain/merge/preview.ts';
import { EMPTY, patched } from '../../renderer/domain/plan/workspace.ts';
import { laptops } from './laptops.ts';
import { automerge, yjs } from './rivals.ts';
import { ratioRow, type Row } from './rows.ts';

/** Turns that warm the code of all of them and are not counted, and for how many laptops. */
const CASES = [
  { count: 8, warm: 30, more: 4 },
  { count: 100, warm: 3, more: 1 },
] as const;

export function measureMerges(rounds: number): Row[] {
  return CASES.flatMap(({ count, warm, more }) => measure(count, warm, rounds * more));
}

function measure(count: number, warm: number, rounds: number): Row[] {
  const files = laptops(count);
  const merged: unknown = JSON.parse(ours(files.texts));
  const [theirs, others] = [yjs(files), automerge(files)];
  const ways = {
    ours: () => ours(files.texts),
    yjs: () => theirs.merge(theirs.files),
    automerge: () => others.merge(others.files),
    json: () => {
      for (const text of files.texts) JSON.parse(text);
      return JSON.stringify(merged, null, 2);
    },
    bytes: () => files.texts.map((text) => JSON.stringify(JSON.parse(text), null, 2)),
  };
  const took = { ours: [] as number[], yjs: [], automerge: [], json: [], bytes: [] } as Record<
    keyof typeof ways,
    number[]
  >;
  const names = Object.keys(ways) as (keyof typeof ways)[];
  for (let round = -warm; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      if (name === 'automerge' && round < -1) continue; // It runs WebAssembly, which is warm at once, and takes seconds.
      const began = performance.now();
      ways[name]();
      if (round >= 0) took[name].push(performance.now() - began);
    }
  const against = (what: string, name: keyof typeof ways, aim: string) =>
    ratioRow(`Merge ${count} files of 200 records, against ${what}`, took.ours, took[name], 'ms', aim);
  return [
    against('Yjs', 'yjs', 'below 1'),
    against('Automerge', 'automerge', 'below 1'),
    against('parsing them and writing the outcome', 'json', 'below 2'),
    against('parsing and writing each', 'bytes', 'below 2'),
  ];
}

/** From the texts of the files to the text of the merged plan, as the app does it. */
function ours(texts: readonly string[]): string {
  const known = new ParseCache();
  const gathering = new Gathering();
  for (const text of texts) gathering.add(bundleOf(text, known));
  const plan = previewMerge(EMPTY, gathering.all());
  const after = patched(EMPTY, plan.records, plan.runs);
  return bundleText(after, { of: 'plan' }, { by: 'Ana', at: '2026-10-01T09:00:00Z', app: '1.0.0' });
}

function bundleOf(text: string, known: ParseCache): Bundle {
  const read = readBundle(text, known);
  if (!read.ok) throw new Error(`A file to measure with is ${read.problem.is}.`);
  return read.bundle;
}
