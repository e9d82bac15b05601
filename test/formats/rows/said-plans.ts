/** Plans for the tests of formats: what leaves with them is what is written. */
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author } from '../../domain/author.ts';
import { commandsOf } from '../../fixtures/plans/commands-of.ts';
import { readPlan } from '../../fixtures/plans/read-plan.ts';

/** As the app reads it again before it is written down. */
export function outside(plan: Workspace, handOut: HandOut = EVERYTHING): Workspace {
  const read = readBundle(handOutText(plan, handOut, { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' }));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return patched(EMPTY, read.bundle.records, read.bundle.runs);
}

export function published(which: 'english' | 'chinese'): Workspace {
  const author = new Author('ana');
  for (const { command } of commandsOf(readPlan(which))) author.must(command);
  return author.plan;
}

/** Titles that are not what they look like to a spreadsheet, to Markdown or to a reader. */
export const ODD_WORDS = [
  '=HYPERLINK("http://x.invalid","y")',
  '+1',
  '-5',
  '@SUM(A1)',
  "'=1",
  "''+2",
  "'quoted'",
  ' =1+1',
  '＝1',
  '\u200F=1',
  '1,5; 2',
  'a "quoted" word, and more',
  'first\nsecond\r\nthird',
  '- one\n- two\n\n\n  three',
  '# heading *stars* _lines_ `code` [link](x) <b>html</b> &amp; ~~gone~~ | \\ $x$',
  '1. first',
  '---',
  '> said',
  '[ ] open',
  '信任数据：第一',
  'שלום \u2067א1\u2069 عربي',
  'e\u0301 \u{1F469}\u200D\u{1F4BB}',
  '_x0041_',
  'www.example.invalid a@b.invalid',
  'Owner: Ana',
  '负责人：安',
  '   ',
] as const;

/** A plan of such titles. */
export function oddPlan() {
  const author = new Author('ana');
  author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: '=cycle' } });
  for (const [at, title] of ODD_WORDS.entries()) {
    author.must({ do: 'add', kind: 'objective', id: `o${at}`, cycle: 'c', values: { title, why: title } });
    author.must({
      do: 'add',
      kind: 'keyResult',
      id: `k${at}`,
      objective: `o${at}`,
      values: { title, metric: { type: 'lower', start: -5, target: -20.5, unit: title.slice(0, 20) } },
    });
  }
  return author.plan;
}
