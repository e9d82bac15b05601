/** Reads what `write-markdown.ts` wrote, in whichever language. What it does not know it passes over. */
import type { Heading, List, ListItem, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { measureOf } from '../rows/measure-columns.ts';
import { FACTS, type Fact, type MarkdownLabels } from './labels.ts';
import type { Outline, OutlineCycle, OutlineInitiative, OutlineKeyResult, OutlineObjective } from './outline.ts';

type Said = readonly (readonly [fact: Fact, value: string])[];

/** What stands below one heading. */
interface Part {
  readonly depth: number;
  readonly title: string;
  /** In words of the app: what has no cycle, or no home. */
  readonly isApart: boolean;
  note: string;
  readonly said: (readonly [fact: Fact, value: string])[];
  readonly initiatives: OutlineInitiative[];
}

export function readMarkdown(text: string, labels: readonly MarkdownLabels[]): Outline {
  const tree = fromMarkdown(text, {
    extensions: [gfmTaskListItem()],
    mdastExtensions: [gfmTaskListItemFromMarkdown()],
  });
  const parts: Part[] = [];
  for (const node of tree.children) {
    const part = parts.at(-1);
    if (node.type === 'heading') parts.push(partOf(node));
    else if (part && node.type === 'blockquote') part.note = textOf(node);
    else if (part && node.type === 'list') takeList(node, part, labels);
  }
  return outlineFrom(parts, labels);
}

const partOf = (node: Heading): Part => ({
  depth: node.depth,
  title: textOf(node),
  isApart: node.children.length === 1 && node.children[0]?.type === 'emphasis',
  note: '',
  said: [],
  initiatives: [],
});

function takeList(node: List, part: Part, labels: readonly MarkdownLabels[]): void {
  for (const item of node.children) {
    const first = item.children[0];
    const said = first ? textOf(first) : '';
    if (typeof item.checked === 'boolean') part.initiatives.push(initiativeOf(item, said, labels));
    else part.said.push(...factIn(said, labels));
  }
}

function initiativeOf(item: ListItem, said: string, labels: readonly MarkdownLabels[]): OutlineInitiative {
  const below = item.children.flatMap((node) => (node.type === 'list' ? node.children : []));
  const facts = below.flatMap(({ children: [first] }) => (first ? factIn(textOf(first), labels) : []));
  return { ...numbered(said), done: item.checked === true, owner: oneOf(facts, 'owner') };
}

/** `Owner: Ana`, as the fact it is. Of two languages the one counts in which it is one. */
function factIn(said: string, labels: readonly MarkdownLabels[]): Said {
  for (const { facts, colon } of labels)
    for (const fact of FACTS) {
      const label = facts[fact];
      if (fact === 'private' && said === label) return [[fact, '']];
      const begins = fact === 'level' ? `${label} ` : `${label}${colon.trimEnd()}`;
      if (said.startsWith(begins)) return [[fact, said.slice(begins.length).trimStart()]];
    }
  return [];
}

function outlineFrom(parts: readonly Part[], labels: readonly MarkdownLabels[]): Outline {
  const outline = { name: '', purpose: '', cycles: [] as OutlineCycle[], keyResults: [] as OutlineKeyResult[] };
  const homeless = new Set(labels.map((one) => one.homeless));
  let initiatives: readonly OutlineInitiative[] = [];
  let objectives: OutlineObjective[] | undefined;
  let keyResults: OutlineKeyResult[] | undefined;
  for (const part of parts)
    if (part.depth === 1) Object.assign(outline, { name: part.title, purpose: part.note });
    else if (part.depth === 2 && part.isApart && homeless.has(part.title)) {
      ({ initiatives } = part);
      ({ keyResults } = outline);
    } else if (part.depth === 2) {
      objectives = [];
      outline.cycles.push({ ...cycleOf(part), objectives });
    } else if (part.depth === 3) {
      keyResults = [];
      objectives?.push({ ...objectiveOf(part, labels), keyResults });
    } else keyResults?.push(keyResultOf(part, labels));
  return { ...outline, initiatives };
}

function cycleOf({ title, isApart, note, said }: Part): Omit<OutlineCycle, 'objectives'> {
  const [start, end] = oneOf(said, 'dates').split(' – ');
  return { isNone: isApart, name: isApart ? '' : title, start: start || undefined, end, guidance: note };
}

function objectiveOf(
  { title, note, said }: Part,
  labels: readonly MarkdownLabels[],
): Omit<OutlineObjective, 'keyResults'> {
  return {
    ...numbered(title),
    why: note,
    owner: oneOf(said, 'owner'),
    contributors: allOf(said, 'contributor'),
    team: oneOf(said, 'team'),
    ambition: called(
      labels.map(({ ambitions }) => ambitions),
      oneOf(said, 'ambition'),
    ),
    focus: called(
      labels.map(({ focuses }) => focuses),
      oneOf(said, 'focus'),
    ),
    serves: oneOf(said, 'serves'),
    isPrivate: said.some(([fact]) => fact === 'private'),
    score: figureOf(said, 'score'),
  };
}

function keyResultOf({ title, said, initiatives }: Part, labels: readonly MarkdownLabels[]): OutlineKeyResult {
  return {
    ...numbered(title),
    owner: oneOf(said, 'owner'),
    contributors: allOf(said, 'contributor'),
    metric: measureOf({
      measure: called(
        labels.map(({ measures }) => measures),
        oneOf(said, 'measure'),
      ),
      start: figureOf(said, 'start'),
      target: figureOf(said, 'target'),
      unit: oneOf(said, 'unit'),
      // `0.3: draft`, and of one that says nothing `0.3:`.
      levels: allOf(said, 'level')
        .map((level) => level.replace(/^(\S+?)[:：] ?/, '$1 ').trimEnd())
        .join('\n'),
    }),
    weight: figureOf(said, 'weight'),
    value: figureOf(said, 'value'),
    confidence: figureOf(said, 'confidence'),
    score: figureOf(said, 'score'),
    initiatives,
  };
}

/** `O2 Trust`: the number and what follows it. */
function numbered(said: string): { readonly number: string; readonly title: string } {
  const [, number = '', title = ''] = /^((?:[ORI]\d+|\d+)(?:\.\d+)*)(?:\s(.*))?$/s.exec(said) ?? [];
  return number === '' ? { number, title: said } : { number, title };
}

const allOf = (said: Said, fact: Fact): readonly string[] =>
  said.flatMap(([is, value]) => (is === fact ? [value] : []));
const oneOf = (said: Said, fact: Fact): string => allOf(said, fact)[0] ?? '';

function figureOf(said: Said, fact: Fact): number | undefined {
  const words = oneOf(said, fact);
  const figure = Number(words);
  return words === '' || !Number.isFinite(figure) ? undefined : figure;
}

/** Which of these is called so, in one of the languages. */
function called<K extends string>(tables: readonly Readonly<Record<K, string>>[], said: string): K | undefined {
  for (const table of tables)
    for (const name of Object.keys(table) as K[]) if (said !== '' && table[name] === said) return name;
  return undefined;
}

/** The words of a node; a line end that counts is one. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((one) => textOf(one)).join('') : '';
}
