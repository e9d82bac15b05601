/** A plan as Markdown: headings for cycles, objectives and key results, and below each a list of what is known of it. */
import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';
import { measureColumns } from '../rows/measure-columns.ts';
import type { Fact, MarkdownLabels } from './labels.ts';
import type { Outline, OutlineCycle, OutlineInitiative, OutlineKeyResult, OutlineObjective } from './outline.ts';

export function writeMarkdown(outline: Outline, labels: MarkdownLabels): string {
  const write = writerOf(labels);
  const children: RootContent[] = [
    heading(1, words(outline.name)),
    ...note(outline.purpose),
    ...outline.cycles.flatMap(write.cycle),
    ...write.homeless(outline),
  ];
  return toText({ type: 'root', children });
}

const toText = (root: Root): string =>
  toMarkdown(root, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
    tightDefinitions: true,
    // Other readers strike out what stands between two of these.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    extensions: [gfmTaskListItemToMarkdown()],
  });

function writerOf(labels: MarkdownLabels) {
  const fact = (name: Fact, value: string | number | undefined, about = ''): readonly ListItem[] => {
    if (value === undefined || (value === '' && about === '')) return [];
    const { facts, colon } = labels;
    return [item(words(`${facts[name]}${about}${colon}${value}`.trimEnd()))];
  };
  const people = (owner: string, contributors: readonly string[]): readonly ListItem[] => [
    ...fact('owner', owner),
    ...contributors.flatMap((one) => fact('contributor', one)),
  ];

  const initiative = ({ number, title, owner, done }: OutlineInitiative): ListItem => ({
    ...item(words(`${number} ${title}`.trimEnd()), list(fact('owner', owner))),
    checked: done,
  });

  const measure = ({ metric }: OutlineKeyResult): readonly ListItem[] => {
    const { measure: type, start, target, unit, levels } = measureColumns(metric);
    return [
      ...fact('measure', type && labels.measures[type]),
      ...fact('start', start),
      ...fact('target', target),
      ...fact('unit', unit),
      ...(levels ? levels.split('\n') : []).flatMap((level) => {
        const [score = '', ...text] = level.split(' ');
        return fact('level', text.join(' '), ` ${score}`);
      }),
    ];
  };

  const keyResult = (one: OutlineKeyResult): readonly RootContent[] => [
    heading(4, words(`${one.number} ${one.title}`.trimEnd())),
    ...list([
      ...measure(one),
      ...fact('value', one.value),
      ...fact('confidence', one.confidence),
      ...fact('score', one.score),
      ...fact('weight', one.weight),
      ...people(one.owner, one.contributors),
      ...one.initiatives.map(initiative),
    ]),
  ];

  const objective = (one: OutlineObjective): readonly RootContent[] => [
    heading(3, words(`${one.number} ${one.title}`.trimEnd())),
    ...note(one.why),
    ...list([
      ...people(one.owner, one.contributors),
      ...fact('team', one.team),
      ...fact('ambition', one.ambition && labels.ambitions[one.ambition]),
      ...fact('focus', one.focus && labels.focuses[one.focus]),
      ...fact('serves', one.serves),
      ...(one.isPrivate ? [item(words(labels.facts.private))] : []),
      ...fact('score', one.score),
    ]),
    ...one.keyResults.flatMap(keyResult),
  ];

  const cycle = ({ isNone, name, start, end, guidance, objectives }: OutlineCycle): readonly RootContent[] => [
    heading(2, isNone ? apart(labels.noCycle) : words(name)),
    ...list(fact('dates', start === undefined || end === undefined ? undefined : `${start} – ${end}`)),
    ...note(guidance),
    ...objectives.flatMap(objective),
  ];

  const homeless = ({ keyResults, initiatives }: Outline): readonly RootContent[] =>
    keyResults.length + initiatives.length === 0
      ? []
      : [heading(2, apart(labels.homeless)), ...list(initiatives.map(initiative)), ...keyResults.flatMap(keyResult)];

  return { cycle, homeless };
}

const heading = (depth: 1 | 2 | 3 | 4, children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});

/** What is no cycle of that name, but the words of the app. */
const apart = (said: string): PhrasingContent[] => [{ type: 'emphasis', children: [{ type: 'text', value: said }] }];

/** Each line end is one that counts. */
const words = (said: string): PhrasingContent[] =>
  said
    .split('\n')
    .flatMap((line, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);

const note = (said: string): readonly RootContent[] =>
  said === '' ? [] : [{ type: 'blockquote', children: [{ type: 'paragraph', children: words(said) }] }];

const item = (children: PhrasingContent[], below: readonly BlockContent[] = []): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }, ...below],
});

const list = (children: readonly ListItem[]): readonly List[] =>
  children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: [...children] }];
