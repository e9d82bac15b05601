/** The page that tells others how to read a bundle, put to the test with a reader that knows nothing but that page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bundleText } from '../../../renderer/domain/bundle/write.ts';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { KINDS } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';

interface Block {
  readonly by: Readonly<Record<string, string>>;
  readonly open?: Readonly<Record<string, readonly { readonly stamp: string; readonly value?: unknown }[]>>;
  readonly saw?: Readonly<Record<string, string>>;
}
type Row = Readonly<Record<string, unknown>> & { readonly id: string };
interface File {
  readonly merge: {
    readonly runs: Readonly<Record<string, { readonly by: string }>>;
    readonly records: Readonly<Record<string, Block>>;
  };
  readonly [list: string]: unknown;
}

const guide = readFileSync(new URL('../../../renderer/domain/bundle/README.md', import.meta.url), 'utf8');
const [example = '', byHand = ''] = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
const file = JSON.parse(example) as File;
const rows = (list: string) => file[list] as readonly Row[];
const row = (list: string, id: string): Row => rows(list).find((one) => one.id === id) ?? { id: 'not there' };

/** Step 8: whether a deletion had seen everything that stands in the record. */
function wasSeen(block: Block): boolean {
  const deletion = Object.entries(block.by).find(([, fields]) => fields.split(' ').includes('deleted'))?.[0] ?? '';
  const saw = new Map((block.saw?.[deletion] ?? '').split(' ').map((part) => part.split(':') as [string, string]));
  const stands = [
    ...Object.keys(block.by),
    ...Object.values(block.open ?? {}).flatMap((all) => all.map(({ stamp }) => stamp)),
  ];
  return stands.every((stamp) => {
    const [replica = '', number] = stamp.split(':');
    return stamp === deletion || Number(saw.get(replica) ?? 0) >= Number(number);
  });
}

describe('the guide to the format', () => {
  it('B5 its example is what the app writes, byte for byte', () => {
    const read = readBundle(example);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.bundle.byHand).toEqual([]);
    const plan = patched(EMPTY, read.bundle.records, read.bundle.runs);
    expect(bundleText(plan, read.bundle.scope, read.bundle.made)).toBe(example);
  });

  it('B6 names every list and every field', () => {
    for (const kind of KINDS) {
      const line = guide.split('\n').find((one) => one.trimStart().startsWith(`| \`${LISTS[kind]}\``)) ?? '';
      const missing = Object.keys(FIELDS[kind]).filter((field) => !line.includes(`\`${field}\``));
      expect(
        line === '' ? LISTS[kind] : missing,
        `The table of lists in renderer/domain/bundle/README.md has a row for each list, with all its fields (here: ${LISTS[kind]}).`,
      ).toEqual([]);
    }
  });

  it('step 4: a sixth of the way from 9 minutes to 3', () => {
    const metric = row('keyResults', 'time')['metric'] as { readonly start: number; readonly target: number };
    const value = Number(rows('checkIns').findLast((one) => one['keyResult'] === 'time')?.['value']);
    expect((value - metric.start) / (metric.target - metric.start)).toBeCloseTo(1 / 6);
  });

  it('step 7: what the objective is also called, and by whom', () => {
    const [other] = file.merge.records['find']?.open?.['title'] ?? [];
    expect(row('objectives', 'find')['title']).toBe('Readers find their book');
    expect(other?.value).toBe('Every book is found');
    expect(file.merge.runs[other?.stamp.split(':')[0] ?? '']?.by).toBe('Bo');
  });

  it('step 8: the deletion is in dispute, and no other record is open', () => {
    const block = file.merge.records['time'];
    expect(row('keyResults', 'time')['deleted']).toBe(true);
    expect(block && wasSeen(block)).toBe(false);
  });

  it('a reader that knows only this page and the app say the same', () => {
    const read = readBundle(example);
    const records = read.ok ? read.bundle.records : [];
    const asked = records.flatMap((record) =>
      questionsOf(record).map((one) => `${record.id} ${one.about === 'field' ? one.field : 'deleted'}`),
    );
    expect(asked.toSorted()).toEqual(['find title', 'time deleted']);
    expect(records.filter((record) => isTombstone(record))).toEqual([]);
  });

  it('M9 its file by hand is a plan', () => {
    expect(readBundle(byHand)).toMatchObject({ ok: true, bundle: { records: [{ id: 'calm' }], byHand: ['calm'] } });
  });
});
